using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// How a passage answers one query beyond the words it shares: whether they stand close together, in the query's order, and beside
/// the kind of figure that is asked for. Terms count by their rarity, and every measure is a share of the whole query, 0 to about 1.
/// </summary>
internal sealed class QueryFit
{
    /// <summary>How many measures there are.</summary>
    public const int Measures = 21 + 2 * QueryParts.Count;

    private const int Opening = 60;
    private const int Around = 20;

    private static readonly int[] Windows = [10, 20, 35, 60, 100, 180];

    private readonly string query;
    private readonly AskedFor kind;
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly float[] weights;
    private readonly float[] endings;
    private readonly float total;
    private readonly float squares;
    private readonly float most;
    private readonly QueryParts parts;

    /// <param name="rarity">The weight that a term's rarity gives it.</param>
    public QueryFit(string text, IReadOnlyList<QueryTerm> terms, Func<string, double> rarity)
    {
        query = HanTokens.Fold(text);
        kind = AskedForReader.Of(query);
        weights = new float[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            this.terms[terms[i].Term] = i;
            weights[i] = (float)(terms[i].Weight * rarity(terms[i].Term));
        }

        total = Math.Max(weights.Sum(), float.Epsilon);
        squares = Math.Max(weights.Sum(w => w * w), float.Epsilon);
        most = Math.Max(weights.DefaultIfEmpty(0).Max(), float.Epsilon);
        parts = new QueryParts(query, this.terms, weights);
        endings = new float[query.Length];
        var lookup = this.terms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in new HanTokens(query))
        {
            if (token.Length > 1 && lookup.TryGetValue(query.AsSpan(token.Start, token.Length), out var term)) endings[token.Start + token.Length - 1] = weights[term];
        }
    }

    /// <param name="passage">Folded.</param>
    /// <param name="document">BM25 of the passage's document.</param>
    /// <param name="own">BM25 of the passage, with the same weights.</param>
    /// <param name="measures">Receives <see cref="Measures"/> figures.</param>
    public void Measure(string passage, float document, float own, Span<float> measures)
    {
        var hits = Hits(passage);
        var closest = Array.ConvertAll(Windows, width => Closest(hits, width));
        (measures[0], measures[1], measures[2]) = (document / total, document / 100, own / total);
        (measures[3], measures[4]) = Covered(hits);
        (measures[5], measures[6]) = InOrder(passage);
        measures[7] = Sentences(passage, hits);
        measures[8] = Covered(hits.TakeWhile(h => h.At < Opening)).Share;
        measures[9] = MathF.Log(1 + passage.Length) / 10;
        var best = closest[Windows.Length / 2];
        measures[10] = kind == AskedFor.Date && Answers(passage, best.Start, best.End) ? 1 : 0;
        measures[11] = kind == AskedFor.Quantity && Answers(passage, best.Start, best.End) ? 1 : 0;
        measures[12] = Topic(hits);
        for (var i = 0; i < Windows.Length; i++) measures[13 + i] = closest[i].Weight / total;
        var seen = Seen(hits, 0, passage.Length);
        measures[19] = Missing(seen) / most;
        measures[20] = Missing(seen) / total;
        parts.Shares(seen, measures[21..]);
        parts.Shares(Seen(hits, best.Start - Around, best.End + Around), measures[(21 + QueryParts.Count)..]);
    }

    /// <summary>Which terms stand in a stretch of the passage, by their numbers.</summary>
    private bool[] Seen(List<(int At, int Term)> hits, int from, int to)
    {
        var seen = new bool[weights.Length];
        foreach (var (at, term) in hits) if (at >= from && at <= to) seen[term] = true;
        return seen;
    }

    /// <summary>The weight of the heaviest term that is not there.</summary>
    private float Missing(bool[] seen)
    {
        var heaviest = 0f;
        for (var term = 0; term < seen.Length; term++) if (!seen[term]) heaviest = Math.Max(heaviest, weights[term]);
        return heaviest;
    }

    /// <summary>The sentence that has the most of the query.</summary>
    private float Sentences(string passage, List<(int At, int Term)> hits)
    {
        var (best, first, end) = (0f, 0, 0);
        while (first < hits.Count)
        {
            end = passage.AsSpan(hits[first].At).IndexOfAny("。!?;\n") is var length and >= 0 ? hits[first].At + length : passage.Length;
            var last = first;
            while (last < hits.Count && hits[last].At <= end) last++;
            best = Math.Max(best, Covered(CollectionsMarshal.AsSpan(hits)[first..last].ToArray()).Share);
            first = last;
        }

        return best;
    }

    /// <summary>How often the rarest word of the query that is there stands in the passage.</summary>
    private float Topic(List<(int At, int Term)> hits)
    {
        if (hits.Count == 0) return 0;
        var rarest = hits.MaxBy(h => weights[h.Term]).Term;
        return MathF.Log(hits.Count(h => h.Term == rarest)) * weights[rarest] / total;
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

    private (float Share, float Rare) Covered(IEnumerable<(int At, int Term)> hits)
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
        var running = false;
        foreach (var c in passage)
        {
            // Most characters are none of the query's.
            var has = query.Contains(c, StringComparison.Ordinal);
            if (!has && !running) continue;
            running = has;
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
        if (kind == AskedFor.Other || end <= start) return false;
        var (from, to) = (Math.Max(0, start - 15), Math.Min(passage.Length, end + 17));
        return AskedForReader.IsIn(kind, passage.AsSpan(from, to - from), query);
    }
}
