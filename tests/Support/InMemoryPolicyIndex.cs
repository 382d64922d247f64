using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Support;

/// <summary>An index for tests of what asks it: held to the same contract as the real one, ranked by shared pairs of characters.</summary>
internal sealed class InMemoryPolicyIndex(params IReadOnlyList<AnalysedDocument> documents) : IPolicyIndex
{
    public IReadOnlyCollection<IndexedDocument> Documents { get; } =
        [.. documents.Select(d => new IndexedDocument(
            d.Document.Id, d.Document.Path, d.Document.Metadata, d.Passages.Count, d.Requirements.Count, d.Document.Span.Length))];

    public IReadOnlyList<PassageHit> Search(PassageQuery query)
    {
        var terms = QueryTerms.Of(query.Text, Ranking.Default.Single);
        return [.. documents.SelectMany(d => d.Passages)
            .Where(p => query.Document is null || p.DocumentId == query.Document)
            .Where(p => query.Among?.Fits(Document(p.DocumentId)!) != false)
            .Select(p => new PassageHit(p, Document(p.DocumentId)!, Score(p.Text.Text, query.Text), QueryTerms.Highlights(p.Text.Text, terms)))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
            .Take(query.Count)];
    }

    public IReadOnlyList<Requirement> Requirements(RequirementQuery query) =>
        [.. documents.SelectMany(d => d.Requirements.Select(r => r with { Document = d.Document.Id }))
            .Where(r => query.Document is null || r.Document == query.Document
                || HanTokens.Fold(Document(r.Document!)!.Metadata.Title).Contains(HanTokens.Fold(query.Document), StringComparison.Ordinal))
            .Select(r => (Record: r, Score: query.Indicator is null ? 1 : Score(r.Indicator, query.Indicator)))
            .Where(r => r.Score > 0)
            .OrderByDescending(r => r.Score)
            .Select(r => r.Record)
            .Take(query.Count)];

    public IReadOnlyList<Passage> Passages(string documentId) => documents.FirstOrDefault(d => d.Document.Id == documentId)?.Passages ?? [];

    public IndexedDocument? Document(string documentId) => Documents.FirstOrDefault(d => d.Id == documentId);

    public double Rarity(string term)
    {
        var passages = documents.SelectMany(d => d.Passages).ToList();
        var having = passages.Count(p => HanTokens.Fold(p.Text.Text).Contains(term, StringComparison.Ordinal));
        return having == 0 ? 0 : Math.Log(1 + ((passages.Count - having + 0.5) / (having + 0.5)));
    }

    public void Dispose()
    {
    }

    private static float Score(string text, string query) => Pairs(query).Count(Pairs(text).Contains);

    private static HashSet<string> Pairs(string text)
    {
        var folded = HanTokens.Fold(text);
        var pairs = new HashSet<string>();
        foreach (var token in new HanTokens(folded))
        {
            if (token.Pair || folded[token.Start] < 0x2E80) pairs.Add(token.Span.Of(folded));
        }

        return pairs;
    }
}
