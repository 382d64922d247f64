using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;

namespace PolicyBot.Asking;

/// <summary>A sentence of a passage.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Quote">The longest part of it that stands in the source letter for letter: all of it, unless cleaning went through it.</param>
/// <param name="Source">Where the quote stands in the source.</param>
internal sealed record Sentence(string Text, string Quote, TextSpan Source);

/// <summary>The sentences of a passage: what ends with 。！？； or a line's end.</summary>
internal static class Sentences
{
    private const string Ends = "。！？；!?;\n\r";

    public static IReadOnlyList<Sentence> Of(Passage passage)
    {
        var text = passage.Text.Text;
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends);
            end = end < 0 ? text.Length : start + end + 1;
            if (Trimmed(text, start, end) is { } span && Cut(passage.Text.Slice(span)) is { } sentence) sentences.Add(sentence);
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

    private static Sentence? Cut(MappedText text)
    {
        TextSpan? best = null;
        TextSpan? source = null;
        for (var i = 0; i < text.Runs.Count; i++)
        {
            var run = text.Runs[i];
            if (run.Inserted || run.Replaced || (best is { } longest && longest.Length >= run.Length)) continue;
            best = new TextSpan(run.At, run.At + run.Length);
            source = new TextSpan(run.Source, run.Source + run.SourceLength);
        }

        return best is { } span && source is { } place ? new Sentence(text.Text, span.Of(text.Text), place) : null;
    }
}
