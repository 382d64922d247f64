using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index.Vectors;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Passages;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// Ranks passages by BM25 over text, headings and title. Measuring the best of them anew, as documents are, gained nothing on questions
/// about policies (MRR@10 0.8125 against 0.8156) and took most of the time. A hit is one passage, never several joined: passages are cut where their sections and clauses end, and who asks reads the next by its ordinal.
/// </summary>
internal sealed class PassageSearch(TermScorer scorer, Records records, Ranking ranking, VectorSearch? vectors)
{
    /// <summary>How many passages are looked at at the least, so that one long document does not fill the list.</summary>
    private const int Fewest = 50;

    /// <param name="within">The ids of the documents that are searched; null for all.</param>
    public IReadOnlyList<PassageHit> Find(PassageQuery query, IReadOnlyCollection<string>? within, Func<string, IndexedDocument?> document)
    {
        var terms = QueryTerms.Of(query.Text, ranking.Single, QueryWords.Default.Expand(query.Text));
        if (query.Document is { } one && terms.Count > 0) terms = Telling(terms, document(one));
        if (terms.Count == 0 || query.Count <= 0) return [];
        var found = ByWords(query, terms, within, document);
        if (vectors is not null) found = Fused(found, ByMeaning(query, within, document));
        var most = Math.Max(3, (int)(query.Count * Ranking.ShareOfDocument));
        var perDocument = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. found.OrderByDescending(hit => hit.Score)
            .Where(hit => within?.Count == 1 || (perDocument[hit.Document.Id] = perDocument.GetValueOrDefault(hit.Document.Id) + 1) <= most)
            .Take(query.Count)
            .Select(hit => new PassageHit(hit.Passage, hit.Document, hit.Score, query.Highlight ? QueryTerms.Highlights(hit.Passage.Text.Text, terms) : []))];
    }

    private List<(Passage Passage, IndexedDocument Document, float Score)> ByWords(
        PassageQuery query, IReadOnlyList<QueryTerm> terms, IReadOnlyCollection<string>? within, Func<string, IndexedDocument?> document)
    {
        var found = new List<(Passage Passage, IndexedDocument Document, float Score)>();
        foreach (var (doc, score) in scorer.Passages(terms, Math.Max(Fewest, query.Count * 2), within))
        {
            var passage = records.Passage(doc);
            var owner = document(passage.DocumentId)!;
            found.Add((passage, owner, score * Force(owner)));
        }

        return found;
    }

    private IEnumerable<(Passage Passage, IndexedDocument Document)> ByMeaning(PassageQuery query, IReadOnlyCollection<string>? within, Func<string, IndexedDocument?> document)
    {
        foreach (var (id, ordinal, mark) in vectors!.Nearest(query.Text, Math.Max(Fewest, query.Count * 2), within))
        {
            if (document(id) is not { } owner || records.PassageOf(id, ordinal) is not { } at) continue;
            var passage = records.Passage(at);
            if (PassageVectors.Mark(PassageVectors.Text(owner.Metadata.Title, passage)) == mark) yield return (passage, owner);
        }
    }

    /// <summary>Reciprocal rank fusion: each ranking gives 1 / (60 + rank), which needs no scale in common.</summary>
    private static List<(Passage Passage, IndexedDocument Document, float Score)> Fused(
        IEnumerable<(Passage Passage, IndexedDocument Document, float Score)> words, IEnumerable<(Passage Passage, IndexedDocument Document)> meaning) =>
        [.. words.OrderByDescending(hit => hit.Score).Select((hit, rank) => (hit.Passage, hit.Document, Score: 1f / (61 + rank)))
            .Concat(meaning.Select((hit, rank) => (hit.Passage, hit.Document, Score: Force(hit.Document) / (61 + rank))))
            .GroupBy(hit => (hit.Document.Id, hit.Passage.Ordinal))
            .Select(both => (both.First().Passage, both.First().Document, both.Sum(hit => hit.Score)))];

    private static float Force(IndexedDocument document) =>
        document.Metadata.Status is DocumentStatus.Repealed or DocumentStatus.Superseded ? Ranking.NoLongerInForce : 1;

    /// <summary>The passages of one document are not told apart by the words of its title.</summary>
    private static IReadOnlyList<QueryTerm> Telling(IReadOnlyList<QueryTerm> terms, IndexedDocument? document)
    {
        var title = HanTokens.Fold(document?.Metadata.Title ?? string.Empty);
        var telling = terms.Where(t => !title.Contains(t.Term, StringComparison.Ordinal)).ToArray();
        return telling.Length > 0 ? telling : terms;
    }
}
