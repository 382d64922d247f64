using System.Globalization;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Benchmarks;

/// <summary>
/// Finds <see cref="Ranking.Weights"/>: gradient ascent on the likelihood that the right one among a query's candidates is drawn when
/// each is drawn by the exponential of its score. Only the tuning half (odd query ids) is used; nothing in it is random.
/// </summary>
internal static class FitSearch
{
    private const int Rounds = 1000;

    public static async Task RunAsync(string data, string[] beside)
    {
        using var cmrc = await RetrievalSet.LoadAsync(Path.Combine(data, "cmrc2018"));
        using var drcd = await RetrievalSet.LoadAsync(Path.Combine(data, "drcd"));
        (string Name, IReadOnlyList<RetrievalSet.Measured> Queries)[] sets = [(cmrc.Name, cmrc.Measure()), (drcd.Name, drcd.Measure())];
        var weights = new double[QueryFit.Measures];
        weights[0] = 20;
        Show(sets, weights);
        weights = Ascend(sets, weights);
        Show(sets, weights);
        using var policy = await PolicySet.LoadAsync(Entry.Repository, beside);
        var fitted = Ranking.Default with { Weights = [.. weights.Select(w => (float)w)] };
        Console.WriteLine($"policy, of which nothing is fitted: {policy.Unmeasured(fitted):0.0000} by BM25, {policy.MeanReciprocalRank(fitted):0.0000} with these weights");
        Console.WriteLine($"[{string.Join(", ", weights.Select(w => w.ToString("0.00", CultureInfo.InvariantCulture)))}]");
    }

    /// <summary>Adam, whose step does not depend on the scale of a measure.</summary>
    private static double[] Ascend((string, IReadOnlyList<RetrievalSet.Measured> Queries)[] sets, double[] start)
    {
        var (weights, mean, square) = (start.ToArray(), new double[start.Length], new double[start.Length]);
        for (var round = 1; round <= Rounds; round++)
        {
            var slopes = sets.SelectMany(s => s.Queries.Where(q => q.Tuning).Chunk(500).Select(chunk => (chunk, Share: 1.0 / s.Queries.Count)))
                .AsParallel().AsOrdered().Select(part => Slope(part.chunk, weights, part.Share)).ToArray();
            var slope = slopes.Aggregate(new double[start.Length], (sum, one) => [.. sum.Zip(one, (a, b) => a + b)]);

            for (var i = 0; i < weights.Length; i++)
            {
                mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
                square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i];
                weights[i] += 0.3 * (mean[i] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.99, round))) + 1e-9) * Math.Min(1, 100.0 / round);
            }
        }

        return weights;
    }

    private static double[] Slope(RetrievalSet.Measured[] queries, double[] weights, double share)
    {
        var slope = new double[weights.Length];
        foreach (var query in queries) AddSlope(query, weights, slope, share);
        return slope;
    }

    private static void AddSlope(RetrievalSet.Measured query, double[] weights, double[] slope, double share)
    {
        if (!query.Right.Contains(true)) return;
        var best = query.Candidates.Select(c => c.MaxBy(m => Score(m, weights))!).ToArray();
        var scores = best.Select(m => Score(m, weights)).ToArray();
        var top = scores.Max();
        var chances = scores.Select(s => Math.Exp(s - top)).ToArray();
        var all = chances.Sum();
        var right = chances.Where((_, i) => query.Right[i]).Sum();
        for (var i = 0; i < best.Length; i++)
        {
            var pull = share * ((query.Right[i] ? chances[i] / right : 0) - chances[i] / all);
            for (var m = 0; m < slope.Length; m++) slope[m] += pull * best[i][m];
        }
    }

    private static double Score(float[] measures, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < measures.Length; i++) sum += measures[i] * weights[i];
        return sum;
    }

    private static void Show((string Name, IReadOnlyList<RetrievalSet.Measured> Queries)[] sets, double[] weights) =>
        Console.WriteLine(string.Join("   ", sets.Select(s =>
            $"{s.Name} tuning {Mean(s.Queries.Where(q => q.Tuning), weights):0.0000} held {Mean(s.Queries.Where(q => !q.Tuning), weights):0.0000} all {Mean(s.Queries, weights):0.0000}")));

    private static double Mean(IEnumerable<RetrievalSet.Measured> queries, double[] weights) => queries.Average(q =>
    {
        var order = Enumerable.Range(0, q.Candidates.Length).OrderByDescending(i => q.Candidates[i].Max(m => Score(m, weights))).ToList();
        var rank = order.FindIndex(i => q.Right[i]);
        return rank is >= 0 and < 10 ? 1.0 / (rank + 1) : 0;
    });
}
