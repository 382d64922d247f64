using PolicyBot.Indexer.Indexing;
using Spectre.Console;

namespace PolicyBot.Indexer.Commands;

/// <summary>A build's progress on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
public static class BuildProgressBar
{
    private const int LinesInAll = 10;

    public static Task<BuildReport> RunAsync(Func<IProgress<BuildProgress>, Task<BuildReport>> build)
    {
        if (Console.IsErrorRedirected) return build(new Lines());
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().AutoClear(true).StartAsync(context => build(new Bar(context.AddTask("读取文件"))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class Lines : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            var step = Math.Max(1, value.Total / LinesInAll);
            if (value.Total > LinesInAll && value.Done % step == 0) Console.Error.WriteLine($"已读 {value.Done}/{value.Total} 个文件");
        }
    }
}
