using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Checking;

/// <summary>Two figures of which one is to be divided by the other: 3.6万元 of 80万元, 480人 in 10个班.</summary>
/// <param name="PartText">As it was typed.</param>
/// <param name="WholeText">As it was typed.</param>
public sealed record Quotient(Figure Part, string PartText, Figure Whole, string WholeText)
{
    public static Quotient Of(Figure part, Figure whole, string text) => new(part, part.Span.Of(text).Trim(), whole, whole.Span.Of(text).Trim());

    /// <summary>The share in per cent, over the text from the one figure to the other.</summary>
    public Figure Share => Over(Unit.Percent, Part.Value * 100 / Whole.Value);

    /// <summary>The part's amount for one of the whole.</summary>
    public Figure Mean => Over(Part.Unit, Part.Value / Whole.Value);

    private Figure Over(Unit unit, decimal value) =>
        new(value, null, unit, new TextSpan(Math.Min(Part.Span.Start, Whole.Span.Start), Math.Max(Part.Span.End, Whole.Span.End)));
}
