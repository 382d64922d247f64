using System.Globalization;
using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;
using Spectre.Console;

namespace PolicyBot.Channels.Terminal;

/// <summary>An answer in colour: the verdict, the text, the quotes in panels, what to ask next by number.</summary>
public sealed class AnswerView(IAnsiConsole console)
{
    public void Show(Answer answer)
    {
        console.WriteLine();
        if (answer.Verdict is { } verdict) console.Write(Badge(verdict, answer));
        // As it is: a terminal folds Chinese by itself, and better than at the few spaces there are.
        console.Profile.Out.Writer.WriteLine(PlainAnswer.Printable(PlainAnswer.WithoutQuotes(answer)));
        foreach (var citation in answer.Citations) console.Write(Quote(citation));
        for (var i = 0; i < answer.Suggestions.Count; i++)
        {
            console.MarkupLineInterpolated($"[blue]{i + 1}.[/] {PlainAnswer.Printable(answer.Suggestions[i])}");
        }
    }

    private static Markup Badge(Verdict verdict, Answer answer)
    {
        var (name, style) = verdict switch
        {
            Verdict.Met => ("✓ 达标", "white on green"),
            Verdict.NotMet => ("✗ 不达标", "white on red"),
            Verdict.Ambiguous => ("! 标准不一", "black on yellow"),
            _ => ("? 无标准", "white on grey"),
        };
        var missing = answer.Gap is not { } gap ? string.Empty : $" {Word(answer)} {gap.Value.ToString("0.####", CultureInfo.InvariantCulture)} {Markup.Escape(gap.Unit)}";
        return new Markup($"[{style}] {name} [/]{missing}\n");
    }

    private static string Word(Answer answer) => answer.Figures.FirstOrDefault()?.Bound.Comparator switch
    {
        Comparator.AtLeast or Comparator.MoreThan => "还差",
        Comparator.AtMost or Comparator.LessThan => "超出",
        _ => "相差",
    };

    private static Panel Quote(Citation citation) => new Panel(new Rows(
        new Text(PlainAnswer.Printable(citation.Quote)),
        new Text($"—— {PlainAnswer.Printable(PlainAnswer.Source(citation))}", new Style(Color.Grey))))
    {
        Border = BoxBorder.Rounded,
        BorderStyle = new Style(Color.Grey),
    };
}
