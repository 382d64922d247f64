using System.Buffers;
using PolicyBot.Indexer.Documents.Bundles;
using PolicyBot.Indexer.Documents.Headings;
using PolicyBot.Indexer.Documents.Metadata;

namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>
/// A long line that holds many: only blanks tell where they were parted. A blank before a number begins a new line; one in the
/// middle of a sentence is where a line was wrapped, and goes.
/// </summary>
internal static class RunOnLine
{
    /// <summary>Stands where a line of the file ended in the middle of a sentence.</summary>
    public const char Seam = '\n';

    /// <summary>A shorter line is taken as it stands.</summary>
    public const int Longest = 120;
    private const int Wrapped = 12;
    private const int LongestHeading = 45;
    private static readonly SearchValues<char> Stops = SearchValues.Create("。；！？;");
    private static readonly char[] Blanks = [' ', Seam];

    public static void Split(Line line, List<Line> lines)
    {
        var text = line.Reading;
        if (text.Length < Longest || line.Table is not null || line.FormatLevel > 0 || text.IndexOfAny(Blanks) < 0)
        {
            lines.Add(line);
            return;
        }

        var builder = new MappedText.Builder();
        var (from, open) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or Seam))
            {
                // A quote that was never closed must not hold a whole page together.
                open = text[i] == '。' ? 0 : Brackets.After(open, text[i]);
                continue;
            }

            var end = i;
            while (end < text.Length && text[end] is ' ' or Seam) end++;
            switch (Judge(text, from, i, end, open))
            {
                case Blank.Break:
                    builder.Append(line.Text.Slice(new TextSpan(from, i)));
                    Flush(line, builder, lines);
                    builder = new MappedText.Builder();
                    (from, open) = (end, 0);
                    break;
                case Blank.Wrap:
                    builder.Append(line.Text.Slice(new TextSpan(from, i)));
                    from = end;
                    break;
            }

            i = end - 1;
        }

        builder.Append(line.Text.Slice(new TextSpan(from, text.Length)));
        Flush(line, builder, lines);
    }

    private enum Blank
    {
        Stays,
        Break,
        Wrap,
    }

    private static Blank Judge(string text, int from, int start, int end, int open)
    {
        if (start == 0 || end >= text.Length) return Blank.Stays;
        var before = text[start - 1];
        var after = text.AsSpan(end);
        if (open == 0 && HeadingMark.Of(after).Style is not (NumberStyle.None or NumberStyle.Article) && !IsWrappedWord(text, start, after)) return Blank.Break;
        if (open == 0 && before is '。' or '！' or '？' or '；' or '：' or ':' && IsHan(after[0])) return Blank.Break;
        if (open == 0 && (after.StartsWith("一是", StringComparison.Ordinal) || after.StartsWith("首先", StringComparison.Ordinal))) return Blank.Break;
        if (open == 0 && EndsHeading(text.AsSpan(from, start - from), from == 0)) return Blank.Break;
        if (text[start] == Seam) return Blank.Wrap;
        if (!IsText(before) || !IsText(after[0])) return Blank.Stays;
        var left = start - Math.Max(0, text.LastIndexOf(' ', start - 1) + 1);
        var right = after.IndexOf(' ');
        return left >= Wrapped && (right < 0 || right >= Wrapped) ? Blank.Wrap : Blank.Stays;
    }

    // What was read so far is a numbered title, or the line's first words are a title.
    private static bool EndsHeading(ReadOnlySpan<char> text, bool first)
    {
        var mark = HeadingMark.Of(text);
        if (mark.Style is NumberStyle.None or NumberStyle.Article) return first && TitleWords.Kind(text) != DocumentKind.Unknown && TitleLine.CanBe(text);
        if (text.Length <= mark.Length || text.Length > LongestHeading || text.ContainsAny(Stops)) return false;
        return text.Count(',') + text.Count('，') <= (mark.Style <= NumberStyle.HanBracket ? 1 : 0);
    }

    // 城乡统 一、重在农村: the wrap fell inside a word, and 一、 is no number. A numbering begins with 一 only after a sentence or a heading.
    private static bool IsWrappedWord(string text, int start, ReadOnlySpan<char> after) =>
        HeadingMark.Of(after) is { Style: NumberStyle.HanComma, Number: 1 } && text.AsSpan(0, start).LastIndexOfAny("“《（(") > text.AsSpan(0, start).LastIndexOfAny("”》）)");

    private static bool IsText(char character) => IsHan(character) || character is '，' or ',' or '、' or '“' or '”' or '《' or '》';

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private static void Flush(Line line, MappedText.Builder builder, List<Line> lines)
    {
        if (builder.Build() is { Text.Length: > 0 } piece) lines.Add(new Line(piece.Source ?? line.Span, piece, line.FormatLevel));
    }
}
