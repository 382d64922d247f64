using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Bundles;

/// <summary>
/// Where line breaks were lost, a title runs into its text. What gives it away is that it is said twice: on a line of its own and
/// again before the text, or twice in a row. Here both become lines again.
/// </summary>
internal static class RepeatedTitle
{
    private const int Shortest = 8;

    public static List<Line> Split(List<Line> lines)
    {
        var split = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            var rest = line;
            var title = split.Count > 0 && TitleLine.CanBe(split[^1]) ? split[^1].Reading : string.Empty;
            if (title.Length > 0 && TitleLine.OfCollection(title) is { } collection) title = collection;
            while (title.Length >= Shortest && rest.Reading.Length > title.Length && TitleLine.BeginsWith(rest.Reading, title, out var length) && HasText(rest.Reading.AsSpan(length)))
            {
                split.Add(Slice(rest, 0, length));
                rest = Slice(rest, length, rest.Reading.Length);
            }

            SplitInside(rest, split);
        }

        return split;
    }

    // More than the number of a series: …方案2, …方案(二).
    private static bool HasText(ReadOnlySpan<char> rest) => rest.TrimEnd(")）").Length > 4;

    // A title twice in a row, parted by a blank, in the middle of a long line.
    private static void SplitInside(Line line, List<Line> split)
    {
        var text = line.Reading;
        for (var at = text.Length > 100 ? text.IndexOf(' ', StringComparison.Ordinal) : -1; at >= 0;)
        {
            var next = text.IndexOf(' ', at + 1);
            if (next < 0) break;
            var word = text.AsSpan(at + 1, next - at - 1);
            if (word.Length >= Shortest && TitleLine.CanBe(word) && text.AsSpan(next + 1).StartsWith(word))
            {
                split.Add(Slice(line, 0, at));
                split.Add(Slice(line, at + 1, next));
                split.Add(Slice(line, next + 1, next + 1 + word.Length));
                SplitInside(Slice(line, next + 1 + word.Length, text.Length), split);
                return;
            }

            if (TitleLine.OfSeries(word.ToString()) is { Number: > 1 } series && split.Exists(other => TitleLine.Says(other, series.Title)))
            {
                split.Add(Slice(line, 0, at));
                split.Add(Slice(line, at + 1, next));
                SplitInside(Slice(line, next + 1, text.Length), split);
                return;
            }

            at = next;
        }

        var last = text.Length > 100 ? text.LastIndexOf(' ') : -1;
        if (last > 0 && TitleLine.OfSeries(text[(last + 1)..]) is { Number: > 1 } tail && split.Exists(other => TitleLine.Says(other, tail.Title)))
        {
            split.Add(Slice(line, 0, last));
            split.Add(Slice(line, last + 1, text.Length));
            return;
        }

        split.Add(line);
    }

    internal static Line Slice(Line line, int start, int end)
    {
        var text = line.Reading;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var piece = line.Text.Slice(new TextSpan(start, end));
        return new Line(piece.Source ?? line.Span, piece, line.FormatLevel);
    }
}
