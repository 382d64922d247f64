using System.Buffers;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The lines of a text one by one, without copying any of it.</summary>
internal static class Lines
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\f\v\u2028\u2029");

    /// <summary>Every line with something on it, without its end and the white space around it.</summary>
    public static IEnumerable<TextSpan> NonEmpty(string text)
    {
        foreach (var line in All(text))
        {
            if (Trim(text, line) is { IsEmpty: false } trimmed) yield return trimmed;
        }
    }

    /// <summary>Every line, also empty ones, without its end; CR LF is one end.</summary>
    public static IEnumerable<TextSpan> All(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length;
            yield return new TextSpan(start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
