using PolicyBot.Indexer.Documents;

namespace PolicyBot.Wording;

/// <summary>The part of a sentence between its commas.</summary>
internal static class Clause
{
    private const string Ends = "，,；;。！？!?：:\n";

    /// <summary>The clause in which the span stands, without the mark that ends it.</summary>
    public static TextSpan Around(string sentence, TextSpan span)
    {
        var start = Math.Min(span.Start, sentence.Length);
        while (start > 0 && !Ends.Contains(sentence[start - 1], StringComparison.Ordinal)) start--;
        var end = Math.Min(span.End, sentence.Length);
        while (end < sentence.Length && !Ends.Contains(sentence[end], StringComparison.Ordinal)) end++;
        return new TextSpan(start, Math.Max(start, end));
    }
}
