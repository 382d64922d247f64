using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Indexer.Indexing;

/// <summary>Which documents say of others that they no longer hold: 《…办法》同时废止.</summary>
internal static partial class Repeals
{
    /// <summary>The titles that a document repeals, as it writes them.</summary>
    public static IReadOnlyList<string> In(PolicyDocument document)
    {
        var text = document.Source.AsSpan(document.Span.Start, document.Span.Length);
        if (!text.Contains("废止", StringComparison.Ordinal) && !text.Contains("廢止", StringComparison.Ordinal)) return [];
        var titles = new List<string>();
        foreach (Match sentence in Sentence().Matches(HanTokens.Fold(document.Span.Of(document.Source))))
        {
            titles.AddRange(Title().Matches(sentence.Groups["what"].Value).Select(m => m.Groups["title"].Value));
        }

        return [.. titles.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The ids of documents that another, not older one repeals by their title.</summary>
    public static IReadOnlySet<string> Resolve(IEnumerable<IndexedTitle> documents)
    {
        var all = documents.ToArray();
        var byTitle = all.ToLookup(d => HanTokens.Fold(d.Title.Trim('《', '》')), StringComparer.Ordinal);
        return (from repealing in all
                from title in repealing.Repeals
                from repealed in byTitle[title]
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

    // The titles must stand right before the verb: 根据《甲》制定本办法，《乙》同时废止 repeals only the second.
    [GeneratedRegex("(?<what>(?:《[^《》\n]{2,80}》(?:\\([^()\n]{0,40}\\))?[、和及与]*)+)[^,。;:《》条款项\n]{0,20}(?:同时|即行|予以|相应)废止")]
    private static partial Regex Sentence();

    [GeneratedRegex("《(?<title>[^《》]{2,80})》")]
    private static partial Regex Title();
}
