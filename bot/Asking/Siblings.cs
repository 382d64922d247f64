using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>
/// Things of one kind that exclude each other, from <c>Lexicon/siblings.txt</c>: a sentence on 音乐教室 that says nothing of 书法教室 does
/// not answer for it, however well the rest of the question fits.
/// </summary>
internal static class Siblings
{
    private const string Beside = "beside", Titled = "title";

    /// <summary>The mark of a thing whose words stand for nothing.</summary>
    private const char Nothing = '-';

    /// <summary>Each kind: its words from left to right in a text, with the things that each may stand for.</summary>
    private static readonly Lazy<(PhraseBook<string[]> Words, bool Titled)[]> Kinds = new(() =>
        [.. LexiconFile.Lines("siblings.txt").Where(line => line.Part is Beside or Titled).Select(line => (Book(LexiconFile.Words(line.Text)), line.Part == Titled))]);

    /// <summary>Whether the question asks for a thing of some kind and the evidence speaks of others of that kind only.</summary>
    public static bool Exclude(Question question, Evidence evidence) => Kinds.Value.Any(kind => Asked(kind.Words, question) is { Count: > 0 } asked
        && Of(kind.Words, kind.Titled ? $"{evidence.Near} {evidence.Metadata.Title}" : evidence.Near) is { Count: > 0 } other && !asked.Overlaps(other)
        && !asked.Overlaps(Of(kind.Words, $"{evidence.Around} {evidence.Headings} {evidence.Record?.Indicator}")));

    /// <summary>云溪镇中心小学的学前班: what a name says is asked for only where nothing else says it.</summary>
    private static HashSet<string> Asked(PhraseBook<string[]> kind, Question question)
    {
        var text = question.Names.Aggregate(question.Text, (said, name) => said.Replace(name, " ", StringComparison.Ordinal));
        return text != question.Text && Of(kind, text) is { Count: > 0 } asked ? asked : Of(kind, question.Text);
    }

    private static HashSet<string> Of(PhraseBook<string[]> kind, string text) =>
        kind.Find(text).SelectMany(found => found.Value).Where(thing => thing[0] != Nothing).ToHashSet(StringComparer.Ordinal);

    private static PhraseBook<string[]> Book(string[] things) => new(things
        .SelectMany(thing => thing.Split('/').Select(word => (Word: word, Thing: thing)))
        .Where(pair => pair.Word.Length > 1 || pair.Word[0] != Nothing)
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .Select(word => (word.Key, word.Select(pair => pair.Thing).ToArray())));
}
