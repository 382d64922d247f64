using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PolicyBot.Indexer.Index;

/// <summary>The postings of a field in a segment, for one thread: the way to its terms is opened once, which costs more than most terms do.</summary>
internal sealed class Postings(AtomicReader leaf, string field)
{
    private readonly TermsEnum? terms = leaf.GetTerms(field)?.GetEnumerator();
    private DocsEnum? reuse;

    /// <summary>The Lucene documents that have a term, before the first; null when none has. Good until the next term is opened.</summary>
    public DocsEnum? Open(string term) =>
        terms?.SeekExact(new BytesRef(term)) == true ? reuse = terms.Docs(leaf.LiveDocs, reuse, DocsFlags.FREQS) : null;

    /// <summary>The Lucene documents that have a term, and how often, in index order.</summary>
    public List<(int Document, int Frequency)> Of(string term)
    {
        var found = new List<(int Document, int Frequency)>();
        if (Open(term) is not { } docs) return found;
        while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS) found.Add((doc, docs.Freq));
        return found;
    }
}
