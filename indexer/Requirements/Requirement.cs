using System.Text.Json.Serialization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Requirements;

/// <summary>What a figure is: binding, aimed at, a description of what is, or a quantity to be built or bought.</summary>
public enum RequirementKind
{
    [JsonStringEnumMemberName("requirement")] Requirement,
    [JsonStringEnumMemberName("target")] Target,
    [JsonStringEnumMemberName("status")] Status,
    [JsonStringEnumMemberName("plan")] Plan,
}

/// <summary>A threshold as data: what is measured, whom it binds, the bound, and the sentence it was taken from.</summary>
/// <param name="Indicator">What is measured, with its qualifiers: 生均校舍建筑面积（不含学生宿舍）.</param>
/// <param name="Scope">Whom it binds: 小学, 残疾儿童少年; null when the text names none.</param>
/// <param name="Deadline"><c>2025</c>, <c>2025-03</c> or <c>2023-03-10</c>; null when there is none.</param>
/// <param name="Quote">The sentence, letter for letter as it stands in the source.</param>
/// <param name="Document">The document's id; null when the text came from nowhere.</param>
/// <param name="Section">The headings above it, as <see cref="Passages.Passage.Section"/> writes them.</param>
/// <param name="Span">Where the quote stands in the decoded text.</param>
/// <param name="FigureSpan">Where the figure stands in the decoded text, inside the quote.</param>
public sealed record Requirement(
    string Indicator,
    string? Scope,
    Bound Bound,
    Unit Unit,
    RequirementKind Kind,
    string? Deadline,
    string Quote,
    string? Document,
    string? Section,
    TextSpan Span,
    TextSpan FigureSpan);
