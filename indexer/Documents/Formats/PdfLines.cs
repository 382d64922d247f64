using System.Text;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Puts the characters of a page together to lines. A wide gap ends a line: what follows is another column. Small raised digits
/// belong to the line they hang on and stay raised.
/// </summary>
internal static class PdfLines
{
    private const double ColumnGap = 1.9;
    private const double SmallSize = 0.8;

    // Where this many rows begin a column, a smaller gap before the same place ends a line too: punctuation hangs into the space between.
    private const int FewestStarts = 5;
    private const double HangingGap = 0.4;

    /// <param name="glyphs">White space included: it tells where words end.</param>
    public static List<PdfLine> Of(IReadOnlyCollection<PdfGlyph> glyphs)
    {
        var rows = new List<Row>();
        var body = BodySize(glyphs);
        foreach (var glyph in glyphs.Where(g => g.Size >= body * SmallSize).OrderByDescending(g => g.Baseline).ThenBy(g => g.Left)) Place(rows, glyph);
        var large = rows.Count;
        foreach (var glyph in glyphs.Where(g => g.Size < body * SmallSize).OrderByDescending(g => g.Baseline).ThenBy(g => g.Left))
        {
            if (rows.Take(large).FirstOrDefault(row => row.Carries(glyph)) is { } row) row.Glyphs.Add(row.Raise(glyph));
            else Place(rows, glyph);
        }

        rows = [.. rows.OrderByDescending(r => r.Baseline)];
        var starts = rows.SelectMany(row => Split(row, []).Skip(1)).GroupBy(line => Math.Round(line.Left)).Where(g => g.Count() >= FewestStarts).Select(g => g.Key).ToList();
        return [.. rows.SelectMany(row => Split(row, starts))];
    }

    /// <summary>The size that most characters have; 0 when there are none.</summary>
    public static double BodySize(IEnumerable<PdfGlyph> glyphs) =>
        glyphs.Where(g => !string.IsNullOrWhiteSpace(g.Value)).GroupBy(g => Math.Round(g.Size * 2) / 2).MaxBy(g => g.Count())?.Key ?? 0;

    private static void Place(List<Row> rows, PdfGlyph glyph)
    {
        // Sorted from the top down, a glyph belongs to one of the last rows or to none.
        for (var i = rows.Count - 1; i >= 0 && i >= rows.Count - 3; i--)
        {
            if (Math.Abs(rows[i].Baseline - glyph.Baseline) > Math.Max(glyph.Size, rows[i].Size) * 0.35) continue;
            rows[i].Glyphs.Add(glyph);
            return;
        }

        rows.Add(new Row(glyph.Baseline, glyph.Size, [glyph]));
    }

    private static IEnumerable<PdfLine> Split(Row row, List<double> starts)
    {
        var piece = new List<PdfGlyph>();
        foreach (var glyph in Distinct(row.Glyphs.OrderBy(g => g.Left)))
        {
            if (piece.FindLast(g => !string.IsNullOrWhiteSpace(g.Value)) is { Value: not null } last && !string.IsNullOrWhiteSpace(glyph.Value)
                && glyph.Left - last.Right > (starts.Exists(start => Math.Abs(start - glyph.Left) <= 1) ? HangingGap : ColumnGap) * Math.Max(last.Size, glyph.Size))
            {
                yield return Line(piece);
                piece.Clear();
            }

            if (piece.Count > 0 || !string.IsNullOrWhiteSpace(glyph.Value)) piece.Add(glyph);
        }

        if (piece.Count > 0) yield return Line(piece);
    }

    /// <summary>Bold type is sometimes the same character drawn twice.</summary>
    private static IEnumerable<PdfGlyph> Distinct(IEnumerable<PdfGlyph> glyphs)
    {
        PdfGlyph? last = null;
        foreach (var glyph in glyphs)
        {
            if (last is { } before && before.Value == glyph.Value && Math.Abs(before.Left - glyph.Left) < glyph.Size * 0.2) continue;
            last = glyph;
            yield return glyph;
        }
    }

    private static PdfLine Line(List<PdfGlyph> glyphs)
    {
        var text = new StringBuilder();
        PdfGlyph? last = null;
        var blank = false;
        foreach (var glyph in glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Value))
            {
                blank = true;
                continue;
            }

            if (last is { } before && IsSpace(before, glyph, blank)) text.Append(' ');
            text.Append(glyph.Value);
            last = glyph;
            blank = false;
        }

        var seen = glyphs.Where(g => !string.IsNullOrWhiteSpace(g.Value)).ToList();
        var size = BodySize(seen);
        return new PdfLine(text.ToString(), seen.Min(g => g.Left), seen.Max(g => g.Right), seen.Where(g => g.Size >= size * SmallSize).Min(g => g.Baseline), size);
    }

    private static bool IsSpace(PdfGlyph before, PdfGlyph after, bool blank)
    {
        var gap = (after.Left - before.Right) / Math.Max(before.Size, after.Size);
        if (blank) return gap > 0.1;
        return gap > (char.IsAscii(before.Value[^1]) && char.IsAscii(after.Value[0]) ? 0.2 : 0.9);
    }

    private sealed record Row(double Baseline, double Size, List<PdfGlyph> Glyphs)
    {
        public bool Carries(PdfGlyph small) =>
            small.Baseline > Baseline - (0.3 * Size) && small.Baseline < Baseline + (0.75 * Size)
            && Glyphs.Exists(g => small.Left - g.Right < Size && g.Left - small.Right < Size);

        public PdfGlyph Raise(PdfGlyph small) =>
            small.Baseline > Baseline + (0.15 * Size) ? small with { Value = RaisedDigits.Of(small.Value) } : small;
    }
}
