using PolicyBot.Indexer.Documents.Headings;
using PolicyBot.Indexer.Documents.Lines;
using PolicyBot.Indexer.Documents.Metadata;

namespace PolicyBot.Indexer.Documents.Bundles;

/// <summary>
/// Several documents in one file, each from its title to the next. A title is known by its form (第一篇：…, …方案2, …（5篇）), or by
/// being said twice before the text begins.
/// </summary>
internal static class Bundle
{
    private const string Container = "合集标题";
    private const string Bare = "没有正文的标题";

    public static IReadOnlyList<BundlePart> Split(List<Line> lines, Losses losses)
    {
        lines = RepeatedTitle.Split(lines);
        var titles = Titles(lines);
        List<BundlePart> parts = [];
        var starts = titles.Keys.Order().ToList();
        if (starts.Count == 0 || starts[0] > 0) starts.Insert(0, 0);
        for (var i = 0; i < starts.Count; i++)
        {
            var piece = lines.GetRange(starts[i], (i + 1 < starts.Count ? starts[i + 1] : lines.Count) - starts[i]);
            if (piece.Count == 0) continue;
            var part = Part(piece, titles.GetValueOrDefault(starts[i]));
            if (part.TitleLines < piece.Count || starts.Count == 1) parts.Add(part);
            else Drop(i + 1 < starts.Count && OpensSeveral(piece[0], lines[starts[i + 1]]) ? Container : Bare, piece, losses);
        }

        return parts;
    }

    private static bool OpensSeveral(Line title, Line next) =>
        TitleLine.OfCollection(title.Reading) is not null || TitleLine.OfPiece(next) is not null || TitleLine.BeginsWith(next.Reading, title.Reading, out _);

    private static BundlePart Part(List<Line> lines, string? title)
    {
        if (title is null)
        {
            var first = lines[0];
            if (first.FormatLevel != 1 && !(TitleLine.CanBe(first) && HeadsText(lines))) return new BundlePart(string.Empty, lines, 0);
            title = first.Reading;
        }


        if (lines.Count > 1 && Longer(title, lines[1]) is { } longer) title = longer;
        var count = 1;
        while (count < lines.Count && TitleLine.CanBe(lines[count]) && TitleLine.BeginsWith(title, lines[count].Reading, out _)) count++;
        return new BundlePart(title is ['《', .. var inner, '》'] && !inner.Contains('《') ? inner : title, lines, count);
    }

    // 东姚完小义务教育均衡发展, and on the next line: …发展 汇报材料.
    private static string? Longer(string title, Line next) =>
        TitleLine.CanBe(next) && TitleWords.Kind(title) == DocumentKind.Unknown && TitleLine.BeginsWith(next.Reading, title, out var length)
        && TitleWords.Kind(next.Reading) != DocumentKind.Unknown && next.Reading.Length - length <= 8
            ? title + next.Reading[length..].Trim()
            : null;

    // A first line is a title when it ends like one, or stands over a text that is numbered from its start.
    private static bool HeadsText(List<Line> lines) =>
        TitleWords.Kind(lines[0].Reading) != DocumentKind.Unknown
        || (lines.Count > 1 && lines[0].Reading.Length < lines[1].Reading.Length)
        || (lines.Count > 1 && HeadingMark.Of(lines[1].Reading).Style != NumberStyle.None);

    private static Dictionary<int, string> Titles(List<Line> lines)
    {
        var titles = new Dictionary<int, string>();
        var series = Series(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Table is not null || line.Reading.Length > 60) continue;
            if (TitleLine.OfPiece(line) is { } piece) titles[i] = piece;
            else if (series.Contains(i)) titles[i] = line.Reading;
            else if (TitleLine.CanBe(line) && (TitleLine.OfCollection(line.Reading) ?? Repeated(lines, i)) is { } title && !titles.ContainsKey(i - 1)) titles[i] = title;
            else if (TitleLine.CanBe(line) && Repeated(lines, i) is { } again && !Same(lines, i - 1, again)) titles[i] = again;
        }

        return titles;
    }

    private static string? Repeated(List<Line> lines, int at)
    {
        var title = lines[at].Reading;
        return title.Length >= 8 && title.Any(char.IsLetter) && title[0] != '*' && Same(lines, at + 1, title) && lines[at].FormatLevel == 0 ? title : null;
    }

    private static bool Same(List<Line> lines, int at, string title) => at >= 0 && at < lines.Count && TitleLine.Says(lines[at], title);

    /// <summary>Lines that number a series of documents: the same words with 1, 2, 3 after them.</summary>
    private static HashSet<int> Series(List<Line> lines)
    {
        var last = new Dictionary<string, (int Number, List<int> At)>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Table is not null || !TitleLine.CanBe(lines[i]) || TitleLine.OfSeries(lines[i].Reading) is not var (title, number)) continue;
            if (number == 1) last[title] = (1, [i]);
            else if (last.TryGetValue(title, out var run) && run.Number + 1 == number) last[title] = (number, [.. run.At, i]);
            else if (number == 2 && lines.Take(i).Any(line => TitleLine.Says(line, title))) last[title] = (2, [i]);
        }

        return [.. last.Where(run => run.Value.Number > 1).SelectMany(run => run.Value.At)];
    }

    private static void Drop(string reason, List<Line> lines, Losses losses)
    {
        foreach (var line in lines) losses.Drop(reason, line.Span);
    }
}
