using BenchmarkDotNet.Running;

namespace PolicyBot.Benchmarks;

/// <summary>The searches that find the ranking's figures, the pipeline's stages, and else the benchmarks by name.</summary>
internal static class Entry
{
    /// <summary>The folder that the project is in.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    private static async Task Main(string[] args)
    {
        switch (args)
        {
            case ["tune", var data, .. var beside]:
                await RankingSearch.RunAsync(data, beside);
                break;
            case ["fit", var data, .. var beside]:
                await FitSearch.RunAsync(data, beside);
                break;
            case ["words", .. var beside]:
                await WordSearch.RunAsync(beside);
                break;
            case ["evidence", .. var beside]:
                await EvidenceSearch.RunAsync(beside);
                break;
            case ["odds", .. var beside]:
                await OddsSearch.RunAsync(beside);
                break;
            case ["stages", var folder]:
                PipelineStages.Run(folder);
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
                break;
        }
    }

    private static string Above(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("There is no PolicyBot.sln above the benchmarks.");
    }
}
