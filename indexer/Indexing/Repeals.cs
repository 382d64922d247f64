using PolicyBot.Indexer.Index;

namespace PolicyBot.Indexer.Indexing;

/// <summary>Which documents no longer hold because others say so.</summary>
internal static class Repeals
{
    /// <summary>The ids of documents that another, not older one repeals by their title.</summary>
    public static IReadOnlySet<string> Resolve(IEnumerable<IndexedTitle> documents)
    {
        var all = documents.ToArray();
        var byTitle = all.ToLookup(d => HanTokens.Fold(d.Title.Trim('《', '》')), StringComparer.Ordinal);
        return (from repealing in all
                from title in repealing.Repeals
                from repealed in byTitle[HanTokens.Fold(title)]
                where repealed.Id != repealing.Id && IsBefore(repealed, repealing)
                select repealed.Id).ToHashSet(StringComparer.Ordinal);
    }

    // A new edition repeals the old one of the same title: only their dates tell them apart.
    private static bool IsBefore(IndexedTitle repealed, IndexedTitle repealing)
    {
        if (repealed.Date is null || repealing.Date is null) return repealed.Title != repealing.Title;
        var order = string.CompareOrdinal(repealed.Date, repealing.Date);
        return order < 0 || (order == 0 && repealed.Title != repealing.Title);
    }
}
