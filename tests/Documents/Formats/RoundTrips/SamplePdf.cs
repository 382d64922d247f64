using System.Globalization;
using System.Text;

namespace PolicyBot.Tests.Documents.Formats.RoundTrips;

/// <summary>
/// A sample document set as an official letter is: A4, headings larger, paragraphs indented, tables ruled, pages numbered.
/// The font is only named (codes are UTF-16, Chinese an em wide, Latin half of one), so that none need be installed.
/// </summary>
internal sealed class SamplePdf
{
    private const double Margin = 72;
    private const double BodySize = 12;
    private const double PageWidth = 595;
    private const double PageHeight = 842;

    private readonly List<StringBuilder> pages = [];
    private readonly double left;
    private readonly double width;
    private double y;

    private SamplePdf(double left, double width)
    {
        this.left = left;
        this.width = width;
        TurnPage();
    }

    /// <summary>The document's own text column, on as many pages as it takes.</summary>
    public static byte[] Write(SampleDocument document)
    {
        var writer = new SamplePdf(Margin, PageWidth - (2 * Margin));
        foreach (var block in document.Blocks) writer.Add(block);
        return Assemble([.. writer.pages.Select((page, i) => page.ToString() + Show($"- {i + 1} -", 9, 285, 40))]);
    }

    /// <summary>Two columns side by side under one title, with a running head; the first page's columns have 36 lines.</summary>
    public static byte[] WriteColumns(string title, string head, IReadOnlyList<string> leftColumn, IReadOnlyList<string> rightColumn)
    {
        var columns = new[] { (Left: Margin, Lines: leftColumn), (Left: 310.0, Lines: rightColumn) }.Select(column =>
        {
            var writer = new SamplePdf(column.Left, 213) { y = Margin + (36 * 10.5 * 1.6) + 1 };
            foreach (var paragraph in column.Lines) writer.Wrap(paragraph, 10.5, 21);
            return writer.pages.ConvertAll(p => p.ToString());
        }).ToList();
        var pageCount = columns.Max(c => c.Count);
        return Assemble([.. Enumerable.Range(0, pageCount).Select(i =>
            Show(head, 9, Margin, 810) + (i == 0 ? Show(title, 18, 180, PageHeight - Margin - 18) : string.Empty) + string.Concat(columns.Select(c => c.ElementAtOrDefault(i))) + Show($"第 {i + 1} 页", 9, 285, 40))]);
    }

    private void Add(SampleBlock block)
    {
        if (block is SampleHeading heading) Wrap(heading.Text, 24 - (heading.Level * 3), 0);
        else if (block is SampleTable table) Add(table);
        else foreach (var line in SampleWriters.Lines(block)) Wrap(line, BodySize, 2 * BodySize);
    }

    private void Add(SampleTable table)
    {
        const double Height = 20;
        var column = width / table.Rows[0].Count;
        if (y - (Height * table.Rows.Count) < Margin) TurnPage();
        for (var row = 0; row <= table.Rows.Count; row++) Draw(left, y - (row * Height), left + width, y - (row * Height));
        for (var i = 0; i <= table.Rows[0].Count; i++) Draw(left + (i * column), y, left + (i * column), y - (table.Rows.Count * Height));
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++) pages[^1].Append(Show(row[i], 10, left + (i * column) + 4, y - 14));
            y -= Height;
        }

        y -= BodySize;
    }

    /// <summary>Breaks between Chinese characters, never within a figure or before a full stop.</summary>
    private void Wrap(string text, double size, double indent)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            for (var next = Break(text, start); next > 0 && Measure(text[start..next], size) <= width - indent; next = Break(text, next)) end = next;
            if (y - (size * 1.6) < Margin) TurnPage();
            y -= size * 1.6;
            pages[^1].Append(Show(text[start..end], size, left + indent, y));
            (start, indent) = (end, 0);
        }
    }

    private void TurnPage()
    {
        pages.Add(new StringBuilder());
        y = PageHeight - Margin;
    }

    private void Draw(double x1, double y1, double x2, double y2) => pages[^1].Append(CultureInfo.InvariantCulture, $"{x1} {y1} m {x2} {y2} l S\n");

    private static string Show(string text, double size, double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F {size} Tf {x} {y} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");

    private static double Measure(string text, double size) => text.Sum(c => char.IsAscii(c) ? 0.5 : 1) * size;

    private static int Break(string text, int from)
    {
        if (from >= text.Length) return 0;
        var to = from + 1;
        while (to < text.Length && ((char.IsAscii(text[to]) && char.IsAscii(text[to - 1])) || text[to] is '，' or '。' or '、')) to++;
        return to;
    }

    private static byte[] Assemble(IReadOnlyList<string> contents)
    {
        const string Unicode = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /U def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n2 beginbfrange\n<0020> <007E> <0020>\n<2000> <FFFF> <2000>\nendbfrange\nendcmap\nend\nend";
        var kids = string.Join(' ', contents.Select((_, i) => $"{6 + (2 * i)} 0 R"));
        return PdfSource.Of(string.Empty,
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {contents.Count} >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>",
            PdfSource.Stream(string.Empty, Unicode),
            .. contents.SelectMany((content, i) => new[]
            {
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PageWidth} {PageHeight}] /Resources << /Font << /F 3 0 R >> >> /Contents {7 + (2 * i)} 0 R >>",
                PdfSource.Stream(string.Empty, content),
            }),
        ]);
    }
}
