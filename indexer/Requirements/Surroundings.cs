using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Requirements;

/// <summary>What a sentence stands in, as far as its figures depend on it. Texts are folded.</summary>
/// <param name="Path">The headings above it, top down.</param>
/// <param name="Deadline">The due date that an earlier sentence of the paragraph, or a heading, puts over it.</param>
internal sealed record Surroundings(
    IReadOnlyList<string> Path,
    string? Title = null,
    DocumentKind Kind = DocumentKind.Unknown,
    DateOnly? Issued = null,
    BoundUsage Usage = default,
    string? Deadline = null)
{
    public static Surroundings None { get; } = new([]);
}

/// <summary>What was read of one figure. The span of the figure is in the text that was read.</summary>
internal sealed record FoundRequirement(
    string Indicator, string? Scope, Bound Bound, Figures.Unit Unit, RequirementKind Kind, string? Deadline, TextSpan Sentence, TextSpan Figure);
