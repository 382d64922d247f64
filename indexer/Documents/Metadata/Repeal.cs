using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents.Lines;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>The documents that a text says it puts out of force: 《…办法》同时废止.</summary>
internal static partial class Repeal
{
    /// <summary>The titles as the text writes them, without repetition; null when there are none.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<Line> lines)
    {
        List<string>? titles = null;
        foreach (var text in lines.Select(line => line.Reading))
        {
            var folded = FoldedText.Fold(text);
            if (!folded.Contains("废止", StringComparison.Ordinal) && !folded.Contains("停止执行", StringComparison.Ordinal)) continue;
            foreach (Match sentence in Sentence().Matches(folded))
            {
                foreach (Capture title in sentence.Groups["title"].Captures) (titles ??= []).Add(text.Substring(title.Index, title.Length));
            }
        }

        return titles is null ? null : [.. titles.Distinct(StringComparer.Ordinal)];
    }

    // The titles must stand right before the verb: 根据《甲》制定本办法，《乙》同时废止 repeals only the second. A clause of one is not the whole.
    [GeneratedRegex("(?:《(?<title>[^《》\\n]{2,80})》(?:\\([^()\\n]{0,40}\\))?[、和及与]*)+[^,。;:《》条款项\\n]{0,20}(?:(?:同时|即行|予以|相应|自行|起)废止|同时停止执行)")]
    private static partial Regex Sentence();
}
