using System.Collections.Concurrent;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Gathers the sentences and records that may answer a question: by searching its words, and by its indicators.</summary>
internal sealed class EvidenceFinder(IPolicyIndex index, DocumentNames names, EvidenceReader reader, DocumentLists lists)
{
    private const int Passages = 24, PassagesOfDocument = 12, PassagesOfLeading = 8, PassagesOfCore = 8, PassagesOfMeant = 8, Meant = 8, Documents = 6, Leading = 3, Records = 40;

    /// <summary>By indicator: the catalog has few, and the index does not change.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<Requirement>> records = new(StringComparer.Ordinal);

    public IReadOnlyList<FoundEvidence> Find(Question question)
    {
        var found = new Dictionary<(string Document, int Ordinal), (Passage Passage, IndexedDocument Document, double Retrieval)>();
        var top = 1f;
        foreach (var hits in Searches(question))
        {
            top = hits.Count == 0 ? 1 : Math.Max(hits[0].Score, float.Epsilon);
            foreach (var hit in hits) found.TryAdd((hit.Passage.DocumentId, hit.Passage.Ordinal), (hit.Passage, hit.Document, hit.Score / top));
        }

        foreach (var hits in Closer(question))
        {
            foreach (var hit in hits) found.TryAdd((hit.Passage.DocumentId, hit.Passage.Ordinal), (hit.Passage, hit.Document, Math.Min(1, hit.Score / hits[0].Score)));
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
            foreach (var passage in index.Passages(footing.Evidence.Document.Id).Where(passage => question is { Near: true, Terms.Count: 0 } or { Step: not null } || footing.IsBeside(passage))) found.TryAdd((passage.DocumentId, passage.Ordinal), (passage, footing.Evidence.Document, 0));
        }

        // 青教〔2013〕18号还有效吗: what a document is any passage of it tells.
        foreach (var id in question.Kind == QuestionKind.Source ? Named(question) : [])
        {
            if (index.Document(id) is { } document && index.Passages(id) is [var opening, ..]) found.TryAdd((id, opening.Ordinal), (opening, document, 0));
        }

        foreach (var record in ByIndicator(question))
        {
            if (record.Document is not { } id || index.Document(id) is not { } document) continue;
            if (reader.PassageOf(id, record.FigureSpan) is { } passage) found.TryAdd((id, passage.Ordinal), (passage, document, 0));
        }

        var sentences = found.Values.SelectMany(hit => reader.Of(hit.Passage, hit.Document).Select(evidence => new FoundEvidence(evidence, hit.Retrieval, leading.Contains(hit.Document.Id, StringComparer.Ordinal)))).ToList();
        return question.Kind is QuestionKind.List or QuestionKind.Define or QuestionKind.Explain ? lists.With(question, sentences) : sentences;
    }

    /// <summary>All sentences of the document that the evidence is of.</summary>
    public IReadOnlyList<Evidence> Whole(Evidence evidence) => lists.Whole(evidence.Document);

    private IEnumerable<IReadOnlyList<PassageHit>> Searches(Question question)
    {
        var words = Words(question);
        foreach (var id in Named(question))
        {
            yield return index.Search(new PassageQuery(words, PassagesOfDocument, id, Highlight: false));
        }

        yield return index.Search(new PassageQuery(words, Passages, Highlight: false));
    }

    /// <summary>What a long question describes besides (那份迎检方案里，宣传阶段到哪天为止) must not drown what it asks for, nor what it quotes, nor the phase whose date it asks for; and what it means by words that no document has is searched in the documents' words.</summary>
    private IEnumerable<IReadOnlyList<PassageHit>> Closer(Question question)
    {
        if (question.Core != question.Content && question.Core.Length > 1) yield return index.Search(new PassageQuery(question.Core, PassagesOfCore, Highlight: false));
        if (PairWords.Of(question.Content).Take(Meant).ToList() is { Count: > 0 } meant) yield return index.Search(new PassageQuery(string.Join(' ', meant), PassagesOfMeant, Highlight: false));
        // 什么是未成年人: in a document full of a word one sentence tells its meaning.
        foreach (var words in Definitions.Sought(question))
        {
            foreach (var id in Named(question).Cast<string?>().DefaultIfEmpty()) yield return index.Search(new PassageQuery(words, PassagesOfCore, id, Highlight: false));
        }

        foreach (var phase in Phases.Of(question)) yield return index.Search(new PassageQuery(phase, PassagesOfCore, Highlight: false));
        if (question.Terms.Where(term => term.Quoted).Select(term => term.Text).ToList() is { Count: > 0 } quoted) yield return index.Search(new PassageQuery(string.Join(' ', quoted), PassagesOfCore, Highlight: false));
    }

    private IEnumerable<string> Named(Question question) =>
        question.Names.Select(names.Documents).Append(question.Described).OfType<IReadOnlySet<string>>().SelectMany(set => set).Distinct(StringComparer.Ordinal).Take(Documents);

    private static string Words(Question question) => question.Query is { Length: > 0 } query ? query : question.Text;

    private IEnumerable<Requirement> ByIndicator(Question question) => question.Terms
        .Select(term => term.Indicator?.Name)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .SelectMany(name => records.GetOrAdd(name, one => index.Requirements(new RequirementQuery(one, Count: Records))));
}
