using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Wording;

/// <summary>Hours and minutes said one after the other are one figure: 一个小时零十分钟 is 70 minutes.</summary>
internal static class Durations
{
    private static readonly FigureReader Figures = new();

    private static readonly string[] Between = ["", "零", "又", "外加", "加"];

    /// <param name="figures">Of the text, from left to right.</param>
    public static IReadOnlyList<Figure> Joined(IReadOnlyList<Figure> figures, string text)
    {
        var joined = new List<Figure>();
        foreach (var figure in figures)
        {
            if (joined is [.., { Unit.Symbol: "小时", High: null } hours] && figure is { Unit.Symbol: "分钟", High: null }
                && Between.Contains(text[hours.Span.End..figure.Span.Start].Trim(), StringComparer.Ordinal))
            {
                joined[^1] = new Figure(hours.Value * 60 + Minutes(figure, text), null, figure.Unit, new TextSpan(hours.Span.Start, figure.Span.End));
            }
            else
            {
                joined.Add(figure);
            }
        }

        return joined;
    }

    /// <summary>零十分钟 after hours is ten minutes.</summary>
    private static decimal Minutes(Figure figure, string text)
    {
        var typed = figure.Span.Of(text);
        return typed[0] == '零' && Figures.Find(typed[1..]) is [{ } read] ? read.Value : figure.Value;
    }
}
