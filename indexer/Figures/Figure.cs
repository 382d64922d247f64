using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>A number with its unit and its place. The value is in the canonical unit: 1.5万元 is 15000 元, 6亩 is 4000 平方米.</summary>
/// <param name="High">The upper end when the text gives a range (6至12班), else null.</param>
/// <param name="Span">The number and its unit, in the text that was read.</param>
public sealed record Figure(decimal Value, decimal? High, Unit Unit, TextSpan Span);
