using System.Text.Json;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Benchmarks;

/// <summary>Queries whose right documents are known: corpus.jsonl, queries.jsonl and qrels.tsv of one folder.</summary>
internal sealed class RetrievalSet : IDisposable
{
    private readonly string index = Directory.CreateTempSubdirectory("policybot-tune-").FullName;

    private RetrievalSet(string name, IReadOnlyList<Query> queries)
    {
        Name = name;
        Queries = queries;
    }

    public string Name { get; }

    public IReadOnlyList<Query> Queries { get; }

    public static async Task<RetrievalSet> LoadAsync(string folder)
    {
        var right = File.ReadLines(Path.Combine(folder, "qrels.tsv")).Skip(1).Select(line => line.Split('\t'))
            .ToLookup(fields => fields[0], fields => fields[1]);
        var queries = File.ReadLines(Path.Combine(folder, "queries.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(q => (Id: q.GetProperty("_id").GetString()!, Text: q.GetProperty("text").GetString()!))
            .Select(q => new Query(q.Text, [.. right[q.Id]], int.Parse(q.Id.AsSpan(1)) % 2 == 1));
        var set = new RetrievalSet(Path.GetFileName(folder), [.. queries]);
        await new CorpusIndexer(set.index).BuildAsync([Path.Combine(folder, "corpus.jsonl")]);
        return set;
    }

    /// <summary>The mean of 1/rank of the first right document among the first ten by BM25 alone, over one half of the queries, or over every third of them.</summary>
    public double Unmeasured(Ranking ranking, bool tuning, bool sparse = false)
    {
        using var opened = PolicyIndex.OpenGeneration(new Generations(index).Current!, ranking);
        return Queries.Where(q => q.Tuning == tuning).Where((_, i) => !sparse || i % 3 == 0).AsParallel().Select(q =>
        {
            var hits = opened.Wholes.Unmeasured(q.Text, 10);
            var at = 0;
            while (at < hits.Count && !q.Right.Contains(hits[at].Document)) at++;
            return at < hits.Count ? 1.0 / (at + 1) : 0;
        }).Average();
    }

    /// <summary>What each query's candidates measure, and which of them are right.</summary>
    public IReadOnlyList<Measured> Measure()
    {
        using var opened = PolicyIndex.OpenGeneration(new Generations(index).Current!);
        return [.. Queries.AsParallel().AsOrdered().Select(q =>
        {
            var (documents, measures) = opened.Wholes.Candidates(q.Text, Ranking.Reranked);
            return new Measured(q.Tuning, [.. measures], [.. documents.Select(d => q.Right.Contains(d.Document))]);
        })];
    }

    public void Dispose() => Directory.Delete(index, recursive: true);

    public sealed record Query(string Text, HashSet<string> Right, bool Tuning);

    public sealed record Measured(bool Tuning, float[][][] Candidates, bool[] Right);
}
