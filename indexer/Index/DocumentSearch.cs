using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Index;

/// <summary>Ranks whole documents: by BM25, and the best of them anew by how their leading passages fit the query.</summary>
internal sealed class DocumentSearch(TermScorer scorer, Records records, Ranking ranking)
{
    public IReadOnlyList<(string Document, float Score)> Find(string text, int count)
    {
        var (candidates, measured) = Candidates(text, Math.Max(count, Ranking.Reranked));
        var ranked = candidates.Zip(measured, (c, measures) => (c.Document, Score: measures.Max(ranking.Fit))).OrderByDescending(c => c.Score).ToList();
        var least = ranked.Count > 0 ? ranked[^1].Score : 0;

        // Those that were not measured follow in their order.
        foreach (var rest in candidates.Skip(measured.Count)) ranked.Add((rest.Document, least - 1 + rest.Score / candidates[measured.Count - 1].Score));
        return [.. ranked.Take(count)];
    }

    /// <summary>The documents by BM25 alone, best first.</summary>
    public IReadOnlyList<DocumentScore> Unmeasured(string text, int count) => scorer.Documents(Terms(text), count);

    /// <summary>What a query is ranked by: the documents by BM25, best first, and the measures of the leading passages of each.</summary>
    public (IReadOnlyList<DocumentScore> Documents, IReadOnlyList<float[][]> Measures) Candidates(string text, int count)
    {
        var terms = Terms(text);
        var found = scorer.Documents(terms, count);
        var fit = new QueryFit(text, terms, scorer.Rarity);
        return (found, [.. found.Take(Ranking.Reranked).Select(f => f.Passages.Select(p =>
        {
            var measures = new float[QueryFit.Measures];
            fit.Measure(HanTokens.Fold(records.Passage(p.Passage).Text.Text), f.Score, p.Score, measures);
            return measures;
        }).ToArray())]);
    }

    private IReadOnlyList<QueryTerm> Terms(string text) => QueryTerms.Of(text, ranking.Single, QueryWords.Default.Expand(text));
}
