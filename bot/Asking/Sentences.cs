using System.Buffers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;

namespace PolicyBot.Asking;

/// <summary>A sentence of a passage.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Quote">The same as it stands in the source, letter for letter.</param>
/// <param name="Source">Where the quote stands in the source.</param>
internal sealed record Sentence(string Text, string Quote, TextSpan Source);

/// <summary>The sentences of a passage: what ends with 。！？； or a line's end.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;\n\r");

    public static IReadOnlyList<Sentence> Of(Passage passage)
    {
        var text = passage.Text.Text;
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends);
            end = end < 0 ? text.Length : start + end + 1;
            if (Trimmed(text, start, end) is { } span && Quoted(passage, span) is { } sentence) sentences.Add(sentence);
            start = end;
        }

        return sentences;
    }

    private static TextSpan? Trimmed(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]))) start++;
        while (start < end && char.IsWhiteSpace(text[end - 1])) end--;
        for (var at = start; at < end; at++)
        {
            if (PlainText.IsWord(text[at])) return new TextSpan(start, end);
        }

        return null;
    }

    private static Sentence? Quoted(Passage passage, TextSpan span) =>
        passage.Text.ToSource(span) is { } source && passage.Quote(span) is { } quote ? new Sentence(span.Of(passage.Text.Text), quote, source) : null;
}
