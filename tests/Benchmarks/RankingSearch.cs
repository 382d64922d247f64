using System.Diagnostics;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Benchmarks;

/// <summary>
/// Finds the figures of <see cref="Ranking"/>: from its defaults, one figure after another goes to the value of its row that ranks
/// best, until none moves. Documents are ranked by BM25 alone, for what <see cref="FitSearch"/> puts on top has weights that fit the
/// figures of today. Only the tuning half (odd query ids) of the public sets decides, and every third of
/// it, to be done in minutes; the other half is only reported.
/// </summary>
internal static class RankingSearch
{
    private static readonly (string Name, double[] Values, Func<Ranking, double, Ranking> With)[] Figures =
    [
        ("k1", [0.3, 0.5, 0.7, 0.9, 1.2], (r, v) => r with { K1 = v }),
        ("b", [0.2, 0.3, 0.4, 0.5, 0.75], (r, v) => r with { B = v }),
        ("single", [0.3, 0.5, 0.6, 0.8, 1.0], (r, v) => r with { Single = v }),
        ("rare", [1.0, 1.15, 1.3, 1.45, 1.6], (r, v) => r with { Rare = v }),
        ("best", [0, 0.5, 1.0, 1.5], (r, v) => r with { Best = v }),
        ("title", [0, 0.2, 0.3, 0.5, 0.8, 1.2], (r, v) => r with { Title = v }),
        ("path", [0, 0.15, 0.3, 0.5, 0.8], (r, v) => r with { Path = v }),
    ];

    public static async Task RunAsync(string data, string[] beside)
    {
        var started = Stopwatch.GetTimestamp();
        using var cmrc = await RetrievalSet.LoadAsync(Path.Combine(data, "cmrc2018"));
        using var drcd = await RetrievalSet.LoadAsync(Path.Combine(data, "drcd"));
        using var policy = await PolicySet.LoadAsync(Entry.Repository, beside);
        var best = Ranking.Default;
        var score = Tuning(best);
        Console.WriteLine($"defaults {score:0.00000}: {Figured(best)}");
        Console.WriteLine(Reported(best));
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (name, values, with) in Figures)
            {
                Console.Write(name);
                foreach (var next in values.Select(value => with(best, value)).Where(next => next != best).ToArray())
                {
                    var reached = Tuning(next);
                    Console.Write($" {reached:0.00000}");
                    if (reached <= score + 1e-5) continue;
                    (best, score, moved) = (next, reached, true);
                    Console.Write($" ({Figured(best)})");
                }

                Console.WriteLine($"  {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
            }
        }

        Console.WriteLine(Reported(best));
        Console.WriteLine(Figured(best));

        double Tuning(Ranking ranking) => (cmrc.Unmeasured(ranking, tuning: true, sparse: true) + drcd.Unmeasured(ranking, tuning: true, sparse: true) + policy.Unmeasured(ranking)) / 3;

        string Reported(Ranking ranking) => string.Join("   ", new[] { cmrc, drcd }
            .Select(s => $"{s.Name} tuning {s.Unmeasured(ranking, tuning: true):0.0000} held {s.Unmeasured(ranking, tuning: false):0.0000}")
            .Append($"policy {policy.Unmeasured(ranking):0.0000}"));
    }

    private static string Figured(Ranking r) => FormattableString.Invariant($"k1 {r.K1} b {r.B} single {r.Single} rare {r.Rare} best {r.Best} title {r.Title} path {r.Path}");
}
