using Lucene.Net.Index;

namespace PolicyBot.Indexer.Index;

/// <summary>A term's postings in a field, a list for each segment.</summary>
/// <param name="Having">How many Lucene documents have the term, with those that were deleted since.</param>
/// <param name="Segments">The Lucene documents of each segment that have it, in index order, and how often each of them does.</param>
internal sealed record TermPostings(int Having, Posting[][] Segments)
{
    /// <summary>How many postings these are.</summary>
    public int Count => Segments.Sum(segment => segment.Length);

    /// <summary>Where in a segment those of the document and the ones after it begin.</summary>
    public static int From(Posting[] segment, int document)
    {
        var (from, end) = (0, segment.Length);
        while (from < end)
        {
            var middle = (from + end) / 2;
            if (segment[middle].Document < document) from = middle + 1;
            else end = middle;
        }

        return from;
    }
}

/// <summary>Reads terms' postings and keeps them, within bounds: one question is searched for several times, and the next has half of its terms. Safe for several threads.</summary>
internal sealed class KeptPostings(DirectoryReader reader)
{
    /// <summary>How many postings are kept, of six bytes each; a term counts for some more.</summary>
    private const int Most = 12_000_000, OfTerm = 32;

    private readonly Kept<(string Field, string Term), TermPostings> kept = new(Most, size: postings => postings.Count + OfTerm);

    /// <summary>The postings of each of the terms.</summary>
    public TermPostings[] Of(string field, IReadOnlyList<QueryTerm> terms)
    {
        Postings[]? segments = null;
        return [.. terms.Select(term => kept.Of((field, term.Term), key => Read(segments ??= [.. reader.Leaves.Select(leaf => new Postings(leaf.AtomicReader, field))], key.Term)))];
    }

    private static TermPostings Read(Postings[] segments, string term)
    {
        var having = 0;
        var found = Array.ConvertAll(segments, segment =>
        {
            var postings = segment.Of(term, out var own);
            having += own;
            return postings;
        });
        return new TermPostings(having, found);
    }
}
