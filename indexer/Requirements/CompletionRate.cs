using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>教师5年360学时培训完成率应达到100%: where all must complete it, what the name of the rate tells is what each must do.</summary>
internal static partial class CompletionRate
{
    /// <summary>The figure as the least that is to be done, and what it measures; null when it is not told by the name of such a rate.</summary>
    public static (BoundedFigure Figure, NamedIndicator Name)? Of(string text, BoundedFigure figure)
    {
        var end = figure.Read.Figure.Span.End;
        if (!figure.Plain || figure.Dimension != Dimension.Lessons || Rate().Match(text[end..Math.Max(end, figure.Clause.End)]) is not { Success: true } rate) return null;
        var who = text.AsSpan(figure.Clause.Start, figure.Read.Figure.Span.Start - figure.Clause.Start).Contains("教师", StringComparison.Ordinal) ? "教师" : string.Empty;
        var name = who + rate.Groups["what"].Value + figure.Unit.Symbol;
        return (figure with { Bound = figure.Bound with { Comparator = Comparator.AtLeast } }, new NamedIndicator(IndicatorCatalog.Default.Resolve(name)?.Name ?? name, null));
    }

    [GeneratedRegex("^的?(?<what>[一-鿿]{2,6})(?:完成|达标|合格)率(?:应当|应该|均应|应|须|必须|要|均|都)?(?:达到|达|为)?100(?:%|％)")]
    private static partial Regex Rate();
}
