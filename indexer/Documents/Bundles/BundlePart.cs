using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Bundles;

/// <summary>The lines of one document of a file.</summary>
/// <param name="Title">As it reads; empty when the part begins without one.</param>
/// <param name="TitleLines">How many of the first lines are its title.</param>
internal sealed record BundlePart(string Title, IReadOnlyList<Line> Lines, int TitleLines);
