using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// How much of what a question says a text understands, by neighbouring pairs of characters: a pair stands in the text, or people who
/// say it mean what the text writes. Pairs of words that every question has count nothing; a pair that stands in no document counts
/// against every text.
/// </summary>
internal sealed class PairCover
{
    /// <summary>What a pair tells that stands in no document: less than one that does, more when people are known to say it.</summary>
    private const double Unheard = 2, Spoken = 4;

    private const string Common = "的了吗呢是要得有在多少几个一什么怎哪";

    private readonly List<(string Pair, double Weight, IReadOnlyList<(string Written, double Share)> Words)> pairs = [];

    public PairCover(string said, IPolicyIndex index)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < said.Length; at++)
        {
            if (!PlainText.IsHan(said[at]) || !PlainText.IsHan(said[at + 1]) || (IsCommon(said[at]) && IsCommon(said[at + 1]))) continue;
            var pair = said.Substring(at, 2);
            if (!seen.Add(pair)) continue;
            var words = PairWords.Of(pair[0], pair[1]);
            pairs.Add((pair, index.Rarity(pair) is > 0 and var rarity ? rarity : words.Count > 0 ? Spoken : Unheard, words));
        }
    }

    /// <summary>The weighted share of the pairs that one of the two texts understands.</summary>
    public double Share(string sentence, string headings)
    {
        double got = 0, all = 0;
        foreach (var (pair, weight, words) in pairs)
        {
            all += weight;
            got += weight * Of(pair, words, sentence, headings);
        }

        return all == 0 ? 0 : got / all;
    }

    private static double Of(string pair, IReadOnlyList<(string Written, double Share)> words, string sentence, string headings)
    {
        if (Has(pair)) return 1;
        foreach (var (written, share) in words)
        {
            if (Has(written)) return share;
        }

        return 0;

        bool Has(string part) => sentence.Contains(part, StringComparison.Ordinal) || headings.Contains(part, StringComparison.Ordinal);
    }

    private static bool IsCommon(char character) => Common.Contains(character, StringComparison.Ordinal);
}
