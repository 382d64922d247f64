namespace PolicyBot.Wording;

/// <summary>
/// What a pair of neighbouring characters in people's words may stand for in documents: of all lines of the lexicon with 砸钱 in what
/// people say, the share that writes 投入. So a phrase that nobody has listed is still read by the parts that it shares with listed ones.
/// </summary>
internal static class PairWords
{
    /// <summary>What fewer of a pair's lines than this say is chance.</summary>
    private const double Least = 0.12;

    private const int Most = 12;

    private static readonly Dictionary<(char, char), (string Written, double Share)[]> Table = Load();

    /// <summary>What documents may write for the pair, the likeliest first; empty when it stands in no words that people are known to say.</summary>
    public static IReadOnlyList<(string Written, double Share)> Of(char first, char second) => Table.GetValueOrDefault((first, second), []);

    private static Dictionary<(char, char), (string, double)[]> Load()
    {
        var lines = new Dictionary<(char, char), int>();
        var written = new Dictionary<(char, char), Dictionary<string, int>>();
        var seen = new HashSet<(char, char)>();
        foreach (var (words, said) in Concepts.Lines.Concat(LayWords.Pairs))
        {
            seen.Clear();
            foreach (var phrase in said)
            {
                for (var at = 0; at + 1 < phrase.Length; at++) seen.Add((phrase[at], phrase[at + 1]));
            }

            foreach (var pair in seen)
            {
                lines[pair] = lines.GetValueOrDefault(pair) + 1;
                if (!written.TryGetValue(pair, out var counts)) written[pair] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var word in words) counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return written.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Select(word => (word.Key, Share: (double)word.Value / lines[pair.Key])).Where(word => word.Share >= Least)
                .OrderByDescending(word => word.Share).ThenBy(word => word.Key, StringComparer.Ordinal).Take(Most).ToArray());
    }
}
