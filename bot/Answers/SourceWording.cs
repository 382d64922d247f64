using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Answers;

/// <summary>How a place in a document is named to a reader: the quote, the document, its section, issuer and date.</summary>
public static class SourceWording
{
    private const int LongestHeading = 28;

    /// <summary>The quote in corner brackets, and under it where it stands.</summary>
    public static string Quoted(string quote, IndexedDocument document, string section) =>
        $"「{quote}」\n——{Place(document.Metadata, section)}";

    /// <summary>《title》 with its section, and who issued it when.</summary>
    public static string Place(DocumentMetadata metadata, string section)
    {
        var place = Title(metadata);
        if (section.Length > 0) place += " " + string.Join(" › ", section.Split(" › ").Select(Short));
        string?[] known = [metadata.Issuer ?? metadata.Region, metadata.Number, metadata.Date is { } date ? DateWording.Of(date) : null];
        var said = string.Join("，", known.Where(part => !string.IsNullOrEmpty(part)));
        return place + (said.Length > 0 ? $"（{said}）" : string.Empty) + Status(metadata);
    }

    public static string Title(DocumentMetadata metadata) =>
        metadata.Title.StartsWith('《') || metadata.Title.Contains('》', StringComparison.Ordinal) ? metadata.Title : $"《{metadata.Title}》";

    /// <summary>【已废止】 or 【已被替代】, else nothing.</summary>
    public static string Status(DocumentMetadata metadata) => metadata.Status switch
    {
        DocumentStatus.Repealed => "【已废止】",
        DocumentStatus.Superseded => "【已被替代】",
        _ => string.Empty,
    };

    private static string Short(string heading) => heading.Length <= LongestHeading ? heading : heading[..LongestHeading] + "…";
}
