using System.Text.RegularExpressions;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Page numbers and running heads: at the edge of a page, and either a number alone or the same on many pages.</summary>
internal static partial class PdfFurniture
{
    private const double Edge = 0.12;
    private const int EdgeRows = 2;

    // How much further from the text a running head stands than lines of the text from each other.
    private const double Apart = 1.2;
    private const int FewRows = 5;

    /// <param name="pages">The items of each page in reading order.</param>
    /// <param name="heights">The bottom and top of each page, in points.</param>
    public static IEnumerable<PdfPlaced> Mark(IReadOnlyList<IReadOnlyList<PdfPlaced>> pages, IReadOnlyList<(double Bottom, double Top)> heights)
    {
        var repeated = pages.SelectMany((page, i) => AtEdge(page, heights[i]).Where(l => StandsApart(page, l)).Select(l => Key(l, heights[i])).Distinct())
            .GroupBy(key => key).Where(g => g.Count() >= Math.Max(2, pages.Count * 0.3)).Select(g => g.Key).ToHashSet();
        for (var i = 0; i < pages.Count; i++)
        {
            var edge = AtEdge(pages[i], heights[i]);
            foreach (var placed in pages[i])
            {
                yield return placed.Item is PdfLine line && edge.Contains(line) ? placed with { Furniture = Reason(pages[i], line, heights[i], repeated) } : placed;
            }
        }
    }

    private static string? Reason(IReadOnlyList<PdfPlaced> page, PdfLine line, (double Bottom, double Top) height, HashSet<(bool IsTop, string Text)> repeated)
    {
        if (PageNumber().IsMatch(line.Text)) return "页码";
        var key = Key(line, height);
        return key.Text.Length > 0 && repeated.Contains(key) && StandsApart(page, line) ? key.IsTop ? "页眉" : "页脚" : null;
    }

    /// <summary>The first and last rows of a page that lie near its edge.</summary>
    private static HashSet<PdfLine> AtEdge(IReadOnlyList<PdfPlaced> page, (double Bottom, double Top) height)
    {
        var margin = (height.Top - height.Bottom) * Edge;
        var lines = page.Select(p => p.Item).OfType<PdfLine>().ToList();
        var rows = page.Select(p => Math.Round(p.Item.Bottom)).Distinct().Order().ToList();
        var low = rows.Take(EdgeRows).ToHashSet();
        var high = rows.TakeLast(EdgeRows).ToHashSet();
        return [.. lines.Where(l =>
            (l.Baseline < height.Bottom + margin && low.Contains(Math.Round(l.Bottom))) || (l.Baseline > height.Top - margin && high.Contains(Math.Round(l.Bottom))))];
    }

    /// <summary>
    /// Whether more than the usual space parts the line from the text of its page, so that a sentence that comes back at the edge of
    /// several pages stays. A second row of the head may lie between.
    /// </summary>
    private static bool StandsApart(IReadOnlyList<PdfPlaced> page, PdfLine line)
    {
        var rows = page.Select(p => Math.Round(p.Item.Bottom)).Distinct().Order().ToList();
        if (rows.Count < FewRows) return true;
        var gaps = rows.Zip(rows.Skip(1), (low, high) => high - low).ToList();
        var usual = gaps.Order().ElementAt(gaps.Count / 2);
        var at = rows.IndexOf(Math.Round(line.Bottom));
        var inward = at < rows.Count / 2 ? gaps.Skip(at).Take(EdgeRows - at) : gaps.Take(at).Reverse().Take(EdgeRows - (rows.Count - 1 - at));
        return inward.Any(gap => gap > usual * Apart);
    }

    private static (bool IsTop, string Text) Key(PdfLine line, (double Bottom, double Top) height) =>
        (line.Baseline > (height.Bottom + height.Top) / 2, string.Concat(line.Text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c))));

    [GeneratedRegex(@"^[-—–―·\s]*(?:第\s*)?[0-9０-９ivxIVX]{1,4}(?:\s*[页頁])?(?:[,，/／\s]*(?:共\s*)?[0-9０-９]{1,4}(?:\s*[页頁])?)?[-—–―·\s]*$")]
    private static partial Regex PageNumber();
}
