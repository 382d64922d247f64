using System.CommandLine;
using PolicyBot.Channels;
using PolicyBot.Channels.Wire;
using PolicyBot.Evaluation;
using Spectre.Console;

namespace PolicyBot.Commands;

/// <summary><c>eval GOLD.jsonl</c>: how good the answers are.</summary>
public static class EvalCommand
{
    public static Command Create(SharedOptions shared)
    {
        var gold = new Argument<string>("GOLD.jsonl") { Description = "每行一道题，- 表示标准输入" };
        var json = SharedOptions.Json();
        var command = new Command("eval", "用一份标准答案给助手打分") { gold, json };
        command.SetAction((parsed, cancellationToken) => Work.DoAsync(shared, parsed, async work =>
        {
            using var index = await work.OpenIndexAsync(cancellationToken);
            using var use = index.Borrow();
            await WarmUp.RunAsync(use.Answer, cancellationToken);
            var evaluator = new Evaluator(use.Answer, use.Index);
            var file = parsed.GetRequiredValue(gold);
            var judged = new List<Judgement>();
            await foreach (var (line, item) in JsonLines.ReadAsync(file, WireContext.Readable.GoldItem, cancellationToken))
            {
                if (item.ToMessage().Mistake() is { } mistake) throw new WorkFailedException($"{file} 第 {line} 行：{mistake}");
                judged.Add(await evaluator.JudgeAsync(item, cancellationToken));
            }

            var report = EvaluationReport.Of(judged);
            if (parsed.GetValue(json)) await CommandOutput.JsonAsync(report, WireContext.Readable.EvaluationReport, cancellationToken);
            else ReportTable.Write(AnsiConsole.Console, report);
            return 0;
        }));
        return command;
    }
}
