using System.Globalization;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Indexing;

/// <summary>How well whole documents are ranked, through the commands, on two public sets.</summary>
public sealed class RetrievalTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("cmrc2018", 0.9762)]
    [InlineData("drcd", 0.9476)]
    public async Task SearchBatch_PublicSet_ReachesItsMeanReciprocalRank(string name, double least)
    {
        var data = Repository.Shared("data", "retrieval", name);
        var (index, run) = (Path.Combine(folder.Path, "index"), Path.Combine(folder.Path, "run.trec"));
        Assert.Equal(0, (await IndexerProcess.RunAsync("build", Path.Combine(data, "corpus.jsonl"), "--index", index)).Exit);
        Assert.Equal(0, (await IndexerProcess.RunAsync("search", "--batch", Path.Combine(data, "queries.jsonl"), "--run", run, "--index", index, "-k", "10")).Exit);

        var right = File.ReadLines(Path.Combine(data, "qrels.tsv")).Skip(1).Select(l => l.Split('\t')).Select(f => (Query: f[0], Document: f[1])).ToHashSet();
        var reached = File.ReadLines(run).Select(l => l.Split(' ')).Where(f => right.Contains((f[0], f[2])))
            .GroupBy(f => f[0]).Sum(hits => hits.Max(f => 1 / double.Parse(f[3], CultureInfo.InvariantCulture)));
        var mean = reached / right.Select(r => r.Query).Distinct().Count();
        output.WriteLine($"{name}: MRR@10 {mean:0.0000}");
        Assert.True(mean >= least, $"{name}: MRR@10 {mean:0.0000} is below {least}");
    }

    public void Dispose() => folder.Dispose();
}
