using System.Globalization;
using PolicyBot.Indexer.Index;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Indexing;

/// <summary>A build that is killed at any moment leaves the old index serving, and the next build completes.</summary>
public sealed class KilledBuildTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Corpus => Path.Combine(folder.Path, "corpus");

    private string Index => Path.Combine(folder.Path, "index");

    [Fact]
    public async Task Build_KilledAtRandomMoments_OldIndexServesAndNextBuildCompletes()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("POLICYBOT_KILLS") ?? "5", CultureInfo.InvariantCulture);
        Directory.CreateDirectory(Corpus);
        WriteFiles(1);
        Assert.Equal(0, (await IndexerProcess.RunAsync("build", Corpus, "--index", Index)).Exit);
        WriteFiles(2);
        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(0, (await IndexerProcess.RunAsync("build", Corpus, "--index", Index)).Exit);
        var whole = TimeProvider.System.GetElapsedTime(started);

        var (before, finished) = (2, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var version = kill + 3;
            WriteFiles(version);
            using (var process = IndexerProcess.Start("build", Corpus, "--index", Index))
            {
                // The .NET host alone takes a tenth of a second: moments before anything is written would test nothing.
                await Task.Delay(whole * (0.15 + 0.9 * Random.Shared.NextDouble()), TestContext.Current.CancellationToken);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            var served = Served();
            Assert.True(served == before || served == version, $"after kill {kill}: version {served} is neither {before} nor {version}");
            if (served == version) finished++;
            var (exit, _, error) = await IndexerProcess.RunAsync("build", Corpus, "--index", Index);
            Assert.True(exit == 0, error);
            Assert.Equal(version, Served());
            Assert.Equal(0, (await IndexerProcess.RunAsync("verify", "--index", Index)).Exit);
            Assert.True(Directory.GetDirectories(Index).Length <= 2, "a killed build's folder is still there");
            before = version;
        }

        output.WriteLine($"{kills} kills within {whole.TotalSeconds:0.00} s, {finished} of them after the new index served");
    }

    public void Dispose() => folder.Dispose();

    private int Served()
    {
        using var index = PolicyIndex.Open(Index);
        Assert.Equal(40, index.Documents.Count);
        var versions = index.Search(new PassageQuery("版本标记", 100)).Select(h => h.Passage.Text.Text.Split('：')[1].Split('。')[0]).Distinct().ToArray();
        return int.Parse(Assert.Single(versions), CultureInfo.InvariantCulture);
    }

    private void WriteFiles(int version)
    {
        for (var i = 0; i < 40; i++)
        {
            var clauses = string.Concat(Enumerable.Range(1, 40).Select(c => $"第{c}条 第{i}所学校第{c}项设施生均面积不低于{c}.{i}平方米，由县级教育行政部门负责落实。\n"));
            File.WriteAllText(Path.Combine(Corpus, $"{i}.txt"), $"第{i}所学校建设标准\n\n版本标记：{version}。\n\n{clauses}");
        }
    }
}
