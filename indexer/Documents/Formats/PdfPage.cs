using UglyToad.PdfPig.Content;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>What is on one page.</summary>
/// <param name="Unreadable">Characters whose font does not tell what they are.</param>
/// <param name="Tilted">Text that runs in another direction: a watermark, a stamp.</param>
internal sealed record PdfPage(
    int Number, IReadOnlyList<PdfPlaced> Items, (double Bottom, double Top) Height, double BodySize, int Characters, int Unreadable, string Tilted, bool HasImages)
{
    public static PdfPage Of(Page page)
    {
        var glyphs = new List<PdfGlyph>();
        var (unreadable, tilted) = (0, new List<string>());
        foreach (var letter in page.Letters)
        {
            if (letter.TextOrientation is not TextOrientation.Horizontal) tilted.Add(letter.Value);
            else if (string.IsNullOrEmpty(letter.Value) || letter.Value[0] is '\0' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF')) unreadable++;
            else glyphs.Add(Glyph(letter));
        }

        var tables = new List<PdfTable>();
        foreach (var grid in PdfGrid.Find(PdfRuling.Of(page.Paths)))
        {
            var inside = glyphs.FindAll(grid.Holds);
            if (grid.Fill(inside) is not { } table) continue;
            tables.Add(table);
            glyphs.RemoveAll(grid.Holds);
        }

        IReadOnlyList<PdfItem> items = [.. tables, .. PdfLines.Of(glyphs)];
        var box = page.CropBox.Bounds;
        return new PdfPage(
            page.Number,
            [.. PdfColumns.Order(page.Number, items)],
            (box.Bottom, box.Top),
            PdfLines.BodySize(glyphs),
            page.Letters.Count(l => !string.IsNullOrWhiteSpace(l.Value)),
            unreadable,
            string.Concat(tilted),
            page.NumberOfImages > 0);
    }

    private static PdfGlyph Glyph(Letter letter)
    {
        var (left, right) = (letter.StartBaseLine.X, letter.EndBaseLine.X);
        var size = letter.PointSize > 0 ? letter.PointSize : letter.FontSize;
        return new PdfGlyph(letter.Value, Math.Min(left, right), Math.Max(left, right), letter.StartBaseLine.Y, size);
    }
}
