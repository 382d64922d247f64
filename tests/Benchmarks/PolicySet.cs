using System.Text.Json;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Benchmarks;

/// <summary>The questions of tests/Gold/tuning.jsonl that stand alone, over the project's corpus: right is a passage that overlaps their evidence.</summary>
internal sealed class PolicySet : IDisposable
{
    private readonly string index = Directory.CreateTempSubdirectory("policybot-tune-").FullName;
    private readonly IReadOnlyList<(string Text, (string File, TextSpan Span)[] Right)> questions;

    private PolicySet(string gold) => questions =
    [
        .. from line in File.ReadLines(gold)
           let item = JsonDocument.Parse(line).RootElement
           where item.TryGetProperty("evidence", out var evidence) && evidence.ValueKind == JsonValueKind.Array && !item.TryGetProperty("history", out _)
           select (item.GetProperty("question").GetString()!, item.GetProperty("evidence").EnumerateArray().Select(Place).ToArray()),
    ];

    /// <param name="beside">Folders read besides the corpus. Questions whose evidence is nowhere are left out.</param>
    public static async Task<PolicySet> LoadAsync(string repository, params string[] beside)
    {
        var set = new PolicySet(Path.Combine(repository, "tests", "Gold", "tuning.jsonl"));
        await new CorpusIndexer(set.index).BuildAsync([Path.Combine(repository, "corpus"), .. beside]);
        return set;
    }

    /// <summary>The mean of 1/rank of the first passage among the first ten that answers.</summary>
    public double MeanReciprocalRank(Ranking ranking)
    {
        using var opened = PolicyIndex.OpenGeneration(new Generations(index).Current!, ranking);
        var files = opened.Documents.Select(d => d.Path).Distinct(StringComparer.Ordinal).ToArray();
        return questions.Where(q => q.Right.Any(r => files.Any(f => Is(f, r.File)))).Average(q =>
        {
            var hits = opened.Search(new PassageQuery(q.Text));
            for (var at = 0; at < hits.Count; at++)
            {
                var (file, span) = (hits[at].Document.Path, hits[at].Passage.Span);
                if (q.Right.Any(r => Is(file, r.File) && r.Span.Overlaps(span))) return 1.0 / (at + 1);
            }

            return 0;
        });
    }

    /// <summary>The same when passages stand as BM25 has them: where no measure weighs anything, its order stays.</summary>
    public double Unmeasured(Ranking ranking) => MeanReciprocalRank(ranking with { Weights = new float[QueryFit.Measures] });

    public void Dispose() => Directory.Delete(index, recursive: true);

    private static bool Is(string path, string file) => path.Replace('\\', '/').EndsWith(file, StringComparison.Ordinal);

    private static (string File, TextSpan Span) Place(JsonElement evidence) =>
        (evidence.GetProperty("file").GetString()!, new TextSpan(evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32()));
}
