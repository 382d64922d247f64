using System.Collections.Concurrent;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>Gathers the sentences and records that may answer a question: by searching its words, and by its indicators.</summary>
internal sealed class EvidenceFinder(IPolicyIndex index, DocumentNames names)
{
    private const int Passages = 24, PassagesOfDocument = 12, PassagesOfLeading = 8, Documents = 6, Leading = 3, Records = 40;
    private readonly EvidenceReader reader = new(index);

    /// <summary>By indicator: the catalog has few, and the index does not change.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<Requirement>> records = new(StringComparer.Ordinal);

    /// <summary>By document.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<Evidence>> lists = new(StringComparer.Ordinal);

    public IReadOnlyList<FoundEvidence> Find(Question question)
    {
        var found = new Dictionary<(string Document, int Ordinal), (Passage Passage, IndexedDocument Document, double Retrieval)>();
        var top = 1f;
        foreach (var hits in Searches(question))
        {
            top = hits.Count == 0 ? 1 : Math.Max(hits[0].Score, float.Epsilon);
            foreach (var hit in hits) found.TryAdd((hit.Passage.DocumentId, hit.Passage.Ordinal), (hit.Passage, hit.Document, hit.Score / top));
        }

        // What a question says of a document leads to it, but need not stand beside the answer.
        string[] leading = [.. found.Values.GroupBy(hit => hit.Document.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(hit => hit.Retrieval * hit.Retrieval)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(Leading).Select(group => group.Key)];
        foreach (var hit in leading.Except(Named(question), StringComparer.Ordinal).SelectMany(id => index.Search(new PassageQuery(Words(question), PassagesOfLeading, id, Highlight: false))))
        {
            found.TryAdd((hit.Passage.DocumentId, hit.Passage.Ordinal), (hit.Passage, hit.Document, Math.Min(1, hit.Score / top)));
        }

        // What is asked next stands most often beside what was answered.
        if (question.Footing is { } footing)
        {
            foreach (var passage in index.Passages(footing.Evidence.Document.Id).Where(passage => question is { Near: true, Terms.Count: 0 } || footing.IsBeside(passage))) found.TryAdd((passage.DocumentId, passage.Ordinal), (passage, footing.Evidence.Document, 0));
        }

        foreach (var record in ByIndicator(question))
        {
            if (record.Document is not { } id || index.Document(id) is not { } document) continue;
            if (reader.PassageOf(id, record.FigureSpan) is { } passage) found.TryAdd((id, passage.Ordinal), (passage, document, 0));
        }

        var sentences = found.Values.SelectMany(hit => reader.Of(hit.Passage, hit.Document).Select(evidence => new FoundEvidence(evidence, hit.Retrieval, leading.Contains(hit.Document.Id, StringComparer.Ordinal)))).ToList();
        return question.Kind is QuestionKind.List or QuestionKind.Define or QuestionKind.Explain ? WithLists(question, sentences) : sentences;
    }

    /// <summary>What only announces a list becomes the list; a question for a list may be answered by those as well that no sentence announces.</summary>
    private List<FoundEvidence> WithLists(Question question, List<FoundEvidence> sentences)
    {
        var listed = sentences.GroupBy(one => one.Evidence.Document.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(one => one.Leading)).ThenByDescending(group => group.Max(one => one.Retrieval))
            .Take(Documents).SelectMany(group => Lists(question, [.. group])).ToList();
        var announced = listed.Where(list => list.Evidence.Lead is not null).ToLookup(list => (list.Evidence.Document.Id, list.Evidence.Span));
        var rest = sentences.Where(one => one.Evidence.Record is not null || !announced.Contains((one.Evidence.Document.Id, one.Evidence.Span)));
        return [.. rest, .. question.Kind == QuestionKind.List ? listed : announced.Select(lists => lists.First()).Select(list => list with { Evidence = Listing.Announced(list.Evidence) })];
    }

    /// <summary>All sentences of the document that the evidence is of.</summary>
    public IReadOnlyList<Evidence> Whole(Evidence evidence) => Whole(evidence.Document);

    private IReadOnlyList<Evidence> Whole(IndexedDocument document) =>
        [.. index.Passages(document.Id).SelectMany(passage => reader.Of(passage, document)).Where(one => one.Record is null)];

    /// <summary>The lists of the document that something found stands in.</summary>
    private IEnumerable<FoundEvidence> Lists(Question question, IReadOnlyList<FoundEvidence> found)
    {
        var document = found[0].Evidence.Document;
        var spans = found.Select(one => one.Evidence.Span).ToHashSet();
        foreach (var list in lists.GetOrAdd(document.Id, _ => ListReader.Of(Whole(document))))
        {
            if (Items.AreNamed(question, list) || (!list.IsLoose && list.Quoted.Any(one => spans.Contains(one.Span)))) yield return found[0] with { Evidence = list, Retrieval = found.Max(one => one.Retrieval) };
        }
    }

    private IEnumerable<IReadOnlyList<PassageHit>> Searches(Question question)
    {
        var words = Words(question);
        foreach (var id in Named(question))
        {
            yield return index.Search(new PassageQuery(words, PassagesOfDocument, id, Highlight: false));
        }

        yield return index.Search(new PassageQuery(words, Passages, Highlight: false));
    }

    private IEnumerable<string> Named(Question question) =>
        question.Names.Select(names.Documents).OfType<IReadOnlySet<string>>().SelectMany(set => set).Distinct(StringComparer.Ordinal).Take(Documents);

    private static string Words(Question question) => question.Query is { Length: > 0 } query ? query : question.Text;

    private IEnumerable<Requirement> ByIndicator(Question question) => question.Terms
        .Select(term => term.Indicator?.Name)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .SelectMany(name => records.GetOrAdd(name, one => index.Requirements(new RequirementQuery(one, Count: Records))));
}
