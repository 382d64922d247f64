using BenchmarkDotNet.Attributes;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Benchmarks;

/// <summary>An index of the folder that POLICYBOT_BENCH names (default: corpus): opening it, asking it, and finding that nothing changed.</summary>
[MemoryDiagnoser]
public class IndexBenchmarks
{
    private readonly string corpus = Environment.GetEnvironmentVariable("POLICYBOT_BENCH") ?? Path.Combine(Entry.Repository, "corpus");
    private readonly string directory = Directory.CreateTempSubdirectory("policybot-bench-").FullName;
    private PolicyIndex? index;

    [Params("小学生均教学及辅助用房面积要达到多少？", "残疾儿童入学率")]
    public string Query { get; set; } = string.Empty;

    [GlobalSetup]
    public async Task BuildAsync()
    {
        await new CorpusIndexer(directory).BuildAsync([corpus]);
        index = PolicyIndex.Open(directory);
    }

    [GlobalCleanup]
    public void Remove()
    {
        index?.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Benchmark]
    public int Search() => index!.Search(new PassageQuery(Query)).Count;

    [Benchmark]
    public int Requirements() => index!.Requirements(new RequirementQuery(Query)).Count;

    [Benchmark]
    public void Open() => PolicyIndex.Open(directory).Dispose();

    [Benchmark]
    public async Task<int> BuildUnchanged() => (await new CorpusIndexer(directory).BuildAsync([corpus])).Read;
}
