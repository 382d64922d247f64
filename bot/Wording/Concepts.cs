using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>Words of a text that documents do not use, with those that they do: 带班老师 is 班主任.</summary>
internal sealed record ConceptMention(TextSpan Span, IReadOnlyList<string> Written);

/// <summary>Things and deeds of school life by the words that people say for them, from <c>Lexicon/concepts.txt</c>.</summary>
internal static class Concepts
{
    private static readonly Dictionary<string, string[]> Said = Load();
    private static readonly PhraseBook<string[]> Phrases = new(Said.Where(pair => pair.Key.Length > 1).Select(pair => (pair.Key, pair.Value)));

    /// <summary>The longest words at each place, from left to right. A single character is never found: in a text it is mostly a part of another word.</summary>
    public static IEnumerable<ConceptMention> Find(string text) =>
        Phrases.Find(text).Select(found => new ConceptMention(new TextSpan(found.Start, found.Start + found.Length), found.Value));

    /// <summary>All words that people say and documents do not.</summary>
    public static IEnumerable<string> AllSaid => Said.Keys;

    /// <summary>What documents write for the word; empty when it is none of those that people say.</summary>
    public static IReadOnlyList<string> Written(string said) => Said.GetValueOrDefault(said, []);

    private static Dictionary<string, string[]> Load() => LexiconFile.Lines("concepts.txt")
        .Select(line => line.Pair())
        .SelectMany(pair => LexiconFile.Words(pair.Item2).Select(said => (Said: said, Written: LexiconFile.Words(pair.Item1))))
        .GroupBy(pair => pair.Said, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Written).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
