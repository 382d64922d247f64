using BenchmarkDotNet.Running;
using PolicyBot.Benchmarks;

switch (args)
{
    case ["tune", var data]:
        await RankingSearch.RunAsync(data);
        break;
    case ["fit", var data]:
        await FitSearch.RunAsync(data);
        break;
    case ["evidence", var index, .. var gold]:
        await EvidenceSearch.RunAsync(index, gold);
        break;
    case ["stages", var folder]:
        PipelineStages.Run(folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(RankingSearch).Assembly).Run(args);
        break;
}
