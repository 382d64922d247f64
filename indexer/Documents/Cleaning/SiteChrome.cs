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
    public const string FileName = "文件名";

    private const int LongestLine = 220;
    private const int LongestTeaser = 160;
    private const int LongestTitle = 60;

    private static readonly Lazy<ILookup<char, ChromePattern>> Patterns = new(() =>
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/site-chrome.txt"));
        return ChromePattern.Parse(reader).ToLookup(pattern => pattern.First ?? '*');
    });

    public static List<Line> Remove(List<Line> lines, Losses losses)
    {
        var found = new ChromePattern?[lines.Count];
        for (var i = 0; i < found.Length; i++) found[i] = Find(lines[i], lines);
        var list = ListStart(lines, found);
        var kept = new List<Line>(lines.Count);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is { } pattern) losses.Drop(pattern.Reason, lines[i].Span);
            else if (i > list && CanBeListed(lines[i])) losses.Drop(found[list]!.Reason, lines[i].Span);
            else kept.Add(lines[i]);
        }

        return kept;
    }

    private static ChromePattern? Find(Line line, List<Line> lines)
    {
        if (line.Table is not null || line.Reading.Length > LongestLine) return null;
        var text = ChromeLine.Normalise(line.Reading);
        if (text.Length == 0) return null;
        return Find(Patterns.Value[text[0]], text, line, lines) ?? Find(Patterns.Value['*'], text, line, lines);
    }

    private static ChromePattern? Find(IEnumerable<ChromePattern> patterns, string text, Line line, List<Line> lines)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Fits(text) && (!pattern.NeedsRepeat || lines.Count(other => other.Reading == line.Reading) > 1)) return pattern;
        }

        return null;
    }

    /// <summary>Where the lists at the end of the page begin: from there on hardly anything but titles and teasers follows.</summary>
    private static int ListStart(List<Line> lines, ChromePattern?[] found)
    {
        var (start, text) = (int.MaxValue, 0);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (found[i] is { OpensList: true }) start = i;
            else if (found[i] is null && !CanBeListed(lines[i])) text++;
            if (text > 2) break;
        }

        return start;
    }

    // In a list stand titles and teasers that break off; a full sentence or a numbered part belongs to a document.
    private static bool CanBeListed(Line line)
    {
        var text = line.Reading;
        if (line.Table is not null || line.FormatLevel > 0 || text.Length > LongestTeaser) return false;
        if (text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…')) return true;
        return text.Length <= LongestTitle && text[^1] is not ('。' or '；' or '！' or '？') && HeadingMark.Of(text).Style == NumberStyle.None;
    }
}
