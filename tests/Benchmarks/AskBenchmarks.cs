using BenchmarkDotNet.Attributes;
using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Drafting;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Benchmarks;

/// <summary>One turn over an index of the corpus and the folders that POLICYBOT_BENCH names besides, parted by a semicolon.</summary>
[MemoryDiagnoser]
public class AskBenchmarks
{
    private readonly string directory = Directory.CreateTempSubdirectory("policybot-bench-").FullName;
    private PolicyIndex? index;
    private PolicyAssistant? assistant;

    [Params("小学生均教学及辅助用房面积要达到多少？", "青禾县优质均衡方案分哪几个阶段？", "小学生均教室那些用房5平米，够不够？", "食堂的菜价是多少？")]
    public string Question { get; set; } = string.Empty;

    [GlobalSetup]
    public async Task BuildAsync()
    {
        var corpus = Path.Combine(Entry.Repository, "corpus");
        var beside = Environment.GetEnvironmentVariable("POLICYBOT_BENCH")?.Split(';') ?? [];
        await new CorpusIndexer(directory).BuildAsync([corpus, .. beside]);
        index = PolicyIndex.Open(directory);
        assistant = new PolicyAssistant(index, new TemplateFolder(corpus), new Calendar(TimeProvider.System, new DateOnly(2026, 11, 22)));
    }

    [GlobalCleanup]
    public void Remove()
    {
        index?.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Benchmark]
    public Task<Answer> Ask() => assistant!.AnswerAsync(new Turn(null, Question, [], SchoolProfile.Unknown), CancellationToken.None);
}
