using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index.Vectors;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Index;

/// <summary>The generation of an index folder that served when it was opened. Later builds do not disturb it.</summary>
public sealed class PolicyIndex : IPolicyIndex
{
    /// <summary>How many terms' rarities are kept.</summary>
    private const int MostRarities = 50_000;

    private readonly Kept<string, double> rarities = new(MostRarities, StringComparer.Ordinal);
    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly Records records;
    private readonly PassageSearch passages;
    private readonly DocumentSearch wholes;
    private readonly IndicatorSearch indicators;
    private readonly Lazy<Dictionary<string, IndexedDocument>> documents;
    private readonly HashSet<string> repealed;

    private PolicyIndex(FSDirectory directory, DirectoryReader reader, Ranking ranking, VectorSearch? vectors)
    {
        this.directory = directory;
        this.reader = reader;
        var scorer = new TermScorer(reader, ranking);
        records = new Records(reader);
        passages = new PassageSearch(scorer, records, ranking, vectors);
        wholes = new DocumentSearch(scorer, records, ranking);
        indicators = new IndicatorSearch(reader, ranking);
        documents = new(() => records.All(IndexFields.Document, null, RecordCodec.ReadDocument).Select(InForceOrNot).ToDictionary(d => d.Id, StringComparer.Ordinal));
        var data = reader.IndexCommit.UserData;
        if (!data.TryGetValue(CommitData.Schema, out var schema) || schema != Generations.Schema.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidDataException("The index was built by another version.");
        }

        repealed = [.. data[CommitData.Repealed].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    public IReadOnlyCollection<IndexedDocument> Documents => documents.Value.Values;

    /// <param name="embedder">Makes the vectors of queries; used where the index has vectors by the same model.</param>
    /// <exception cref="IndexUnavailableException">There is no index in the folder, or it is damaged.</exception>
    public static PolicyIndex Open(string directory, PassageEmbedder? embedder = null)
    {
        var generations = new Generations(directory);
        for (var attempt = 1; ; attempt++)
        {
            var folder = generations.Current ?? throw new IndexUnavailableException($"{directory} 里没有索引：请先运行 indexer build 建立。");
            try
            {
                return OpenGeneration(folder, embedder: embedder);
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
        if (query.Among is null || query.Among == DocumentFilter.All) return passages.Find(query, query.Document is { } one ? [one] : null, Document);
        var within = Documents.Where(query.Among.Fits).Select(d => d.Id).Where(id => query.Document is null || id == query.Document).ToArray();
        return passages.Find(query, within, Document);
    }

    /// <summary>The documents that answer a query best, best first, at most <paramref name="count"/>.</summary>
    internal IReadOnlyList<(string Document, float Score)> SearchDocuments(string text, int count) => wholes.Find(text, count);

    /// <summary>How documents are ranked, for the searches that find the ranking's figures.</summary>
    internal DocumentSearch Wholes => wholes;

    public IReadOnlyList<Requirement> Requirements(RequirementQuery query)
    {
        HashSet<string>? within = query.Document is null ? null : [.. DocumentsNamed(query.Document)];
        if (query.Indicator is null)
        {
            var all = within is null
                ? records.All(IndexFields.RequirementOf, null, RecordCodec.ReadRequirement)
                : within.SelectMany(id => records.All(IndexFields.RequirementOf, id, RecordCodec.ReadRequirement));
            return [.. all.Take(query.Count)];
        }

        return [.. indicators.Find(query.Indicator, within is null ? query.Count : int.MaxValue).Select(records.Requirement)
            .Where(r => within is null || within.Contains(r.Document!))
            .Take(query.Count)];
    }

    public IReadOnlyList<Passage> Passages(string documentId) =>
        [.. records.All(IndexFields.PassageOf, documentId, RecordCodec.ReadPassage).OrderBy(p => p.Ordinal)];

    public IndexedDocument? Document(string documentId) =>
        documents.IsValueCreated
            ? documents.Value.GetValueOrDefault(documentId)
            : records.All(IndexFields.Document, documentId, RecordCodec.ReadDocument).Select(InForceOrNot).FirstOrDefault();

    public double Rarity(string term) => rarities.Of(term, RarityOf);

    private double RarityOf(string term)
    {
        var (all, having) = (reader.GetDocCount(IndexFields.Body), reader.DocFreq(new Term(IndexFields.Body, HanTokens.Fold(term))));
        return having == 0 ? 0 : Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    internal static PolicyIndex OpenGeneration(string folder, Ranking? ranking = null, PassageEmbedder? embedder = null)
    {
        var opened = FSDirectory.Open(folder);
        try
        {
            return new PolicyIndex(opened, DirectoryReader.Open(opened), ranking ?? Ranking.Default, VectorSearch.Over(folder, embedder));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Reads the whole index back: every file against its checksum, every record, and every quote against its passage.</summary>
    /// <param name="only">The documents whose records are read; null for all.</param>
    /// <returns>One line of Chinese for each thing that is wrong; none when the index is whole.</returns>
    internal IEnumerable<string> Faults(IReadOnlySet<string>? only = null) => IndexValidation.Faults(this, reader, only);

    private IndexedDocument InForceOrNot(IndexedDocument document) =>
        repealed.Contains(document.Id) ? document with { Metadata = document.Metadata with { Status = DocumentStatus.Repealed } } : document;

    private IEnumerable<string> DocumentsNamed(string name)
    {
        if (Document(name) is { } exact) return [exact.Id];
        var folded = HanTokens.Fold(name);
        return Documents.Where(d => HanTokens.Fold(d.Metadata.Title).Contains(folded, StringComparison.Ordinal)).Select(d => d.Id);
    }
}
