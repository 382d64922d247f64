using System.Globalization;
using PolicyBot.Answers;
using Spectre.Console;

namespace PolicyBot.Channels.Terminal;

/// <summary>An answer in colour: the verdict, the text, the quotes in panels, what to ask next by number.</summary>
public sealed class AnswerView(IAnsiConsole console)
{
    public void Show(Answer answer)
    {
        console.WriteLine();
        if (answer.Verdict is { } verdict) console.Write(Badge(verdict, answer.Gap));
        console.WriteLine(PlainAnswer.Printable(PlainAnswer.WithoutQuotes(answer)));
        foreach (var citation in answer.Citations) console.Write(Quote(citation));
        for (var i = 0; i < answer.Suggestions.Count; i++)
        {
            console.MarkupLineInterpolated($"[blue]{i + 1}.[/] {PlainAnswer.Printable(answer.Suggestions[i])}");
        }
    }

    private static Markup Badge(Verdict verdict, Gap? gap)
    {
        var (name, style) = verdict switch
        {
            Verdict.Met => ("✓ 达标", "white on green"),
            Verdict.NotMet => ("✗ 不达标", "white on red"),
            Verdict.Ambiguous => ("! 标准不一", "black on yellow"),
            _ => ("? 无标准", "white on grey"),
        };
        var missing = gap is null ? string.Empty : $" 差 {gap.Value.ToString("0.####", CultureInfo.InvariantCulture)} {Markup.Escape(gap.Unit)}";
        return new Markup($"[{style}] {name} [/]{missing}\n");
    }

    private static Panel Quote(Citation citation) => new Panel(new Text(PlainAnswer.Printable(citation.Quote)))
    {
        Header = new PanelHeader(Markup.Escape(PlainAnswer.Printable(PlainAnswer.Source(citation)))),
        Border = BoxBorder.Rounded,
        BorderStyle = new Style(Color.Grey),
    };
}
