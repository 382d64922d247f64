using System.Globalization;
using PolicyBot.Answers;
using PolicyBot.Conversations;
using Spectre.Console;

namespace PolicyBot.Channels.Terminal;

/// <summary>A conversation in the terminal: keeps what was said and what is known of the school.</summary>
public sealed class ChatSession(IAnsiConsole console, TextReader input, LiveIndex index)
{
    private const int MostUtterances = 40;

    private readonly List<Utterance> history = [];
    private readonly AnswerView view = new(console);
    private SchoolProfile profile = SchoolProfile.Unknown;
    private IReadOnlyList<string> suggestions = [];

    /// <summary>Goes on until /退出 or the end of the input.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        console.Write(new Rule("[green]政策助手[/]").LeftJustified());
        console.MarkupLine("问规定、核对数字，或让我起草规划。[grey]/帮助 看命令，/退出 结束。[/]");
        while (!cancellationToken.IsCancellationRequested)
        {
            console.Markup("\n[bold green]您：[/]");
            if (await input.ReadLineAsync(cancellationToken) is not { } line) return;
            var said = line.Trim();
            if (said.Length == 0) continue;
            if (said is "/退出" or "/exit" or "/quit") return;
            if (said[0] == '/') Obey(said);
            else await TurnAsync(Picked(said) ?? said, cancellationToken);
        }
    }

    private async Task TurnAsync(string question, CancellationToken cancellationToken)
    {
        Answer answer;
        using (var use = index.Borrow())
        {
            answer = await use.Answer(new Turn(null, question, [.. history], profile), cancellationToken);
        }

        view.Show(answer);
        suggestions = answer.Suggestions;
        history.Add(new Utterance(Speaker.User, question));
        history.Add(new Utterance(Speaker.Assistant, answer.Text));
        if (history.Count > MostUtterances) history.RemoveRange(0, history.Count - MostUtterances);
    }

    /// <summary>The suggestion whose number was typed, shown as if it had been typed itself.</summary>
    private string? Picked(string said)
    {
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (number < 1 || number > suggestions.Count) return null;
        var picked = suggestions[number - 1];
        console.MarkupLineInterpolated($"[grey]→ {PlainAnswer.Printable(picked)}[/]");
        return picked;
    }

    private void Obey(string said)
    {
        var parts = said.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var value = parts.Length > 1 ? parts[1] : null;
        switch (parts[0])
        {
            case "/学段":
                profile = profile with { Stage = value };
                break;
            case "/地区":
                profile = profile with { Region = value };
                break;
            case "/学生数" when value is null:
                profile = profile with { Students = null };
                break;
            case "/学生数" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var students):
                profile = profile with { Students = students };
                break;
            case "/学生数":
                console.MarkupLine("[red]学生数要写整数，例如 /学生数 1200[/]");
                return;
            case "/重来":
                history.Clear();
                suggestions = [];
                console.MarkupLine("[grey]好，我们从头开始。[/]");
                return;
            case "/帮助":
                Help();
                return;
            default:
                console.MarkupLine("[red]没有这个命令，/帮助 看有哪些。[/]");
                return;
        }

        console.MarkupLineInterpolated($"[grey]已记下：{Known()}[/]");
    }

    private string Known()
    {
        var known = new[] { profile.Stage, profile.Region, profile.Students is { } students ? $"{students} 名学生" : null }
            .Where(one => one is not null)
            .ToList();
        return known.Count == 0 ? "（还不知道学校的情况）" : string.Join("，", known);
    }

    private void Help()
    {
        var table = new Table().HideHeaders().Border(TableBorder.None).AddColumn(string.Empty).AddColumn(string.Empty);
        table.AddRow("/学段 小学", "说明学段：幼儿园、小学、初中、高中、九年一贯制");
        table.AddRow("/地区 河南省", "说明在哪里");
        table.AddRow("/学生数 1200", "说明有多少学生");
        table.AddRow("1 2 3", "选上面列出的一句接着问");
        table.AddRow("/重来", "忘掉前面的话");
        table.AddRow("/退出", "结束");
        console.Write(table);
    }
}
