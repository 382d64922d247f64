namespace PolicyBot.Indexer.Index;

/// <summary>
/// The parts of a query, each of which a text can have more or less of: its single characters, its pairs and words, its beginning
/// (which mostly names the subject), its end, and what stands before and behind the question word (在什么时候之前: beside the answer).
/// </summary>
internal sealed class QueryParts
{
    /// <summary>How many parts there are.</summary>
    public const int Count = 6;

    private const float Reach = 5;
    private const int Before = 4;
    private const int Behind = 3;

    private readonly float[][] weights = new float[Count][];
    private readonly float[] totals;

    /// <param name="query">Folded.</param>
    /// <param name="terms">The number of each term.</param>
    /// <param name="termWeights">By the terms' numbers.</param>
    public QueryParts(string query, Dictionary<string, int> terms, float[] termWeights)
    {
        for (var part = 0; part < Count; part++) weights[part] = new float[termWeights.Length];
        var (asked, askedEnd) = QuestionWord(query);
        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in new HanTokens(query))
        {
            if (!lookup.TryGetValue(query.AsSpan(token.Start, token.Length), out var term)) continue;
            var (start, end, weight) = (token.Start, token.Start + token.Length, termWeights[term]);
            Add(token.Length == 1 ? 0 : 1, term, weight);
            Add(2, term, weight * MathF.Exp(-start / Reach));
            Add(3, term, weight * MathF.Exp(-(query.Length - start) / Reach));
            if (start < asked && end > asked - Before) Add(4, term, weight);
            if (asked >= 0 && start >= askedEnd && start < askedEnd + Behind) Add(5, term, weight);
        }

        totals = [.. weights.Select(part => part.Sum())];
    }

    /// <summary>The share of each part that the seen terms make up; 0 of a part that the query does not have.</summary>
    public void Shares(ReadOnlySpan<bool> seen, Span<float> shares)
    {
        for (var part = 0; part < Count; part++)
        {
            var sum = 0f;
            for (var term = 0; term < seen.Length; term++) if (seen[term]) sum += weights[part][term];
            shares[part] = totals[part] > 0 ? sum / totals[part] : 0;
        }
    }

    private void Add(int part, int term, float weight) => weights[part][term] = Math.Max(weights[part][term], weight);

    /// <returns>-1 for both when there is none.</returns>
    private static (int Start, int End) QuestionWord(string query)
    {
        var silent = QueryTerms.Silent(query);
        var start = Array.IndexOf(silent, true);
        if (start < 0) return (-1, -1);
        var end = Array.IndexOf(silent, false, start);
        return (start, end < 0 ? query.Length : end);
    }
}
