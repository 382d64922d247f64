using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// BM25, a term at a time: the postings of each term are added to an array of scores. Lucene's own scoring knows the length of a
/// text only roughly, counts requirement records among the texts, and cannot rank whole documents by postings of their passages.
/// </summary>
internal sealed class TermScorer(DirectoryReader reader, Ranking ranking)
{
    private readonly Lazy<DocumentLengths[]> documentLengths = new(() => [.. reader.Leaves.Select(leaf => new DocumentLengths(leaf.AtomicReader))]);

    /// <summary>The Lucene documents of the passages that fit best, best first.</summary>
    /// <param name="within">Only passages of this document; null for all.</param>
    public IReadOnlyList<(int Passage, float Score)> Passages(IReadOnlyList<QueryTerm> terms, int count, string? within)
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
            else if (Postings(leaf.AtomicReader, IndexFields.PassageOf, within, DocsFlags.NONE) is { } docs)
            {
                while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS) if (scores[i][doc] > 0) top.Offer(leaf.DocBase + doc, scores[i][doc]);
            }
        }

        return top.BestFirst();
    }

    /// <summary>The documents that fit best, best first: BM25 over the whole text of each, and over its best passage.</summary>
    public IReadOnlyList<(string Document, float Score)> Documents(IReadOnlyList<QueryTerm> terms, int count)
    {
        var top = new Top<string>(count);
        var lengths = documentLengths.Value;
        var average = lengths.Sum(l => l.Total) / Math.Max(1, lengths.Sum(l => l.Documents));
        var scores = lengths.Select(l => new float[l.Lengths.Length]).ToArray();
        foreach (var term in terms)
        {
            var found = lengths.Select((l, i) => l.Frequencies(reader.Leaves[i].AtomicReader, term.Term)).ToArray();
            var weight = term.Weight * Rarity(lengths.Sum(l => l.Documents), found.Sum(f => f.Count));
            for (var i = 0; i < found.Length; i++)
            {
                foreach (var (ordinal, frequency) in found[i]) scores[i][ordinal] += (float)(weight * Saturated(frequency, lengths[i].Lengths[ordinal] / average));
            }
        }

        var passages = reader.Leaves.Select(leaf => new float[leaf.Reader.MaxDoc]).ToArray();
        if (ranking.Best > 0) Add(passages, IndexFields.Body, terms, ranking.Best);
        for (var i = 0; i < scores.Length; i++)
        {
            var best = lengths[i].Best(passages[i]);
            for (var ordinal = 0; ordinal < best.Length; ordinal++) scores[i][ordinal] += best[ordinal];
            for (var ordinal = 0; ordinal < scores[i].Length; ordinal++) if (scores[i][ordinal] > 0) top.Offer(lengths[i].Id(ordinal), scores[i][ordinal]);
        }

        return top.BestFirst();
    }

    private void Add(float[][] scores, string field, IReadOnlyList<QueryTerm> terms, double fieldWeight, bool ofMatched = false)
    {
        if (fieldWeight == 0) return;
        var all = reader.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)).ToArray();
        var count = all.Sum(t => t?.DocCount ?? 0);
        var average = all.Sum(t => t?.SumTotalTermFreq ?? 0) / Math.Max(1.0, count);
        foreach (var term in terms)
        {
            var weight = fieldWeight * term.Weight * Rarity(count, reader.DocFreq(new Term(field, term.Term)));
            for (var i = 0; i < scores.Length; i++)
            {
                var leaf = reader.Leaves[i].AtomicReader;
                if (Postings(leaf, field, term.Term, DocsFlags.FREQS) is not { } docs) continue;
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

    private double Saturated(double frequency, double length) =>
        frequency * (ranking.K1 + 1) / (frequency + ranking.K1 * (1 - ranking.B + ranking.B * length));

    private double Rarity(double all, double having) => Math.Pow(Math.Log(1 + (all - having + 0.5) / (having + 0.5)), ranking.Rare);

    private static DocsEnum? Postings(AtomicReader leaf, string field, string term, DocsFlags flags)
    {
        var terms = leaf.GetTerms(field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(term)) ? terms.Docs(leaf.LiveDocs, null, flags) : null;
    }

    /// <summary>The documents of a segment: their ids and lengths, and which passage is whose. In memory, since columns are for one thread each.</summary>
    private sealed class DocumentLengths
    {
        private readonly int[] owners;
        private readonly string[] ids;

        public DocumentLengths(AtomicReader leaf)
        {
            owners = new int[leaf.MaxDoc];
            var column = leaf.GetSortedDocValues(IndexFields.Owner);
            ids = new string[column?.ValueCount ?? 0];
            Lengths = new float[ids.Length];
            if (column is null) return;
            var lengths = leaf.GetNumericDocValues(IndexFields.Length);
            for (var doc = 0; doc < leaf.MaxDoc; doc++)
            {
                owners[doc] = column.GetOrd(doc);
                if (owners[doc] >= 0 && leaf.LiveDocs?.Get(doc) != false) Lengths[owners[doc]] += lengths.Get(doc);
            }

            var id = new BytesRef();
            for (var ordinal = 0; ordinal < ids.Length; ordinal++)
            {
                column.LookupOrd(ordinal, id);
                ids[ordinal] = id.Utf8ToString();
            }

            Documents = Lengths.Count(l => l > 0);
            Total = Lengths.Sum(l => (double)l);
        }

        public float[] Lengths { get; }

        public int Documents { get; }

        public double Total { get; }

        public string Id(int ordinal) => ids[ordinal];

        /// <summary>Of each document the score of its best passage.</summary>
        public float[] Best(float[] passages)
        {
            var best = new float[ids.Length];
            for (var doc = 0; doc < passages.Length; doc++) if (passages[doc] > 0) best[owners[doc]] = Math.Max(best[owners[doc]], passages[doc]);
            return best;
        }

        /// <summary>How often each document has the term, over all its passages, which stand together in the segment.</summary>
        public List<(int Ordinal, int Frequency)> Frequencies(AtomicReader leaf, string term)
        {
            var found = new List<(int Ordinal, int Frequency)>();
            if (Postings(leaf, IndexFields.Body, term, DocsFlags.FREQS) is not { } docs) return found;
            while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
            {
                var ordinal = owners[doc];
                if (found.Count > 0 && found[^1].Ordinal == ordinal) found[^1] = (ordinal, found[^1].Frequency + docs.Freq);
                else found.Add((ordinal, docs.Freq));
            }

            return found;
        }
    }
}
