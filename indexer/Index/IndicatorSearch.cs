using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Index;

/// <summary>Finds requirement records by the words of their indicator.</summary>
internal sealed class IndicatorSearch(DirectoryReader reader, Ranking ranking)
{
    private readonly IndexSearcher searcher = new(reader) { Similarity = new BM25Similarity((float)ranking.K1, 0) };

    /// <summary>The Lucene documents of the records, those of the best matching indicator first.</summary>
    public IEnumerable<int> Find(string indicator, int most)
    {
        var terms = QueryTerms.Of(indicator, ranking.Single);
        if (terms.Count == 0 || most <= 0) return [];
        var found = new Scored();
        searcher.Search(Naming(indicator, terms), found);
        return found.BestFirst().Take(most);
    }

    /// <summary>
    /// Records whose indicator has a pair or word of the query (one shared character tells nothing, unless there is no more), or the
    /// whole of a synonym: a pair of a synonym tells nothing either (流失率 is 辍学率, which shares 学率 with 入学率).
    /// </summary>
    private BooleanQuery Naming(string indicator, IReadOnlyList<QueryTerm> terms)
    {
        var longer = terms.Where(t => t.Term.Length > 1).ToArray();
        var telling = AnyOf(IndexFields.Indicator, longer.Length == 0 ? terms : longer, 1);
        var known = IndicatorCatalog.Default.Resolve(indicator);
        foreach (var other in QueryWords.Default.Expand(indicator).Concat(known is null ? [] : [known.Name, .. known.Synonyms]))
        {
            var whole = new BooleanQuery(disableCoord: true) { Boost = QueryTerms.OtherWords };
            foreach (var (term, _) in QueryTerms.Of(other, ranking.Single)) whole.Add(new TermQuery(new Term(IndexFields.Indicator, term)), Occur.MUST);
            if (whole.Clauses.Count > 0) telling.Add(whole, Occur.SHOULD);
        }

        var single = AnyOf(IndexFields.Indicator, [.. terms.Except(longer)], 1);
        return new(disableCoord: true) { { telling, Occur.MUST }, { single, Occur.SHOULD } };
    }

    private static BooleanQuery AnyOf(string field, IReadOnlyList<QueryTerm> terms, float weight)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var (term, boost) in terms.Take(BooleanQuery.MaxClauseCount))
        {
            query.Add(new TermQuery(new Term(field, term)) { Boost = boost * weight }, Occur.SHOULD);
        }

        return query;
    }

    /// <summary>All that a query finds: nothing has to be known beforehand of how much that is, and looking up its terms costs most.</summary>
    private sealed class Scored : ICollector
    {
        private readonly List<(int Document, float Score)> found = [];
        private Scorer? scorer;
        private int first;

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void SetNextReader(AtomicReaderContext context) => first = context.DocBase;

        public void Collect(int doc) => found.Add((first + doc, scorer!.GetScore()));

        public IEnumerable<int> BestFirst() => found.OrderByDescending(one => one.Score).ThenBy(one => one.Document).Select(one => one.Document);
    }
}
