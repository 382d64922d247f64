using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Index;

/// <summary>A document with all that is searched in it: what one document brings to an index.</summary>
/// <param name="Passages">In reading order.</param>
public sealed record AnalysedDocument(PolicyDocument Document, IReadOnlyList<Passage> Passages, IReadOnlyList<Requirement> Requirements);
