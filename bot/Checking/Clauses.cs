using PolicyBot.Indexer.Documents;

namespace PolicyBot.Checking;

/// <summary>The pieces of a typed message between its punctuation.</summary>
internal static class Clauses
{
    private const string Marks = "，。；！？,;!?\n\r\t：:";

    /// <summary>The clause that <paramref name="span"/> stands in.</summary>
    public static TextSpan Around(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && !IsMark(text, start - 1)) start--;
        while (end < text.Length && !IsMark(text, end)) end++;
        return new TextSpan(start, end);
    }

    /// <summary>A colon inside 1:19 and a comma inside 1,200 end nothing.</summary>
    private static bool IsMark(string text, int at) =>
        Marks.Contains(text[at], StringComparison.Ordinal)
        && !(text[at] is ':' or '：' or ',' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));
}
