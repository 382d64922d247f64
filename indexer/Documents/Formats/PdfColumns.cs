namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// The reading order of a page: from the top down; where two columns of running text stand side by side, the left one first.
/// Columns of short entries are a table without lines and are read row by row.
/// </summary>
internal static class PdfColumns
{
    private const int FewestRows = 5;
    private const int FewestCharacters = 7;

    public static IEnumerable<PdfPlaced> Order(int page, IReadOnlyList<PdfItem> items)
    {
        if (items.Count == 0) return [];
        var gutter = Gutter([.. items.OfType<PdfLine>()]);
        return gutter is { } at ? TwoColumns(page, items, at) : OneColumn(page, items);
    }

    private static IEnumerable<PdfPlaced> OneColumn(int page, IReadOnlyList<PdfItem> items)
    {
        var (left, right) = Edges(items);
        return Rows(items).Select(item => new PdfPlaced(page, item, left, right));
    }

    /// <summary>What crosses the gutter (a title, a wide table) divides the page into bands, each read column by column.</summary>
    private static IEnumerable<PdfPlaced> TwoColumns(int page, IReadOnlyList<PdfItem> items, double gutter)
    {
        var (left, right) = Edges(items);
        var leftEnd = items.Where(i => i.Right < gutter).Max(i => i.Right);
        var rightStart = items.Where(i => i.Left > gutter).Min(i => i.Left);
        var crossing = items.Where(i => i.Left < gutter && i.Right > gutter).OrderByDescending(i => i.Top).ToList();
        var waiting = items.Except(crossing).ToList();
        foreach (var divider in crossing.Append(null))
        {
            var band = divider is null ? waiting : waiting.FindAll(i => i.Bottom > divider.Bottom);
            waiting = [.. waiting.Except(band)];
            foreach (var item in Rows(band.Where(i => i.Right < gutter))) yield return new PdfPlaced(page, item, left, leftEnd);
            foreach (var item in Rows(band.Where(i => i.Left > gutter))) yield return new PdfPlaced(page, item, rightStart, right);
            if (divider is not null) yield return new PdfPlaced(page, divider, left, right);
        }
    }

    /// <summary>Where text begins and ends: a table may be wider, and so may a single line that sticks out.</summary>
    private static (double Left, double Right) Edges(IReadOnlyList<PdfItem> items)
    {
        var lines = items.OfType<PdfLine>().ToList();
        if (lines.Count == 0) return (items.Min(i => i.Left), items.Max(i => i.Right));
        var right = lines.OrderByDescending(l => l.Right).FirstOrDefault(l => lines.Count(o => o.Right <= l.Right && o.Right > l.Right - (1.5 * l.Size)) > 1);
        return (lines.Min(l => l.Left), right?.Right ?? lines.Max(l => l.Right));
    }

    /// <summary>From the top down, and pieces of one row from the left; pieces that are too far apart for a sentence stay apart.</summary>
    private static IEnumerable<PdfItem> Rows(IEnumerable<PdfItem> items) => items.OrderByDescending(i => Math.Round(i.Bottom)).ThenBy(i => i.Left);

    /// <summary>Where a page of two columns is divided; null when it has one.</summary>
    private static double? Gutter(List<PdfLine> lines)
    {
        var pairs = Pairs(lines).ToList();
        if (pairs.Count < FewestRows) return null;
        var gutter = pairs.Select(p => (p.Left.Right + p.Right.Left) / 2).Order().ElementAt(pairs.Count / 2);
        var divided = pairs.Where(p => p.Left.Right < gutter && p.Right.Left > gutter).ToList();
        if (divided.Count < FewestRows || divided.Count * 4 < lines.Count) return null;
        return IsRunningText(divided.ConvertAll(p => p.Left)) && IsRunningText(divided.ConvertAll(p => p.Right)) ? gutter : null;
    }

    private static IEnumerable<(PdfLine Left, PdfLine Right)> Pairs(List<PdfLine> lines)
    {
        var sorted = lines.OrderByDescending(l => l.Baseline).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            // Columns need not share their baselines: any line of the other side at this height will do.
            var line = sorted[i];
            var beside = sorted.Where(o => Math.Abs(o.Baseline - line.Baseline) < line.Size && o.Left > line.Right).MinBy(o => o.Left);
            if (beside is not null) yield return (line, beside);
        }
    }

    /// <summary>Running text fills its column: most lines are about as long as the longest.</summary>
    private static bool IsRunningText(List<PdfLine> lines)
    {
        var width = lines.Max(l => l.Right) - lines.Min(l => l.Left);
        var full = lines.Count(l => l.Right - l.Left > width * 0.75 && l.Text.Length >= FewestCharacters);
        return full * 5 >= lines.Count * 3;
    }
}
