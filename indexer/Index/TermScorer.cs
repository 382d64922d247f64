using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PolicyBot.Indexer.Index;

/// <summary>A document with its score.</summary>
/// <param name="Passages">The Lucene documents of those of its passages that have most of the query, best first.</param>
internal readonly record struct DocumentScore(string Document, float Score, IReadOnlyList<(int Passage, float Score)> Passages);

/// <summary>
/// BM25, a term at a time: the postings of each term are added to an array of scores. Lucene's own scoring knows the length of a
/// text only roughly, counts requirement records among the texts, and cannot rank whole documents by postings of their passages.
/// </summary>
internal sealed class TermScorer(DirectoryReader reader, Ranking ranking)
{
    private const int PassagesOfDocument = 3;

    private readonly Lazy<DocumentLengths[]> documentLengths = new(() => [.. reader.Leaves.Select(leaf => new DocumentLengths(leaf.AtomicReader))]);

    /// <summary>The Lucene documents of the passages that fit best, best first.</summary>
    /// <param name="within">Only passages of these documents; null for all.</param>
    public IReadOnlyList<(int Passage, float Score)> Passages(IReadOnlyList<QueryTerm> terms, int count, IReadOnlyCollection<string>? within)
    {
        var top = new Top<int>(count);
        var scores = reader.Leaves.Select(leaf => new float[leaf.Reader.MaxDoc]).ToArray();
        Add(scores, IndexFields.Body, terms, 1);
        Add(scores, IndexFields.Title, terms, ranking.Title, ofMatched: true);
        Add(scores, IndexFields.Path, terms, ranking.Path, ofMatched: true);
        for (var i = 0; i < scores.Length; i++)
        {
            var leaf = reader.Leaves[i];
            if (within is null)
            {
                for (var doc = 0; doc < scores[i].Length; doc++) if (scores[i][doc] > 0) top.Offer(leaf.DocBase + doc, scores[i][doc]);
            }
            else
            {
                foreach (var docs in within.Select(id => Docs(leaf.AtomicReader, IndexFields.PassageOf, id, DocsFlags.NONE)).OfType<DocsEnum>())
                {
                    while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS) if (scores[i][doc] > 0) top.Offer(leaf.DocBase + doc, scores[i][doc]);
                }
            }
        }

        return top.BestFirst();
    }

    /// <summary>The documents that fit best, best first: BM25 over the whole text of each, and over its best passage.</summary>
    public IReadOnlyList<DocumentScore> Documents(IReadOnlyList<QueryTerm> terms, int count)
    {
        var top = new Top<(int Leaf, int Ordinal)>(count);
        var lengths = documentLengths.Value;
        var average = lengths.Sum(l => l.Total) / Math.Max(1, lengths.Sum(l => l.Documents));
        var postings = reader.Leaves.Select(leaf => new Postings(leaf.AtomicReader, IndexFields.Body)).ToArray();
        var scores = lengths.Select(l => new float[l.Lengths.Length]).ToArray();
        var passages = reader.Leaves.Select(leaf => new float[leaf.Reader.MaxDoc]).ToArray();
        var (allPassages, averagePassage) = Average(IndexFields.Body);
        foreach (var term in terms)
        {
            var found = postings.Select(p => p.Of(term.Term)).ToArray();
            var owned = found.Select((f, i) => lengths[i].Frequencies(f)).ToArray();
            var weight = term.Weight * Rarity(lengths.Sum(l => l.Documents), owned.Sum(f => f.Count));
            var passageWeight = term.Weight * Rarity(allPassages, found.Sum(f => f.Count));
            for (var i = 0; i < found.Length; i++)
            {
                foreach (var (ordinal, frequency) in owned[i]) scores[i][ordinal] += (float)(weight * Saturated(frequency, lengths[i].Lengths[ordinal] / average));
                foreach (var (doc, frequency) in found[i]) passages[i][doc] += (float)(passageWeight * Saturated(frequency, lengths[i].Passages[doc] / averagePassage));
            }
        }

        for (var i = 0; i < scores.Length; i++)
        {
            lengths[i].AddBest(passages[i], scores[i], (float)ranking.Best);
            for (var ordinal = 0; ordinal < scores[i].Length; ordinal++) if (scores[i][ordinal] > 0) top.Offer((i, ordinal), scores[i][ordinal]);
        }

        return [.. top.BestFirst().Select(t => new DocumentScore(
            lengths[t.Item.Leaf].Id(t.Item.Ordinal), t.Score,
            [.. lengths[t.Item.Leaf].Leading(passages[t.Item.Leaf], t.Item.Ordinal, PassagesOfDocument).Select(doc => (reader.Leaves[t.Item.Leaf].DocBase + doc, passages[t.Item.Leaf][doc]))]))];
    }

    /// <summary>What a term's rarity among the passages weighs.</summary>
    public double Rarity(string term) => Rarity(Average(IndexFields.Body).Count, reader.DocFreq(new Term(IndexFields.Body, term)));

    private void Add(float[][] scores, string field, IReadOnlyList<QueryTerm> terms, double fieldWeight, bool ofMatched = false)
    {
        if (fieldWeight == 0) return;
        var (count, average) = Average(field);
        foreach (var term in terms)
        {
            var weight = fieldWeight * term.Weight * Rarity(count, reader.DocFreq(new Term(field, term.Term)));
            for (var i = 0; i < scores.Length; i++)
            {
                var leaf = reader.Leaves[i].AtomicReader;
                if (Docs(leaf, field, term.Term, DocsFlags.FREQS) is not { } docs) continue;
                var lengths = ofMatched ? null : leaf.GetNumericDocValues(IndexFields.Length);
                var score = scores[i];
                while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
                {
                    // Title and headings lift passages whose own text says something of the query; alone they find nothing.
                    if (ofMatched && score[doc] == 0) continue;
                    score[doc] += (float)(weight * Saturated(docs.Freq, lengths is null ? 1 : lengths.Get(doc) / average));
                }
            }
        }
    }

    private (int Count, double Length) Average(string field)
    {
        var all = reader.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)).ToArray();
        var count = all.Sum(t => t?.DocCount ?? 0);
        return (count, all.Sum(t => t?.SumTotalTermFreq ?? 0) / Math.Max(1.0, count));
    }

    private double Saturated(double frequency, double length) =>
        frequency * (ranking.K1 + 1) / (frequency + ranking.K1 * (1 - ranking.B + ranking.B * length));

    private double Rarity(double all, double having) => Math.Pow(Math.Log(1 + (all - having + 0.5) / (having + 0.5)), ranking.Rare);

    private static DocsEnum? Docs(AtomicReader leaf, string field, string term, DocsFlags flags)
    {
        var terms = leaf.GetTerms(field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(term)) ? terms.Docs(leaf.LiveDocs, null, flags) : null;
    }
}
