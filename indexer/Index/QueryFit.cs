using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// How a passage answers one query beyond the words it shares: whether they stand close together, in the query's order, and beside
/// the kind of figure that is asked for. Terms count by their rarity, and every measure is a share of the whole query, 0 to about 1.
/// </summary>
internal sealed class QueryFit
{
    /// <summary>How many measures there are.</summary>
    public const int Measures = 9;

    private static readonly int[] Windows = [20, 50, 120];

    private readonly string query;
    private readonly AnswerKind kind;
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly float[] weights;
    private readonly float[] endings;
    private readonly float total;
    private readonly float squares;

    /// <param name="rarity">The weight that a term's rarity gives it.</param>
    public QueryFit(string text, IReadOnlyList<QueryTerm> terms, Func<string, double> rarity)
    {
        query = HanTokens.Fold(text);
        kind = AnswerKinds.Of(query);
        weights = new float[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            this.terms[terms[i].Term] = i;
            weights[i] = (float)(terms[i].Weight * rarity(terms[i].Term));
        }

        total = Math.Max(weights.Sum(), float.Epsilon);
        squares = Math.Max(weights.Sum(w => w * w), float.Epsilon);
        endings = new float[query.Length];
        var lookup = this.terms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in new HanTokens(query))
        {
            if (token.Length > 1 && lookup.TryGetValue(query.AsSpan(token.Start, token.Length), out var term)) endings[token.Start + token.Length - 1] = weights[term];
        }
    }

    /// <param name="score">The passage's (or its document's) BM25 with the same weights.</param>
    /// <param name="measures">Receives <see cref="Measures"/> figures.</param>
    public void Measure(string text, float score, Span<float> measures)
    {
        var passage = HanTokens.Fold(text);
        var hits = Hits(passage);
        measures[0] = score / total;
        (measures[1], measures[2]) = Covered(hits);
        var best = default((float Weight, int Start, int End));
        for (var i = 0; i < Windows.Length; i++)
        {
            var window = Closest(hits, Windows[i]);
            measures[3 + i] = window.Weight / total;
            if (Windows[i] == 50) best = window;
        }

        (measures[6], measures[7]) = InOrder(passage);
        measures[8] = Answers(passage, best.Start, best.End) ? 1 : 0;
    }

    private List<(int At, int Term)> Hits(string passage)
    {
        var hits = new List<(int At, int Term)>();
        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in new HanTokens(passage))
        {
            if (lookup.TryGetValue(passage.AsSpan(token.Start, token.Length), out var term)) hits.Add((token.Start, term));
        }

        return hits;
    }

    private (float Share, float Rare) Covered(List<(int At, int Term)> hits)
    {
        Span<bool> seen = stackalloc bool[Math.Min(weights.Length, 1024)];
        var (sum, square) = (0f, 0f);
        foreach (var (_, term) in hits)
        {
            if (term >= seen.Length || seen[term]) continue;
            seen[term] = true;
            sum += weights[term];
            square += weights[term] * weights[term];
        }

        return (sum / total, square / squares);
    }

    /// <summary>The stretch of so many characters that has the most of the query.</summary>
    private (float Weight, int Start, int End) Closest(List<(int At, int Term)> hits, int width)
    {
        var counts = new int[weights.Length];
        var (best, sum, first) = (default((float Weight, int Start, int End)), 0f, 0);
        foreach (var (at, term) in CollectionsMarshal.AsSpan(hits))
        {
            if (counts[term]++ == 0) sum += weights[term];
            for (; hits[first].At < at - width; first++) if (--counts[hits[first].Term] == 0) sum -= weights[hits[first].Term];
            if (sum > best.Weight) best = (sum, hits[first].At, at);
        }

        return best;
    }

    /// <summary>The heaviest run of the query that the passage has as it is, and all of them together.</summary>
    private (float Longest, float All) InOrder(string passage)
    {
        var n = query.Length;
        Span<float> runs = n <= 512 ? stackalloc float[n] : new float[n];
        Span<float> best = n <= 512 ? stackalloc float[n] : new float[n];
        runs.Fill(-1);
        foreach (var c in passage)
        {
            for (var i = n - 1; i > 0; i--)
            {
                runs[i] = query[i] != c ? -1 : runs[i - 1] < 0 ? 0 : runs[i - 1] + endings[i];
                if (runs[i] > best[i]) best[i] = runs[i];
            }

            runs[0] = query[0] == c ? 0 : -1;
        }

        var (longest, all) = (0f, 0f);
        for (var i = 0; i < n; i++)
        {
            longest = Math.Max(longest, best[i]);
            all += best[i] * endings[i];
        }

        return (longest / total, all / (total * total) * 2);
    }

    private bool Answers(string passage, int start, int end)
    {
        if (kind == AnswerKind.Other || end <= start) return false;
        var (from, to) = (Math.Max(0, start - 15), Math.Min(passage.Length, end + 17));
        return AnswerKinds.IsIn(kind, passage.AsSpan(from, to - from), query);
    }
}
