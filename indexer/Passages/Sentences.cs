using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Passages;

/// <summary>The sentences of a text, each with the marks that close it.</summary>
internal static class Sentences
{
    /// <param name="bound">A longer sentence is cut at a semicolon or comma before this many characters.</param>
    public static IEnumerable<MappedText> Of(MappedText text, int bound)
    {
        var from = 0;
        while (from < text.Text.Length)
        {
            var end = End(text.Text, from);
            if (end - from > bound) end = Cut(text.Text, from, bound);
            yield return text.Slice(new TextSpan(from, end));
            from = end;
        }
    }

    private static int End(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny("。！？");
        if (at < 0) return text.Length;
        var end = from + at + 1;
        while (end < text.Length && "。！？”’）)》」』".Contains(text[end], StringComparison.Ordinal)) end++;
        return end;
    }

    private static int Cut(string text, int from, int bound)
    {
        var window = text.AsSpan(from, bound);
        var at = window.LastIndexOfAny("；;");
        if (at < bound / 2) at = window.LastIndexOfAny("，,、 ");
        return from + (at < bound / 2 ? bound : at + 1);
    }
}
