using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Takes the requirement records out of a text: figure → bound → indicator, scope, kind and deadline.</summary>
public sealed class RequirementExtractor
{
    /// <summary>The records of a document in reading order; each quote stands in its source letter for letter.</summary>
    public IReadOnlyList<Requirement> Extract(PolicyDocument document) => [];

    /// <summary>The records of a text that comes from nowhere: the spans point into <paramref name="text"/>.</summary>
    public IReadOnlyList<Requirement> Extract(string text) => [];
}
