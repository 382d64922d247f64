using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A case that a follow-up puts, by the side of a figure on which it lies: 要是学生不够600的呢, 超过600人的.</summary>
/// <param name="Below">Whether it lies below the figure.</param>
internal sealed partial record Case(Figure Figure, bool Below)
{
    /// <summary>The share of what the message says besides that the sentence must say.</summary>
    private const double Least = 0.5;

    private static readonly FigureReader Figures = new();

    /// <summary>Null when the message puts no case.</summary>
    /// <param name="message">As it is read: simplified and half width.</param>
    public static Case? Of(string message) =>
        Figures.Find(message).Select(figure => (Figure: figure, Side: Side(message, figure))).FirstOrDefault(one => one.Side is not null) is { Side: { } below } found ? new Case(found.Figure, below) : null;

    /// <summary>What the message says besides the figure and its side.</summary>
    public List<Term> Left(IEnumerable<Term> terms) =>
        [.. terms.Select(term => term with { Text = Words().Replace(term.Text, string.Empty) }).Where(term => term.Text.Count(PlainText.IsHan) > 1)];

    /// <summary>Whether the evidence stands beside the last answer and speaks of that case.</summary>
    public bool Is(Question question, Evidence evidence)
    {
        var footing = question.Footing!;
        if (!footing.IsBeside(evidence) || !evidence.Figures.Any(figure => figure.Value == Figure.Value && Fits(Side(evidence.Sentence, figure), evidence.Span == footing.Evidence.Span))) return false;
        return question.Terms.Count == 0 || question.Terms.Average(term => Coverage.Of(term, evidence.Sentence, evidence.Headings, string.Empty)) >= Least;
    }

    /// <summary>20万元以下呢: what is said of 20万元以上 only is not said of that case.</summary>
    public bool Excludes(Evidence evidence)
    {
        var sides = evidence.Figures.Where(figure => figure.Value == Figure.Value).Select(figure => Side(evidence.Sentence, figure)).ToList();
        return sides.Count > 0 && sides.TrueForAll(side => side is { } below && below != Below);
    }

    /// <summary>What is said of 600 without a side is said from there on; the last answer has been given.</summary>
    private bool Fits(bool? side, bool given) => side is { } below ? below == Below : !Below && !given;

    /// <summary>Whether the text puts the figure as what something is below, or not; null when it does neither.</summary>
    private static bool? Side(string text, Figure figure)
    {
        var (ahead, behind) = (text[..figure.Span.Start], text[figure.Span.End..]);
        return BelowAhead().IsMatch(ahead) || BelowBehind().IsMatch(behind) ? true : AboveAhead().IsMatch(ahead) || AboveBehind().IsMatch(behind) ? false : null;
    }

    [GeneratedRegex("(?:不足|不满|不到|不够|少于|低于|小于|未满|未达|没到|没满|没有)$")]
    private static partial Regex BelowAhead();

    [GeneratedRegex("^[一-鿿]{0,3}(?:以下|以内|往下|都?不到)")]
    private static partial Regex BelowBehind();

    [GeneratedRegex("(?:(?<!不)超过|多于|高于|大于|超出|(?<!不)满|过了|超)$")]
    private static partial Regex AboveAhead();

    [GeneratedRegex("^[一-鿿]{0,3}(?:以上|往上|出头)")]
    private static partial Regex AboveBehind();

    [GeneratedRegex("要是|如果|假如|万一|不足|不满|不到|不够|少于|低于|小于|未满|没到|没满|超过|多于|高于|大于|超出|以上|以下|以内")]
    private static partial Regex Words();
}
