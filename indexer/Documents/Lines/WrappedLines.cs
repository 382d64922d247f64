using PolicyBot.Indexer.Documents.Headings;

namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>Joins lines that were broken in the middle of a sentence, so that sentences read whole.</summary>
internal static class WrappedLines
{
    private const int LongLine = 200;
    private const int Shortest = 20;

    public static List<Line> Join(IReadOnlyList<Line> lines)
    {
        var width = Width(lines);
        var joined = new List<Line>(lines.Count);
        var lastLength = 0;
        foreach (var line in lines)
        {
            if (joined.Count > 0 && IsBroken(joined[^1], lastLength, width) && CanContinue(line)) joined[^1] = Join(joined[^1], line);
            else joined.Add(line);
            lastLength = line.Reading.Length;
        }

        return joined;
    }

    // A fixed width shows in many lines that end alike without ending a sentence.
    private static int Width(IReadOnlyList<Line> lines)
    {
        var longest = 0;
        var (open, total) = (0, 0);
        foreach (var line in lines)
        {
            if (line.Reading.Length < Shortest) continue;
            total++;
            longest = Math.Max(longest, line.Reading.Length);
            if (!EndsSentence(line.Reading)) open++;
        }

        if (total < 6 || open * 2 < total || longest > 120) return int.MaxValue;
        var near = lines.Count(line => line.Reading.Length >= longest - 4);
        return near * 3 >= total ? longest - 4 : int.MaxValue;
    }

    private static bool IsBroken(Line line, int lastLength, int width)
    {
        var text = line.Reading;
        if (line.Table is not null || line.FormatLevel > 0 || text.Length < Shortest || EndsSentence(text)) return false;
        return text[^1] is '，' or ',' || lastLength >= LongLine || lastLength >= width || Brackets.Open(text) > 0;
    }

    private static bool CanContinue(Line line) =>
        line.Table is null && line.FormatLevel == 0 && line.Reading.Length > 0 && HeadingMark.Of(line.Reading).Style == NumberStyle.None;

    private static bool EndsSentence(string text) => text.Length > 0 && "。！？；：:;”.…".Contains(text[^1], StringComparison.Ordinal);

    private static Line Join(Line first, Line second)
    {
        // In a line that many ran into, only its parts can tell whether a heading ended here; the seam is settled when it is parted.
        var glue = first.Reading.Length + second.Reading.Length >= RunOnLine.Longest ? RunOnLine.Seam.ToString()
            : char.IsAsciiLetterOrDigit(first.Reading[^1]) && char.IsAsciiLetterOrDigit(second.Reading[0]) ? " "
            : string.Empty;
        var text = new MappedText.Builder().Append(first.Text).Insert(glue).Append(second.Text).Build();
        return first with { Span = first.Span.Hull(second.Span), Text = text };
    }
}
