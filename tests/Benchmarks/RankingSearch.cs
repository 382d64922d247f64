using PolicyBot.Indexer.Index;

namespace PolicyBot.Benchmarks;

/// <summary>
/// Finds the figures of <see cref="Ranking"/>: from its defaults, one figure after another goes to the value of its row that ranks the
/// tuning half (odd query ids) best, until none moves. The other half is only reported.
/// </summary>
internal static class RankingSearch
{
    private static readonly (string Name, double[] Values, Func<Ranking, double, Ranking> With)[] Figures =
    [
        ("k1", [0.3, 0.5, 0.7, 0.9, 1.2, 1.6], (r, v) => r with { K1 = v }),
        ("b", [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75], (r, v) => r with { B = v }),
        ("single", [0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0], (r, v) => r with { Single = v }),
        ("rare", [1.0, 1.3, 1.6], (r, v) => r with { Rare = v }),
        ("best", [0, 0.25, 0.5, 1.0, 2.0], (r, v) => r with { Best = v }),
    ];

    public static async Task RunAsync(string data)
    {
        using var cmrc = await RetrievalSet.LoadAsync(Path.Combine(data, "cmrc2018"));
        using var drcd = await RetrievalSet.LoadAsync(Path.Combine(data, "drcd"));
        var best = Ranking.Default;
        var score = Show(best, cmrc, drcd);
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (name, values, with) in Figures)
            {
                foreach (var value in values)
                {
                    var next = with(best, value);
                    if (next == best || Tuning(next, cmrc, drcd) is var reached && reached <= score + 1e-6) continue;
                    Console.Write($"{name} = {value}: ");
                    (best, moved) = (next, true);
                    score = Show(best, cmrc, drcd);
                }
            }
        }

        Console.WriteLine(best);
    }

    private static double Tuning(Ranking ranking, RetrievalSet a, RetrievalSet b) => (a.MeanReciprocalRank(ranking).Tuning + b.MeanReciprocalRank(ranking).Tuning) / 2;

    private static double Show(Ranking ranking, params RetrievalSet[] sets)
    {
        var figures = sets.Select(s => (s.Name, Mrr: s.MeanReciprocalRank(ranking))).ToArray();
        Console.WriteLine(string.Join("   ", figures.Select(f => $"{f.Name} tuning {f.Mrr.Tuning:0.0000} held {f.Mrr.Held:0.0000} all {f.Mrr.All:0.0000}")));
        return figures.Average(f => f.Mrr.Tuning);
    }
}
