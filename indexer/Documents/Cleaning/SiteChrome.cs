using PolicyBot.Indexer.Documents.Headings;
using PolicyBot.Indexer.Documents.Lines;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Cleaning;

/// <summary>
/// Takes out what a document-sharing site put around its document: lines that fit the vocabulary, and the lists of other documents
/// with their teasers at the end of a page. A sentence of the document is never taken for one of them.
/// </summary>
internal static class SiteChrome
{
    private const int LongestLine = 220;
    private const int LongestTeaser = 160;

    private static readonly Lazy<ILookup<char, ChromePattern>> Patterns = new(() =>
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/site-chrome.txt"));
        return ChromePattern.Parse(reader).ToLookup(pattern => pattern.First ?? '*');
    });

    public static List<Line> Remove(List<Line> lines, Losses losses)
    {
        var kept = new List<Line>(lines.Count);
        string? list = null;
        foreach (var line in lines)
        {
            var pattern = Find(line);
            if (pattern is { OpensList: true }) list = pattern.Reason;
            else if (list is not null && !CanBeListed(line)) list = null;
            if ((pattern?.Reason ?? list) is { } reason) losses.Drop(reason, line.Span);
            else kept.Add(line);
        }

        return kept;
    }

    private static ChromePattern? Find(Line line)
    {
        if (line.Table is not null || line.Reading.Length > LongestLine) return null;
        var text = ChromeLine.Normalise(line.Reading);
        if (text.Length == 0) return null;
        return Patterns.Value[text[0]].Concat(Patterns.Value['*']).FirstOrDefault(pattern => pattern.Fits(text));
    }

    // In a list stand titles and teasers that break off; a full sentence or a numbered part belongs to a document.
    private static bool CanBeListed(Line line)
    {
        var text = line.Reading;
        if (line.Table is not null || line.FormatLevel > 0 || text.Length > LongestTeaser) return false;
        if (text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…')) return true;
        return HeadingMark.Of(text).Style == NumberStyle.None && text[^1] is not ('。' or '；' or '！' or '？') && text.Length <= 60;
    }
}
