using System.Buffers;
using Lucene.Net.Index;

namespace PolicyBot.Indexer.Index;

/// <summary>A document with its score.</summary>
/// <param name="Passages">The Lucene documents of those of its passages that have most of the query, best first.</param>
internal readonly record struct DocumentScore(string Document, float Score, IReadOnlyList<(int Passage, float Score)> Passages);

/// <summary>
/// BM25, a term at a time: the postings of each term are added to an array of scores. Lucene's own scoring knows the length of a
/// text only roughly, counts requirement records among the texts, and cannot rank whole documents by postings of their passages.
/// </summary>
internal sealed class TermScorer
{
    private const int PassagesOfDocument = 3;

    private readonly DirectoryReader reader;
    private readonly Ranking ranking;
    private readonly KeptPostings kept;
    private readonly Lazy<DocumentLengths[]> documentLengths;
    private readonly Lazy<float[][]> passageNorms;

    public TermScorer(DirectoryReader reader, Ranking ranking)
    {
        this.reader = reader;
        this.ranking = ranking;
        kept = new KeptPostings(reader);
        documentLengths = new(() => [.. reader.Leaves.Select(leaf => new DocumentLengths(leaf.AtomicReader))]);
        passageNorms = new(PassageNorms);
    }

    /// <summary>The Lucene documents of the passages that fit best, best first.</summary>
    /// <param name="within">Only passages of these documents; null for all.</param>
    public IReadOnlyList<(int Passage, float Score)> Passages(IReadOnlyList<QueryTerm> terms, int count, IReadOnlyCollection<string>? within)
    {
        var top = new Top<int>(count);
        var (body, title, path) = (Weighed(IndexFields.Body, terms, 1), Weighed(IndexFields.Title, terms, ranking.Title), Weighed(IndexFields.Path, terms, ranking.Path));
        for (var i = 0; i < reader.Leaves.Count; i++)
        {
            var (leaf, start) = (reader.Leaves[i].AtomicReader, reader.Leaves[i].DocBase);
            var stretches = within is null ? [(0, leaf.MaxDoc)] : Stretches(leaf, within);
            if (stretches.Count == 0) continue;
            var scores = ArrayPool<float>.Shared.Rent(leaf.MaxDoc);
            foreach (var (first, end) in stretches) scores.AsSpan(first..end).Clear();
            Add(scores, i, body, stretches, passageNorms.Value[i]);
            Add(scores, i, title, stretches, null);
            Add(scores, i, path, stretches, null);
            foreach (var (first, end) in stretches)
            {
                for (var doc = first; doc < end; doc++) if (scores[doc] > 0) top.Offer(start + doc, scores[doc]);
            }

            ArrayPool<float>.Shared.Return(scores);
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
            var passageWeight = term.Weight * Rarity(allPassages, found.Sum(f => f.Length));
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

    /// <summary>The postings of those terms that count in a field, each with what it weighs.</summary>
    private List<(TermPostings Postings, float Weight)> Weighed(string field, IReadOnlyList<QueryTerm> terms, double fieldWeight)
    {
        var count = fieldWeight == 0 ? 0 : Average(field).Count;
        return count == 0 ? [] : [.. kept.Of(field, terms)
            .Select((postings, i) => (postings, postings.Having == 0 ? 0 : (float)(fieldWeight * terms[i].Weight * Rarity(count, postings.Having))))
            .Where(term => term.Item2 != 0)];
    }

    /// <param name="norms">What each passage's length adds to the frequency at which a term counts half; null where length does not
    /// count: title and headings lift passages whose own text says something of the query, and alone find nothing.</param>
    private void Add(float[] scores, int segment, List<(TermPostings Postings, float Weight)> terms, List<(int First, int End)> stretches, float[]? norms)
    {
        var (most, even) = ((float)ranking.K1 + 1, (float)ranking.K1);
        foreach (var (postings, weight) in terms)
        {
            var list = postings.Segments[segment];
            foreach (var (first, end) in stretches)
            {
                for (var at = TermPostings.From(list, first); at < list.Length && list[at].Document < end; at++)
                {
                    var (doc, frequency) = list[at];
                    if (norms is not null) scores[doc] += weight * frequency * most / (frequency + norms[doc]);
                    else if (scores[doc] != 0) scores[doc] += weight * frequency * most / (frequency + even);
                }
            }
        }
    }

    /// <summary>Where the passages of some documents stand in a segment, in its order: those of one stand together.</summary>
    private static List<(int First, int End)> Stretches(AtomicReader leaf, IReadOnlyCollection<string> documents)
    {
        var found = new List<(int First, int End)>();
        var owners = new Postings(leaf, IndexFields.PassageOf);
        foreach (var passages in documents.Select(owners.Of).Where(p => p.Length > 0)) found.Add((passages[0].Document, passages[^1].Document + 1));
        found.Sort();
        return found;
    }

    private float[][] PassageNorms()
    {
        var average = Average(IndexFields.Body).Length;
        return [.. reader.Leaves.Select(leaf =>
        {
            var lengths = leaf.AtomicReader.GetNumericDocValues(IndexFields.Length);
            var norms = new float[leaf.Reader.MaxDoc];
            for (var doc = 0; doc < norms.Length && lengths is not null; doc++) norms[doc] = (float)(ranking.K1 * (1 - ranking.B + ranking.B * lengths.Get(doc) / average));
            return norms;
        })];
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
}
