using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Wording;

/// <summary>What is said behind the unit belongs to the figure: 一米八 is 1.8 metres, 三平五 3.5 square metres, 两亩半 two and a half 亩.</summary>
internal static partial class BrokenUnits
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly FigureReader Figures = new();

    /// <param name="figures">Of the text, from left to right.</param>
    public static IReadOnlyList<Figure> Joined(IReadOnlyList<Figure> figures, string text)
    {
        var joined = new List<Figure>();
        foreach (var figure in figures)
        {
            // 65 of 1米65 is read by itself as well.
            if (joined.Count == 0 || joined[^1].Span.End <= figure.Span.Start) joined.Add(Joined(figure, text));
        }

        return joined;
    }

    private static Figure Joined(Figure figure, string text)
    {
        if (figure is not { High: null, Unit.Dimension: Dimension.Length or Dimension.Area or Dimension.Money }) return figure;
        var typed = figure.Span.Of(text);
        if (Unit().Match(typed) is not { Success: true } unit || Tail().Match(text, figure.Span.End) is not { Success: true } tail) return figure;
        if (Figures.Find("1" + unit.Value) is not [{ } one]) return figure;
        return figure with { Value = figure.Value + (Fraction(tail.Value) * one.Value), Span = new TextSpan(figure.Span.Start, tail.Index + tail.Length) };
    }

    private static decimal Fraction(string tail) => tail == "半" ? 0.5m
        : decimal.Parse("0." + string.Concat(tail.Select(digit => char.IsAsciiDigit(digit) ? digit : (char)('0' + Digits.IndexOf(digit, StringComparison.Ordinal)))), CultureInfo.InvariantCulture);

    [GeneratedRegex("(?:米|平|平方|平米|平方米|亩|块)$")]
    private static partial Regex Unit();

    /// <summary>Digits that count nothing else: not 五间 of 三十平五间.</summary>
    [GeneratedRegex("\\G(?:[一二三四五六七八九]{1,2}|[0-9]{1,2}|半)(?=$|[，,。；;？?！! 、]|[够行合达的才就超过没可能以能高宽长远算成还是])")]
    private static partial Regex Tail();
}
