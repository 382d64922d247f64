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

    private const string Common = "的了吗呢是要得有在多少几个一什么怎哪最至每各该应把给就才都也还能可会让去来到里这那我你他咱俺们啥咋";

    private readonly List<(string Pair, double Weight, IReadOnlyList<(string Written, double Share)> Words)> pairs = [];

    /// <param name="reworded">What was said otherwise than it stands here: either will do.</param>
    public PairCover(string said, IReadOnlyList<Rewording> reworded, IPolicyIndex index)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < said.Length; at++)
        {
            if (!PlainText.IsHan(said[at]) || !PlainText.IsHan(said[at + 1]) || (IsCommon(said[at]) && IsCommon(said[at + 1]))) continue;
            var pair = said.Substring(at, 2);
            if (!seen.Add(pair)) continue;
            var (words, rarity) = (PairWords.Of(pair[0], pair[1]), index.Rarity(pair));
            if (reworded.FirstOrDefault(one => one.Written.Contains(pair, StringComparison.Ordinal)) is { } read) words = [(read.Said, 1), .. words];
            // 班最, 少得: where a word ends and the next begins, nothing is said.
            if (rarity <= 0 && words.Count == 0 && (IsCommon(said[at]) || IsCommon(said[at + 1]))) continue;
            pairs.Add((pair, rarity > 0 ? rarity : words.Count > 0 ? Spoken : Unheard, words));
        }
    }

    /// <summary>The weighted share of the pairs that the sentence understands, and that it does together with what stands above it.</summary>
    public (double Sentence, double Below) Shares(string sentence, string headings)
    {
        double own = 0, below = 0, all = 0;
        foreach (var (pair, weight, words) in pairs)
        {
            all += weight;
            var here = Of(pair, words, sentence);
            own += weight * here;
            below += weight * (here < 1 ? Math.Max(here, Of(pair, words, headings)) : here);
        }

        return all == 0 ? (0, 0) : (own / all, below / all);
    }

    private static double Of(string pair, IReadOnlyList<(string Written, double Share)> words, string text)
    {
        if (text.Contains(pair, StringComparison.Ordinal)) return 1;
        foreach (var (written, share) in words)
        {
            if (text.Contains(written, StringComparison.Ordinal)) return share;
        }

        return 0;
    }

    private static bool IsCommon(char character) => Common.Contains(character, StringComparison.Ordinal);
}
