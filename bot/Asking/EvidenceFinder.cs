using System.Collections.Concurrent;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>Gathers the sentences and records that may answer a question: by searching its words, and by its indicators.</summary>
internal sealed class EvidenceFinder(IPolicyIndex index, DocumentNames names)
{
    private const int Passages = 24, PassagesOfDocument = 16, Records = 48;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Requirement>> records = new(StringComparer.Ordinal);

    public IReadOnlyList<Evidence> Find(Question question)
    {
        var found = new Dictionary<(string Document, int Ordinal), (Passage Passage, IndexedDocument Document, double Retrieval)>();
        foreach (var hits in Searches(question))
        {
            var top = hits.Count == 0 ? 1 : Math.Max(hits[0].Score, float.Epsilon);
            foreach (var hit in hits) found.TryAdd((hit.Passage.DocumentId, hit.Passage.Ordinal), (hit.Passage, hit.Document, hit.Score / top));
        }

        foreach (var record in ByIndicator(question))
        {
            if (record.Document is not { } id || index.Document(id) is not { } document) continue;
            if (PassageOf(id, record.Span) is { } passage) found.TryAdd((id, passage.Ordinal), (passage, document, 0));
        }

        return [.. found.Values.SelectMany(hit => Of(hit.Passage, hit.Document, hit.Retrieval))];
    }

    private IEnumerable<IReadOnlyList<PassageHit>> Searches(Question question)
    {
        var words = question.Query is { Length: > 0 } query ? query : question.Text;
        var documents = question.Names.Select(names.Documents).OfType<IReadOnlySet<string>>().ToList();
        if (documents.Count > 0)
        {
            foreach (var id in documents.SelectMany(set => set).Distinct(StringComparer.Ordinal).Take(8))
            {
                yield return index.Search(new PassageQuery(words, PassagesOfDocument, id));
            }
        }

        yield return index.Search(new PassageQuery(words, Passages));
    }

    private IEnumerable<Requirement> ByIndicator(Question question)
    {
        foreach (var name in question.Terms.Select(term => term.Indicator?.Name).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach (var record in index.Requirements(new RequirementQuery(name, Count: Records))) yield return record;
        }
    }

    private IEnumerable<Evidence> Of(Passage passage, IndexedDocument document, double retrieval)
    {
        var headings = PlainText.Of($"{document.Metadata.Title} {passage.Section}");
        var whole = PlainText.Of(passage.Text.Text);
        var inside = records.GetOrAdd(document.Id, id => index.Requirements(new RequirementQuery(Document: id)));
        foreach (var sentence in Sentences.Of(passage))
        {
            var evidence = new Evidence(
                document, passage, PlainText.Of(sentence.Text), sentence.Quote, sentence.Source, headings, whole, null, retrieval);
            yield return evidence;
            foreach (var record in inside)
            {
                if (record.Document != document.Id || !record.FigureSpan.Overlaps(sentence.Source)) continue;
                yield return evidence with { Record = record, Quote = record.Quote, Span = record.Span };
            }
        }
    }

    private Passage? PassageOf(string document, TextSpan span)
    {
        foreach (var passage in index.Passages(document))
        {
            if (passage.Span.Overlaps(span)) return passage;
        }

        return null;
    }
}
