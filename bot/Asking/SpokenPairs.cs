using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// What a question says by neighbouring pairs of characters, without parting it into words: rare pairs count more than common ones,
/// and those that stand in no document count nothing. Where people's words are known, the documents' words stand for them.
/// </summary>
internal sealed class SpokenPairs
{
    private const double InHeading = 0.8, Beside = 0.4;

    private readonly List<(string[] Words, double Weight)> units = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> said;

    /// <param name="reworded">What was said otherwise than the content has it: either will do.</param>
    public SpokenPairs(string content, IReadOnlyList<Rewording> reworded, IPolicyIndex index)
    {
        int all = 0, unknown = 0;
        var spoken = Concepts.Find(content).ToDictionary(mention => mention.Span.Start);
        for (var at = 0; at + 1 < content.Length;)
        {
            if (spoken.TryGetValue(at, out var mention))
            {
                string[] words = [mention.Span.Of(content), .. mention.Written];
                units.Add((words, mention.Span.Length * words.Max(word => Rarity(word, index))));
                all++;
                at = mention.Span.End;
                continue;
            }

            var pair = content.Substring(at, 2);
            at++;
            if (!PlainText.IsHan(pair[0]) || !PlainText.IsHan(pair[1])) continue;
            all++;
            var rarity = index.Rarity(pair);
            if (rarity > 0) units.Add((reworded.FirstOrDefault(one => one.Written.Contains(pair, StringComparison.Ordinal)) is { } read ? [pair, read.Said] : [pair], rarity));
            else unknown++;
        }

        Unknown = all == 0 ? 0 : (double)unknown / all;
        said = units.SelectMany(unit => unit.Words).SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(at => word.Substring(at, 2)))
            .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The share of the pairs that stand in no document.</summary>
    public double Unknown { get; }

    /// <summary>The weighted share that stands in the sentence, or for less above it or beside it.</summary>
    public double Share(string sentence, string headings, string beside)
    {
        double got = 0, all = 0;
        foreach (var (words, weight) in units)
        {
            all += weight;
            var best = 0.0;
            foreach (var word in words) best = Math.Max(best, Of(word, sentence, headings, beside));
            got += weight * best;
        }

        return all == 0 ? 0 : got / all;
    }

    /// <summary>The share of the sentence's pairs of characters that the question has too.</summary>
    public double ShareOf(string sentence)
    {
        int got = 0, all = 0;
        for (var at = 0; at + 1 < sentence.Length; at++)
        {
            if (!PlainText.IsHan(sentence[at]) || !PlainText.IsHan(sentence[at + 1])) continue;
            all++;
            if (said.Contains(sentence.AsSpan(at, 2))) got++;
        }

        return all == 0 ? 0 : (double)got / all;
    }

    private static double Of(string word, string sentence, string headings, string beside)
    {
        if (sentence.Contains(word, StringComparison.Ordinal)) return 1;
        if (headings.Contains(word, StringComparison.Ordinal)) return InHeading;
        return beside.Contains(word, StringComparison.Ordinal) ? Beside : 0;
    }

    private static double Rarity(string word, IPolicyIndex index)
    {
        if (word.Length < 2) return index.Rarity(word) / 2;
        double sum = 0;
        for (var at = 0; at + 1 < word.Length; at++) sum += index.Rarity(word.Substring(at, 2));
        return sum / (word.Length - 1);
    }
}
