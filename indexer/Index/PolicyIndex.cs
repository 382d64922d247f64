using System.Collections.Concurrent;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Index;

/// <summary>The generation of an index folder that served when it was opened. Later builds do not disturb it.</summary>
public sealed class PolicyIndex : IPolicyIndex
{
    /// <summary>How many passages are kept in memory, about a kilobyte each.</summary>
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<int, Passage> kept = new();
    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly Lazy<Dictionary<string, IndexedDocument>> documents;
    private readonly HashSet<string> repealed;
    private readonly Ranking ranking;
    private readonly TermScorer scorer;

    private PolicyIndex(FSDirectory directory, DirectoryReader reader, Ranking ranking)
    {
        this.ranking = ranking;
        scorer = new TermScorer(reader, ranking);
        this.directory = directory;
        this.reader = reader;
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity((float)ranking.K1, 0) };
        documents = new(() => Records(IndexFields.Document, null, RecordCodec.ReadDocument).Select(InForceOrNot).ToDictionary(d => d.Id, StringComparer.Ordinal));
        var data = reader.IndexCommit.UserData;
        if (!data.TryGetValue(CommitData.Schema, out var schema) || schema != Generations.Schema.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidDataException("The index was built by another version.");
        }

        repealed = [.. data[CommitData.Repealed].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    public IReadOnlyCollection<IndexedDocument> Documents => documents.Value.Values;

    /// <exception cref="IndexUnavailableException">There is no index in the folder, or it is damaged.</exception>
    public static PolicyIndex Open(string directory)
    {
        var generations = new Generations(directory);
        for (var attempt = 1; ; attempt++)
        {
            var folder = generations.Current ?? throw new IndexUnavailableException($"{directory} 里没有索引：请先运行 indexer build 建立。");
            try
            {
                return OpenGeneration(folder);
            }
            catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException or InvalidOperationException)
            {
                // The generation may have been replaced and removed between looking and opening.
                if (attempt == 3 || folder == generations.Current)
                {
                    throw new IndexUnavailableException($"{directory} 里的索引打不开：请删除这个文件夹，再运行 indexer build 重建。", e);
                }
            }
        }
    }

    public IReadOnlyList<PassageHit> Search(PassageQuery query)
    {
        var terms = QueryTerms.Of(query.Text, ranking.Single, QueryWords.Default.Expand(query.Text));
        if (terms.Count == 0 || query.Count <= 0) return [];
        var found = new List<(Passage Passage, IndexedDocument Document, float Score)>();
        var perDocument = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (doc, score) in scorer.Passages(terms, Math.Max(50, query.Count * 5), query.Document))
        {
            var passage = PassageAt(doc);
            var seen = perDocument[passage.DocumentId] = perDocument.GetValueOrDefault(passage.DocumentId) + 1;
            if (query.Document is null && seen > Ranking.PerDocument) continue;
            var document = Document(passage.DocumentId)!;
            var force = document.Metadata.Status is DocumentStatus.Repealed or DocumentStatus.Superseded ? Ranking.NoLongerInForce : 1;
            found.Add((passage, document, score * force));
        }

        return [.. found.OrderByDescending(hit => hit.Score).Take(query.Count)
            .Select(hit => new PassageHit(hit.Passage, hit.Document, hit.Score, QueryTerms.Highlights(hit.Passage.Text.Text, terms)))];
    }

    /// <summary>The documents that answer a query best, best first, at most <paramref name="count"/>.</summary>
    internal IReadOnlyList<(string Document, float Score)> SearchDocuments(string text, int count)
    {
        var (candidates, measured) = Candidates(text, Math.Max(count, Ranking.Reranked));
        var ranked = candidates.Zip(measured, (c, measures) => (c.Document, Score: measures.Max(ranking.Fit))).OrderByDescending(c => c.Score).ToList();
        var least = ranked.Count > 0 ? ranked[^1].Score : 0;

        // Those that were not measured follow in their order.
        foreach (var rest in candidates.Skip(measured.Count)) ranked.Add((rest.Document, least - 1 + rest.Score / candidates[measured.Count - 1].Score));
        return [.. ranked.Take(count)];
    }

    /// <summary>What a query is ranked by: the documents by BM25, best first, and the measures of the leading passages of each.</summary>
    internal (IReadOnlyList<DocumentScore> Documents, IReadOnlyList<float[][]> Measures) Candidates(string text, int count)
    {
        var terms = QueryTerms.Of(text, ranking.Single, QueryWords.Default.Expand(text));
        var found = scorer.Documents(terms, count);
        var fit = new QueryFit(text, terms, scorer.Rarity);
        return (found, [.. found.Take(Ranking.Reranked).Select(f => f.Passages.Select(p =>
        {
            var measures = new float[QueryFit.Measures];
            fit.Measure(Record(p.Passage, RecordCodec.ReadPassage).Text.Text, f.Score, p.Score, measures);
            return measures;
        }).ToArray())]);
    }

    public IReadOnlyList<Requirement> Requirements(RequirementQuery query)
    {
        HashSet<string>? within = query.Document is null ? null : [.. DocumentsNamed(query.Document)];
        if (query.Indicator is null)
        {
            var all = within is null
                ? Records(IndexFields.RequirementOf, null, RecordCodec.ReadRequirement)
                : within.SelectMany(id => Records(IndexFields.RequirementOf, id, RecordCodec.ReadRequirement));
            return [.. all.Take(query.Count)];
        }

        var terms = QueryTerms.Of(query.Indicator, ranking.Single);
        if (terms.Count == 0 || query.Count <= 0) return [];
        var ranked = searcher.Search(Naming(query.Indicator, terms), null, Math.Max(1, reader.MaxDoc)).ScoreDocs
            .Select(scored => Record(scored.Doc, RecordCodec.ReadRequirement))
            .Where(r => within is null || within.Contains(r.Document!));
        return [.. ranked.Take(query.Count)];
    }

    public IReadOnlyList<Passage> Passages(string documentId) =>
        [.. Records(IndexFields.PassageOf, documentId, RecordCodec.ReadPassage).OrderBy(p => p.Ordinal)];

    public IndexedDocument? Document(string documentId) =>
        documents.IsValueCreated
            ? documents.Value.GetValueOrDefault(documentId)
            : Records(IndexFields.Document, documentId, RecordCodec.ReadDocument).Select(InForceOrNot).FirstOrDefault();

    public double Rarity(string term)
    {
        var (all, having) = (reader.GetDocCount(IndexFields.Body), reader.DocFreq(new Term(IndexFields.Body, HanTokens.Fold(term))));
        return having == 0 ? 0 : Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    internal static PolicyIndex OpenGeneration(string folder, Ranking? ranking = null)
    {
        var opened = FSDirectory.Open(folder);
        try
        {
            return new PolicyIndex(opened, DirectoryReader.Open(opened), ranking ?? Ranking.Default);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Reads the whole index back: every file against its checksum, every record, and every quote against its passage.</summary>
    /// <returns>One line of Chinese for each thing that is wrong; none when the index is whole.</returns>
    internal IEnumerable<string> Faults() => IndexValidation.Faults(this, reader);

    private IndexedDocument InForceOrNot(IndexedDocument document) =>
        repealed.Contains(document.Id) ? document with { Metadata = document.Metadata with { Status = DocumentStatus.Repealed } } : document;

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

    private IEnumerable<string> DocumentsNamed(string name)
    {
        if (Document(name) is { } exact) return [exact.Id];
        var folded = HanTokens.Fold(name);
        return Documents.Where(d => HanTokens.Fold(d.Metadata.Title).Contains(folded, StringComparison.Ordinal)).Select(d => d.Id);
    }

    /// <summary>The records that carry <paramref name="key"/> in <paramref name="field"/>, of all keys when it is null, in index order.</summary>
    private IEnumerable<T> Records<T>(string field, string? key, Func<byte[], T> read)
    {
        foreach (var leaf in reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            var terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
            if (terms is null) continue;
            if (key is not null && !terms.SeekExact(new Lucene.Net.Util.BytesRef(key))) continue;
            if (key is null && !terms.MoveNext()) continue;
            do
            {
                var docs = terms.Docs(live, null, DocsFlags.NONE);
                while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) yield return Record(leaf.DocBase + docs.DocID, read);
            }
            while (key is null && terms.MoveNext());
        }
    }

    /// <summary>A passage, kept once read: decoding it takes longer than finding it.</summary>
    private Passage PassageAt(int doc)
    {
        if (kept.TryGetValue(doc, out var passage)) return passage;
        if (kept.Count >= MostKept) kept.Clear();
        return kept[doc] = Record(doc, RecordCodec.ReadPassage);
    }

    private T Record<T>(int document, Func<byte[], T> read)
    {
        var visitor = new RecordVisitor();
        reader.Document(document, visitor);
        try
        {
            return read(visitor.Bytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            throw new IndexUnavailableException("索引里有一条记录已损坏：请删除索引文件夹，再运行 indexer build 重建。", e);
        }
    }

    private sealed class RecordVisitor : StoredFieldVisitor
    {
        public byte[] Bytes { get; private set; } = [];

        public override Status NeedsField(FieldInfo fieldInfo) => Status.YES;

        public override void BinaryField(FieldInfo fieldInfo, byte[] value) => Bytes = value;
    }
}
