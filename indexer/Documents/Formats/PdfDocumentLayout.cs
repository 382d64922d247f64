namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The pages of a PDF as one text, with what is missing said page by page.</summary>
internal sealed class PdfDocumentLayout(string name, int pageCount)
{
    public LaidOutFile Lay(IReadOnlyList<PdfPage> pages, IReadOnlyList<int> unreadable)
    {
        var layout = new LayoutBuilder(name, "pdf");
        var blank = pages.Where(p => p.Characters == 0).ToList();
        if (blank.Count == pages.Count)
        {
            var what = unreadable.Count > 0 ? "都读不出来" : "都没有文字层（扫描件）";
            throw new DocumentReadException(name, $"PDF 的 {pageCount} 页{what}", "请先做文字识别（OCR），另存为带文字的 PDF 或 docx");
        }

        foreach (var page in blank.Where(p => p.HasImages)) layout.Warn($"第 {page.Number} 页没有文字层（扫描件），没有读到内容，请先做文字识别（OCR）");
        foreach (var number in unreadable) layout.Warn($"第 {number} 页已损坏，没有读到内容");
        foreach (var page in pages.Where(p => p.Unreadable * 20 > p.Characters + p.Unreadable)) layout.Warn($"第 {page.Number} 页有 {page.Unreadable} 个字符的字体没有编码，读不出来，请核对原文");

        var placed = PdfFurniture.Mark([.. pages.Select(p => p.Items)], [.. pages.Select(p => p.Height)]).ToList();
        var lines = placed.Where(p => p.Furniture is null).Select(p => p.Item).OfType<PdfLine>().ToList();
        var bodySize = lines.Count == 0 ? 0 : lines.GroupBy(l => Math.Round(l.Size * 2) / 2).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        placed = AlignColumns(placed, bodySize);
        var flow = new PdfFlow(layout, bodySize, PdfFlow.HeadingSizes(lines, bodySize), PdfFlow.Pitch(placed, bodySize));
        foreach (var item in placed) flow.Add(item);
        flow.End();
        foreach (var page in pages.Where(p => p.Tilted.Trim().Length > 0)) layout.Drop("水印或旋转的文字", page.Tilted);
        return layout.Build();
    }

    /// <summary>A column is as wide on a page with a few short, indented lines as it is on the others.</summary>
    private static List<PdfPlaced> AlignColumns(List<PdfPlaced> placed, double bodySize)
    {
        var lefts = placed.Select(p => p.ColumnLeft).Distinct().ToList();
        var rights = placed.Select(p => p.ColumnRight).Distinct().ToList();
        var near = 4 * bodySize;
        var left = lefts.ToDictionary(l => l, l => lefts.Where(o => Math.Abs(o - l) <= near).Min());
        var right = rights.ToDictionary(r => r, r => rights.Where(o => Math.Abs(o - r) <= near).Max());
        return placed.ConvertAll(p => p with { ColumnLeft = left[p.ColumnLeft], ColumnRight = right[p.ColumnRight] });
    }
}
