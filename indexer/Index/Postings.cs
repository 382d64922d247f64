using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PolicyBot.Indexer.Index;

/// <summary>A Lucene document that has a term, and how often. Of six bytes, since many are kept.</summary>
/// <param name="Frequency">No higher than can be told, which is more than any ranking tells apart.</param>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly record struct Posting(int Document, ushort Frequency);

/// <summary>The postings of a field in a segment, for one thread: the way to its terms is opened once, which costs more than most terms do.</summary>
internal sealed class Postings(AtomicReader leaf, string field)
{
    private readonly TermsEnum? terms = leaf.GetTerms(field)?.GetEnumerator();
    private DocsEnum? reuse;

    /// <summary>The Lucene documents that have a term, and how often, in index order.</summary>
    public Posting[] Of(string term) => Of(term, out _);

    /// <param name="having">How many documents have the term, with those that were deleted since.</param>
    public Posting[] Of(string term, out int having)
    {
        having = 0;
        if (terms?.SeekExact(new BytesRef(term)) != true) return [];
        having = terms.DocFreq;
        reuse = terms.Docs(leaf.LiveDocs, reuse, DocsFlags.FREQS);
        var (found, count) = (new Posting[having], 0);
        while (reuse.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS) found[count++] = new Posting(doc, (ushort)Math.Min(reuse.Freq, ushort.MaxValue));
        return count == having ? found : found[..count];
    }
}
