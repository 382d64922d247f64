using System.Net;

namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>
/// The blocks of a file as lines: trimmed, and with what an exporter left of its web page read as what it stands for:
/// <c>&lt;br&gt;</c> ends a line, an entity is its character, a comment is nothing.
/// </summary>
internal static class LineLayout
{
    private const string Markup = "网页标记";

    public static List<Line> Of(LaidOutFile file, Losses losses)
    {
        var lines = new List<Line>(file.Blocks.Count);
        foreach (var block in file.Blocks)
        {
            if (block is LaidOutTable table) lines.Add(new Line(table.Span, MappedText.Empty, 0, table));
            else if (block is LaidOutLine line) Add(file.Text, line, lines, losses);
        }

        return lines;
    }

    private static void Add(string source, LaidOutLine line, List<Line> lines, Losses losses)
    {
        var text = source.AsSpan(line.Span.Start, line.Span.Length);
        if (text.IndexOfAny('<', '&') < 0)
        {
            AddPiece(source, line.Span, line.HeadingLevel, lines);
            return;
        }

        var from = line.Span.Start;
        foreach (var tag in LineTags.Find(source, line.Span))
        {
            AddPiece(source, new TextSpan(from, tag.Start), line.HeadingLevel, lines);
            losses.Drop(Markup, tag);
            from = tag.End;
        }

        AddPiece(source, new TextSpan(from, line.Span.End), line.HeadingLevel, lines);
    }

    private static void AddPiece(string source, TextSpan span, int level, List<Line> lines)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(source[start])) start++;
        while (end > start && IsBlank(source[end - 1])) end--;
        if (start == end) return;
        var piece = new TextSpan(start, end);
        lines.Add(new Line(piece, Decode(source, piece), level));
    }

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF';

    private static MappedText Decode(string source, TextSpan span)
    {
        var at = source.IndexOf('&', span.Start, span.Length);
        if (at < 0) return MappedText.Of(source, span);
        var builder = new MappedText.Builder();
        var from = span.Start;
        while (at >= 0)
        {
            var end = source.IndexOf(';', at, Math.Min(12, span.End - at));
            if (end > 0 && WebUtility.HtmlDecode(source[at..(end + 1)]) is { Length: <= 2 } reading)
            {
                builder.Keep(source, new TextSpan(from, at)).Replace(new TextSpan(at, end + 1), reading);
                from = end + 1;
            }

            var next = Math.Max(at + 1, from);
            at = next < span.End ? source.IndexOf('&', next, span.End - next) : -1;
        }

        return builder.Keep(source, new TextSpan(from, span.End)).Build();
    }
}
