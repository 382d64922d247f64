using System.CommandLine;
using PolicyBot.Indexer.Index.Vectors;
using PolicyBot.Indexer.Indexing;
using Spectre.Console;

namespace PolicyBot.Indexer.Commands;

/// <summary><c>build [PATH…]</c>: brings the index up to date. The table is its output; progress and warnings go to standard error.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "文件或文件夹（默认 corpus）；索引里只留这些", Arity = ArgumentArity.ZeroOrMore };
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var command = new Command("build", "建立或更新索引：只重读新的和改过的文件，删掉的文件随之消失") { paths, index, json };
        command.SetAction((parsed, cancellation) =>
        {
            var given = parsed.GetValue(paths) is { Length: > 0 } some ? some : ["corpus"];
            if (given.FirstOrDefault(p => !Path.Exists(p)) is { } missing)
            {
                Console.Error.WriteLine($"没有 {missing} 这个文件或文件夹；请检查路径。");
                return Task.FromResult(1);
            }

            return RunAsync(given, parsed.GetValue(index)!, parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string index, bool json, CancellationToken cancellation)
    {
        var indexer = new CorpusIndexer(index)
        {
            Waiting = () => Console.Error.WriteLine($"{index} 正由另一个 build 更新，等它完成……"),
            Embedder = PassageEmbedder.FromEnvironment(),
        };
        var report = await BuildProgressBar.RunAsync(progress => indexer.BuildAsync(paths, progress, cancellation));
        foreach (var warning in report.Warnings) await Console.Error.WriteLineAsync($"提醒：{warning}");
        if (json) Console.WriteLine(Json.Write(report));
        else WriteTable(report);
        return 0;
    }

    private static void WriteTable(BuildReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("项").AddColumn(new TableColumn("数").RightAligned());
        Row("文件", report.Files);
        Row("　其中新读", report.Read);
        Row("　已删除", report.Removed);
        Row("文档", report.Documents);
        Row("段落", report.Passages);
        Row("要求", report.Requirements);
        Row("表格", report.Coverage.Tables);
        Row("原文字数", report.Coverage.Characters);
        Row("　收入索引", report.Coverage.Kept);
        foreach (var (reason, characters) in report.Coverage.Dropped.OrderByDescending(d => d.Value)) Row($"　略去：{Markup.Escape(reason)}", characters);
        if (report.Coverage.Repaired > 0) Row("乱码已修复（处）", report.Coverage.Repaired);
        if (report.Coverage.Unreadable > 0) Row("乱码未能修复（处）", report.Coverage.Unreadable);
        Row("提醒", report.Warnings.Count);
        table.AddRow("用时（秒）", $"{report.Elapsed.TotalSeconds:0.00}");
        AnsiConsole.Write(table);

        void Row(string name, long number) => table.AddRow(name, $"{number:N0}");
    }
}
