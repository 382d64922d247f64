using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PolicyBot.Indexer.Index;

/// <summary>The documents of a segment: their ids and lengths, and which passage is whose. In memory, since columns are for one thread each.</summary>
internal sealed class DocumentLengths
{
    private readonly int[] owners;
    private readonly string[] ids;
    private readonly int[] first;

    public DocumentLengths(AtomicReader leaf)
    {
        owners = new int[leaf.MaxDoc];
        var column = leaf.GetSortedDocValues(IndexFields.Owner);
        ids = new string[column?.ValueCount ?? 0];
        Lengths = new float[ids.Length];
        Passages = new float[leaf.MaxDoc];
        first = new int[ids.Length];
        Array.Fill(first, leaf.MaxDoc);
        if (column is null) return;
        var lengths = leaf.GetNumericDocValues(IndexFields.Length);
        for (var doc = 0; doc < leaf.MaxDoc; doc++)
        {
            owners[doc] = column.GetOrd(doc);
            if (owners[doc] < 0 || leaf.LiveDocs?.Get(doc) == false) continue;
            Passages[doc] = lengths.Get(doc);
            Lengths[owners[doc]] += Passages[doc];
            first[owners[doc]] = Math.Min(first[owners[doc]], doc);
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

    /// <summary>Tokens of each document.</summary>
    public float[] Lengths { get; }

    /// <summary>Tokens of each passage, by its Lucene document.</summary>
    public float[] Passages { get; }

    public int Documents { get; }

    public double Total { get; }

    public string Id(int ordinal) => ids[ordinal];

    /// <summary>Adds to the score of each document <paramref name="weight"/> times that of its best passage.</summary>
    public void AddBest(float[] passages, float[] scores, float weight)
    {
        var best = new float[scores.Length];
        for (var doc = 0; doc < passages.Length; doc++) if (passages[doc] > 0) best[owners[doc]] = Math.Max(best[owners[doc]], passages[doc]);
        for (var ordinal = 0; ordinal < best.Length; ordinal++) scores[ordinal] += weight * best[ordinal];
    }

    /// <summary>The best passages of one document. They stand together, behind <see cref="first"/>.</summary>
    public IEnumerable<int> Leading(float[] passages, int ordinal, int count)
    {
        var own = new List<int>();
        for (var doc = first[ordinal]; doc < owners.Length && owners[doc] == ordinal; doc++) if (passages[doc] > 0) own.Add(doc);
        return own.OrderByDescending(doc => passages[doc]).Take(count);
    }

    /// <summary>How often each document has a term, over all its passages, which stand together in the segment.</summary>
    public List<(int Ordinal, int Frequency)> Frequencies(Posting[] postings)
    {
        var found = new List<(int Ordinal, int Frequency)>(postings.Length);
        foreach (var (passage, frequency) in postings)
        {
            var ordinal = owners[passage];
            if (found.Count > 0 && found[^1].Ordinal == ordinal) found[^1] = (ordinal, found[^1].Frequency + frequency);
            else found.Add((ordinal, frequency));
        }

        return found;
    }
}
