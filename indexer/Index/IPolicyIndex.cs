using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Index;

/// <summary>One generation of the index, open for reading: nothing in it changes. Safe for use by several threads.</summary>
public interface IPolicyIndex : IDisposable
{
    /// <summary>Everything that is known of the documents in the index, in no particular order.</summary>
    IReadOnlyCollection<IndexedDocument> Documents { get; }

    /// <summary>The passages that answer a query best, best first, at most <see cref="PassageQuery.Count"/>.</summary>
    IReadOnlyList<PassageHit> Search(PassageQuery query);

    /// <summary>The requirement records that fit, those of the best matching indicator first.</summary>
    IReadOnlyList<Requirement> Requirements(RequirementQuery query);

    /// <summary>The passages of one document in reading order; empty when there is no such document.</summary>
    IReadOnlyList<Passage> Passages(string documentId);

    /// <summary>Null when there is no such document.</summary>
    IndexedDocument? Document(string documentId);

    /// <summary>How much it tells that a passage has the term, a Han character or a pair of them: the fewer have it, the more; 0 when none has.</summary>
    double Rarity(string term);
}

/// <param name="Path">The file it was read from.</param>
/// <param name="Length">Characters of the decoded text.</param>
public sealed record IndexedDocument(string Id, string Path, DocumentMetadata Metadata, int Passages, int Requirements, int Length);

/// <param name="Text">The query as a person types it.</param>
/// <param name="Count">How many passages at most.</param>
/// <param name="Document">Only passages of this document, when given.</param>
/// <param name="Among">Only passages of documents that it fits, when given.</param>
public sealed record PassageQuery(string Text, int Count = 10, string? Document = null, DocumentFilter? Among = null);

/// <param name="Indicator">Words of the indicator as a person types them; null for all records.</param>
/// <param name="Document">Part of the document's title, or its id; null for all.</param>
/// <param name="Count">How many records at most.</param>
public sealed record RequirementQuery(string? Indicator = null, string? Document = null, int Count = int.MaxValue);

/// <param name="Highlights">Spans of the passage's read text that the query's words matched.</param>
public sealed record PassageHit(Passage Passage, IndexedDocument Document, float Score, IReadOnlyList<TextSpan> Highlights);
