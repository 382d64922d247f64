using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Where sentences and clauses of folded text begin and end. Brackets and quotation marks do not end a clause.</summary>
internal static class Clauses
{
    /// <summary>Longer sentences are cut at their semicolons, so that a quote stays one that can be read.</summary>
    private const int LongSentence = 160;

    public static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('。' or '!' or '?' or '\n')) continue;
            var end = Math.Min(at + 1, text.Length);
            while (end < text.Length && text[end] is '"' or ')' or '\'') end++;
            foreach (var part in Parts(text, start, end))
            {
                if (Trim(text, part) is { IsEmpty: false } sentence) yield return sentence;
            }

            start = end;
            at = Math.Max(at, end - 1);
        }
    }

    private static IEnumerable<TextSpan> Parts(string text, int start, int end)
    {
        if (end - start > LongSentence)
        {
            for (var at = start; at < end; at++)
            {
                if (text[at] != ';') continue;
                yield return new TextSpan(start, at + 1);
                start = at + 1;
            }
        }

        if (start < end) yield return new TextSpan(start, end);
    }

    /// <summary>The clause around a place: from one comma, semicolon or colon to the next.</summary>
    public static TextSpan Around(string text, TextSpan sentence, TextSpan place)
    {
        var start = place.Start;
        var depth = 0;
        for (; start > sentence.Start; start--)
        {
            var c = text[start - 1];
            if (c == ')') depth++;
            else if (c == '(' && depth > 0) depth--;
            else if (c == '(') break;
            else if (depth == 0 && Ends(text, start - 1)) break;
        }

        var end = place.End;
        for (depth = 0; end < sentence.End; end++)
        {
            var c = text[end];
            if (c == '(') depth++;
            else if (c == ')' && depth > 0) depth--;
            else if (c == ')') break;
            else if (depth == 0 && Ends(text, end)) break;
        }

        return new TextSpan(start, Math.Max(end, start));
    }

    /// <summary>The clause before one, in the same sentence; null before the first.</summary>
    public static TextSpan? Before(string text, TextSpan sentence, TextSpan clause)
    {
        var end = clause.Start - 1;
        while (end > sentence.Start && (Ends(text, end) || text[end] is ' ' or '(')) end--;
        return end < sentence.Start || clause.Start == sentence.Start ? null : Around(text, sentence, new TextSpan(end, end + 1));
    }

    private static bool Ends(string text, int at) =>
        text[at] is ';' or '。' or '!' or '?' or '\n' or '\t' or '|' || (text[at] is ',' or ':' && !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
