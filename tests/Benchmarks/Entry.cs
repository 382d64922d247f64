using BenchmarkDotNet.Running;
using PolicyBot.Benchmarks;

if (args is ["tune", var data]) await RankingSearch.RunAsync(data);
else BenchmarkSwitcher.FromAssembly(typeof(RankingSearch).Assembly).Run(args);
