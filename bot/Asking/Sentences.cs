using System.Buffers;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A sentence of a passage.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Quote">The same as it stands in the source, letter for letter.</param>
/// <param name="Source">Where the quote stands in the source.</param>
internal sealed record Sentence(string Text, string Quote, TextSpan Source);

/// <summary>The sentences of a passage: what ends with 。！？； or a line's end. A remark in brackets that opens with its label, （责任单位：…）, is one by itself.</summary>
internal static partial class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;\n\r");

    public static IReadOnlyList<Sentence> Of(Passage passage)
    {
        var text = passage.Text.Text;
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(passage.Text, start);
            // 组 / 长：甲: a single character on a line of its own is the beginning of the next.
            if (end < text.Length && text[end - 1] == '\n' && text.AsSpan(start, end - start).Trim() is [var only] && PlainText.IsHan(only)) end = End(passage.Text, end);
            if (Trimmed(text, start, end) is { } span && Quoted(passage, span) is { } sentence) sentences.Add(sentence);
            start = end;
        }

        return sentences;
    }

    /// <summary>One past the mark that ends the sentence. Marks that only join the cells of a row, and stand nowhere in the file, end none.</summary>
    private static int End(MappedText mapped, int start)
    {
        if (Remark().Match(mapped.Text, start) is { Success: true } remark) return remark.Index + remark.Length;
        for (var from = start; ;)
        {
            var at = mapped.Text.AsSpan(from).IndexOfAny(Ends);
            if (at < 0) return mapped.Text.Length;
            from += at + 1;
            if (mapped.Text[from - 1] == '\n' || mapped.ToSource(new TextSpan(from - 1, from)) is not null) return from;
        }
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

    private static Sentence? Quoted(Passage passage, TextSpan span)
    {
        if (passage.Text.ToSource(span) is not { } source || passage.Quote(span) is not { } quote) return null;
        var text = span.Of(passage.Text.Text);
        // A row reads with the names of its columns, which stand lines above it; what is quoted is the row.
        var row = quote.LastIndexOf('\n') + 1;
        if (row > 0 && row < quote.Length && !text.Contains('\n', StringComparison.Ordinal) && text.IndexOf('；', StringComparison.Ordinal) is > 0 and var mark && mark < text.Length - 1)
        {
            (quote, source) = (quote[row..], new TextSpan(source.Start + row, source.End));
        }

        return new Sentence(text, quote, source);
    }

    [GeneratedRegex("\\G\\s*[（(][^（()）:：。；\n]{2,6}[:：][^（()）\n]{2,120}[)）]")]
    private static partial Regex Remark();
}
