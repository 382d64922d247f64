using PolicyBot.Indexer.Index;

namespace PolicyBot.Asking;

/// <summary>The lists of the documents in which something was found. What was read is kept, within bounds.</summary>
internal sealed class DocumentLists(IPolicyIndex index, EvidenceReader reader)
{
    private const int Documents = 6, MostDocuments = 2_000;
    private readonly Kept<string, IReadOnlyList<Evidence>> lists = new(MostDocuments, StringComparer.Ordinal);

    /// <summary>All sentences of a document, in reading order.</summary>
    public IReadOnlyList<Evidence> Whole(IndexedDocument document) =>
        [.. index.Passages(document.Id).SelectMany(passage => reader.Of(passage, document)).Where(one => one.Record is null)];

    /// <summary>
    /// What was found with its lists: a sentence that announces one stands for all of it; a question for a list may be answered by those
    /// as well that only a heading announces.
    /// </summary>
    public IReadOnlyList<FoundEvidence> With(Question question, IReadOnlyList<FoundEvidence> found)
    {
        var listed = found.GroupBy(one => one.Evidence.Document.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(one => one.Leading)).ThenByDescending(group => group.Max(one => one.Retrieval))
            .Take(Documents).SelectMany(group => Of(question, [.. group])).ToList();
        var announced = listed.Where(list => list.Evidence.Lead is not null).ToLookup(list => (list.Evidence.Document.Id, list.Evidence.Span));
        var rest = found.Where(one => one.Evidence.Record is not null || !announced.Contains((one.Evidence.Document.Id, one.Evidence.Span)));
        return [.. rest, .. question.Kind == QuestionKind.List ? listed : announced.Select(same => same.First() with { Evidence = Listing.Announced(same.First().Evidence) })];
    }

    /// <summary>The lists of one document that the question names, or that something found stands in.</summary>
    private IEnumerable<FoundEvidence> Of(Question question, IReadOnlyList<FoundEvidence> found)
    {
        var document = found[0].Evidence.Document;
        var (spans, retrieval) = (found.Select(one => one.Evidence.Span).ToHashSet(), found.Max(one => one.Retrieval));
        return lists.Of(document.Id, _ => ListReader.Of(Whole(document)))
            .Where(list => !list.IsContents || Contents.AreAsked(question))
            .Where(list => Items.AreNamed(question, list) || (!list.IsLoose && list.Quoted.Any(one => spans.Contains(one.Span))))
            .Select(list => new FoundEvidence(list, retrieval, found[0].Leading));
    }
}
