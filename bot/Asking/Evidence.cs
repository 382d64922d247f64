using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>One sentence that may answer, with what stands around it, and the record in it that may be the answer's figure.</summary>
/// <param name="Sentence">Simplified and half width, for comparing only.</param>
/// <param name="Quote">The sentence letter for letter as it stands in the source at <paramref name="Span"/>.</param>
/// <param name="Headings">The headings above it and the document's title, simplified.</param>
/// <param name="Beside">The rest of its passage, simplified.</param>
/// <param name="Record">The requirement that the sentence states, or one of several; null for the sentence as text.</param>
/// <param name="Retrieval">How well the search found its passage, 1 for the best passage of the search, 0 when it did not.</param>
internal sealed record Evidence(
    IndexedDocument Document,
    Passage Passage,
    string Sentence,
    string Quote,
    TextSpan Span,
    string Headings,
    string Beside,
    Requirement? Record,
    double Retrieval)
{
    public DocumentMetadata Metadata => Document.Metadata;
}
