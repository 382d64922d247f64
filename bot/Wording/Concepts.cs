using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>Words of a text that documents do not use, with those that they do: 带班老师 is 班主任.</summary>
internal sealed record ConceptMention(TextSpan Span, IReadOnlyList<string> Written);

/// <summary>Things and deeds of school life by the words that people say for them, from <c>Lexicon/concepts.txt</c>.</summary>
internal static class Concepts
{
    /// <summary>Each line of the lexicon: what documents write, and what people say for it.</summary>
    public static IReadOnlyList<(string[] Written, string[] Said)> Lines { get; } =
        [.. LexiconFile.Lines("concepts.txt").Select(line => line.Pair()).Select(pair => (LexiconFile.Words(pair.Name), LexiconFile.Words(pair.Value)))];

    /// <summary>What documents write, by each word that people say for it.</summary>
    public static IReadOnlyDictionary<string, string[]> Said { get; } = Load();

    /// <summary>The documents' own words stand among them, so that no word is found in parts of others: 报材料 of 汇报材料.</summary>
    private static readonly PhraseBook<string[]> Words = new(All.Where(word => word.Length > 1).Select(word => (word, Said.GetValueOrDefault(word, []))));

    /// <summary>The longest words at each place, from left to right. A single character is never found: in a text it is mostly a part of another word.</summary>
    public static IEnumerable<ConceptMention> Find(string text) =>
        Words.Find(text).Where(found => found.Value.Length > 0).Select(found => new ConceptMention(new TextSpan(found.Start, found.Start + found.Length), found.Value));

    /// <summary>Where the text may be cut without cutting a word that is known: true before the character at each index that no known word spans.</summary>
    public static bool[] Cuts(string text)
    {
        var cuts = new bool[text.Length + 1];
        Array.Fill(cuts, true);
        foreach (var word in Words.Find(text)) Array.Fill(cuts, false, word.Start + 1, word.Length - 1);
        return cuts;
    }

    /// <summary>All words that people say, and the documents' words for them.</summary>
    public static IEnumerable<string> All => Said.Keys.Concat(Lines.SelectMany(line => line.Written).Where(word => !Said.ContainsKey(word)).ToHashSet(StringComparer.Ordinal));

    /// <summary>What documents write for the word; empty when it is none of those that people say.</summary>
    public static IReadOnlyList<string> Written(string said) => Said.GetValueOrDefault(said, []);

    private static Dictionary<string, string[]> Load()
    {
        var written = new Dictionary<string, string[]>(Lines.Count * 12, StringComparer.Ordinal);
        foreach (var line in Lines)
        {
            foreach (var said in line.Said) written[said] = written.TryGetValue(said, out var known) ? [.. known.Union(line.Written, StringComparer.Ordinal)] : line.Written;
        }

        return written;
    }
}
