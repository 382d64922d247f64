using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>
/// Things of one kind that exclude each other, from <c>Lexicon/siblings.txt</c>: a sentence on 音乐教室 that says nothing of 书法教室 does
/// not answer for it, however well the rest of the question fits.
/// </summary>
internal static class Siblings
{
    /// <summary>Each kind: its words from left to right in a text, with the things that each may stand for.</summary>
    private static readonly Lazy<(PhraseBook<string[]> Words, bool Titled)[]> Kinds = new(() =>
        [.. LexiconFile.Lines("siblings.txt").Select(line => (Book(LexiconFile.Words(line.Text)), line.Part == "title"))]);

    /// <summary>Whether the question asks for a thing of some kind and the evidence speaks of others of that kind only.</summary>
    public static bool Exclude(string question, Evidence evidence) => Kinds.Value.Any(kind => Of(kind.Words, question) is { Count: > 0 } asked
        && Of(kind.Words, kind.Titled ? $"{evidence.Near} {evidence.Metadata.Title}" : evidence.Near) is { Count: > 0 } other && !asked.Overlaps(other)
        && !asked.Overlaps(Of(kind.Words, $"{evidence.Around} {evidence.Headings} {evidence.Record?.Indicator}")));

    private static HashSet<string> Of(PhraseBook<string[]> kind, string text) => kind.Find(text).SelectMany(found => found.Value).ToHashSet(StringComparer.Ordinal);

    private static PhraseBook<string[]> Book(string[] things) => new(things
        .SelectMany(thing => thing.Split('/').Select(word => (Word: word, Thing: thing)))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .Select(word => (word.Key, word.Select(pair => pair.Thing).ToArray())));
}
