using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>
/// Tells where in a text one word ends and the next begins: of all ways to read it as words, the one that costs least, by what each
/// everyday word costs (<c>Lexicon/common-words.txt</c>) and with the lexicon's own words among them.
/// </summary>
internal static class WordBorders
{
    /// <summary>What a character costs that is no word, each of those of a name, and each of those of what people are known to say.</summary>
    private const int Unknown = 160, OfName = 38, OfSaid = 55;

    /// <summary>What people say at greater length is read by the words in it: 念过大学 is none.</summary>
    private const int LongestSaid = 3;

    private static readonly char[] Asking = ['几', '多', '哪', '啥', '谁', '吗', '咋'];

    /// <summary>What no everyday word has, whatever a dictionary lists: 谁 of 谁在.</summary>
    private static readonly char[] Interrogative = ['谁', '啥', '咋'];

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

    /// <summary>Whether the text is made of everyday words, each of two characters or more.</summary>
    public static bool IsWords(string text)
    {
        var borders = Of(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (borders[at] && borders[at + 1]) return false;
        }

        return true;
    }

    /// <summary>Whether the span has a part of a word and a part of another, or of what stands beside it: 高一 of 高一截.</summary>
    public static bool Cross(bool[] borders, TextSpan span) =>
        (!borders[span.Start] && Array.IndexOf(borders, true, span.Start) < span.End) || (!borders[span.End] && Array.LastIndexOf(borders, true, span.End) > span.Start);

    private static Dictionary<string, int> Load()
    {
        var costs = new Dictionary<string, int>(100_000, StringComparer.Ordinal);
        foreach (var (cost, words) in LexiconFile.Lines("common-words.txt").Select(line => line.Pair()))
        {
            foreach (var word in LexiconFile.Words(words).Where(word => word.Length == 1 || word.IndexOfAny(Interrogative) < 0)) costs[word] = int.Parse(cost, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        }

        Add(Concepts.All.Concat(LayWords.Said).Where(word => word.Length <= LongestSaid && word.IndexOfAny(Asking) < 0), OfSaid);
        Add(ScopeCatalog.Default.Words.Concat(IndicatorCatalog.Default.All.SelectMany(indicator => indicator.Synonyms.Prepend(indicator.Name))), OfName);
        return costs;

        void Add(IEnumerable<string> words, int cost)
        {
            foreach (var word in words.Where(word => word.Length > 1)) costs[word] = Math.Min(costs.GetValueOrDefault(word, int.MaxValue), cost * word.Length);
        }
    }
}
