namespace PolicyBot.Indexer.Lexicon;

/// <summary>Laymen's words and the field's, from <c>Lexicon/query-words.txt</c>: 电脑 → 计算机, 操场 → 体育运动场.</summary>
public sealed class QueryWords
{
    private readonly PhraseBook<string[]> words;

    private QueryWords(IEnumerable<LexiconLine> lines)
    {
        Dictionary<string, List<string>> all = [];
        foreach (var line in lines)
        {
            var (said, written) = line.Pair();
            foreach (var word in LexiconFile.Words(said))
            {
                if (!all.TryGetValue(word, out var list)) all[word] = list = [];
                list.AddRange(LexiconFile.Words(written));
            }
        }

        words = new PhraseBook<string[]>(all.Select(p => (p.Key, p.Value.Distinct(StringComparer.Ordinal).ToArray())));
    }

    public static QueryWords Default { get; } = new(LexiconFile.Lines("query-words.txt"));

    /// <summary>
    /// The words that documents use for what <paramref name="text"/> says, in Simplified, without repetition and without those that it
    /// has already; empty when it has no layman's word. The text itself is not among them.
    /// </summary>
    public IReadOnlyList<string> Expand(string text)
    {
        var folded = FoldedText.Fold(text);
        List<string> found = [];
        foreach (var (_, _, written) in words.Find(folded))
        {
            foreach (var word in written)
            {
                if (!found.Contains(word, StringComparer.Ordinal) && !folded.Contains(word, StringComparison.Ordinal)) found.Add(word);
            }
        }

        return found;
    }
}
