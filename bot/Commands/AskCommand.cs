using System.CommandLine;
using System.Diagnostics;
using PolicyBot.Channels;
using PolicyBot.Channels.Terminal;
using PolicyBot.Channels.Wire;

namespace PolicyBot.Commands;

/// <summary><c>ask QUESTION</c> and <c>ask --batch IN.jsonl</c>.</summary>
public static class AskCommand
{
    public static Command Create(SharedOptions shared)
    {
        var question = new Argument<string?>("QUESTION") { Description = "要问的话：问规定、核对数字或要求起草", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<string?>("--batch") { Description = "成批提问：每行一个 JSON 对象，- 表示标准输入", HelpName = "IN.jsonl" };
        var json = SharedOptions.Json();
        var command = new Command("ask", "问一句") { question, batch, json };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(question);
            if (result.GetValue(batch) is null == string.IsNullOrWhiteSpace(given))
            {
                result.AddError("ask 后面要写一个问题，或者用 --batch 指定一个文件，二者只能有一个。");
            }
            else if (given?.Length > TurnMessage.LongestQuestion)
            {
                result.AddError(new TurnMessage { Question = given }.Mistake()!);
            }
        });
        command.SetAction((parsed, cancellationToken) => Work.DoAsync(shared, parsed, async work =>
        {
            using var index = await work.OpenIndexAsync(cancellationToken);
            using var use = index.Borrow();
            await using var output = Console.OpenStandardOutput();
            if (parsed.GetValue(batch) is not { } file)
            {
                var turn = new TurnMessage { Question = parsed.GetValue(question) };
                await AnswerAsync(use.Answer, turn, parsed.GetValue(json), output, cancellationToken);
                return 0;
            }

            await foreach (var turn in JsonLines.ReadAsync(file, WireContext.Readable.TurnMessage, cancellationToken))
            {
                if (turn.Value.Mistake() is { } mistake) throw new WorkFailedException($"{file} 第 {turn.Line} 行：{mistake}");
                await AnswerAsync(use.Answer, turn.Value, parsed.GetValue(json), output, cancellationToken);
            }

            return 0;
        }));
        return command;
    }

    private static async Task AnswerAsync(AnswerTurn ask, TurnMessage turn, bool json, Stream output, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await ask(turn.ToTurn(), cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(started);
        if (json)
        {
            await CommandOutput.JsonAsync(output, AnswerMessage.Of(turn.Id, answer, elapsed), WireContext.Readable.AnswerMessage, cancellationToken);
            return;
        }

        await using var writer = new StreamWriter(output, leaveOpen: true);
        await writer.WriteLineAsync(PlainAnswer.Write(answer));
    }
}
