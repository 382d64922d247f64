using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Drafting;

/// <summary>A written plan or section.</summary>
/// <param name="Blanks">The facts that nobody gave; they stand in the text as 【…】.</param>
/// <param name="Missing">The indicators that no binding standard in the index has a figure for.</param>
/// <param name="Sources">The sentences behind the figures; the number of each in the text is its place here, from 1.</param>
public sealed record Draft(string Title, IReadOnlyList<TemplateSection> Sections, IReadOnlyList<string> Blanks, IReadOnlyList<string> Missing, IReadOnlyList<DraftSource> Sources);

/// <param name="Others">Records of other documents with another figure for the same indicator and scope.</param>
public sealed record DraftSource(Requirement Requirement, string Title, IReadOnlyList<(Requirement Requirement, string Title)> Others);
