using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>
/// Tells where in a text one word ends and the next begins: of all ways to read it as words, the one that costs least, by what each
/// everyday word costs (<c>Lexicon/common-words.txt</c>) and with the lexicon's own words among them.
/// </summary>
internal static class WordBorders
{
    /// <summary>What a character costs that is no word, and each of those of a word that only the lexicon knows.</summary>
    private const int Unknown = 160, OwnCharacter = 46;

    /// <summary>Longer ones are read by the words in them: 老师念过大学的比例 is no word.</summary>
    private const int LongestOwn = 4;

    private static readonly char[] Asking = ['几', '多', '哪', '啥'];

    private static readonly Dictionary<string, int> Costs = Load();

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = Costs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Costs.Keys.Max(word => word.Length);

    /// <summary>True before the character at each index, and at the end, where no word spans.</summary>
    public static bool[] Of(string text)
    {
        var (best, from) = (new int[text.Length + 1], new int[text.Length + 1]);
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = best[end - 1] + (PlainText.IsHan(text[end - 1]) ? Words.TryGetValue(text.AsSpan(end - 1, 1), out var single) ? single : Unknown : 0);
            from[end] = end - 1;
            for (var start = end - 2; start >= 0 && end - start <= Longest && PlainText.IsHan(text[start]); start--)
            {
                if (!Words.TryGetValue(text.AsSpan(start, end - start), out var cost) || best[start] + cost >= best[end]) continue;
                (best[end], from[end]) = (best[start] + cost, start);
            }
        }

        var borders = new bool[text.Length + 1];
        for (var at = text.Length; at > 0; at = from[at]) borders[at] = true;
        borders[0] = true;
        return borders;
    }

    /// <summary>Whether the span has a part of a word and a part of another, or of what stands beside it: 高一 of 高一截.</summary>
    public static bool Cross(bool[] borders, TextSpan span) =>
        (!borders[span.Start] && Array.IndexOf(borders, true, span.Start) < span.End) || (!borders[span.End] && Array.LastIndexOf(borders, true, span.End) > span.Start);

    private static Dictionary<string, int> Load()
    {
        var costs = new Dictionary<string, int>(80_000, StringComparer.Ordinal);
        foreach (var (cost, words) in LexiconFile.Lines("common-words.txt").Select(line => line.Pair()))
        {
            foreach (var word in LexiconFile.Words(words)) costs[word] = int.Parse(cost, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        }

        var own = Concepts.All.Concat(LayWords.Said).Concat(ScopeCatalog.Default.Words).Concat(IndicatorCatalog.Default.All.SelectMany(indicator => indicator.Synonyms.Prepend(indicator.Name)));
        foreach (var word in own.Where(word => word.Length is > 1 and <= LongestOwn && word.IndexOfAny(Asking) < 0)) costs[word] = Math.Min(costs.GetValueOrDefault(word, int.MaxValue), OwnCharacter * word.Length);
        return costs;
    }
}
