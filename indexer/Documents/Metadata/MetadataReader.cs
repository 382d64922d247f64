using PolicyBot.Indexer.Documents.Bundles;
using PolicyBot.Indexer.Documents.Cleaning;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>What the text of a document says of itself. What it does not say stays unknown.</summary>
internal static class MetadataReader
{
    private const string FormatWord = "文档格式";

    public static DocumentMetadata Read(BundlePart part, LaidOutFile file, Losses losses)
    {
        var title = part.Title.Length > 0 ? part.Title
            : file.Given?.Title is { Length: > 0 } given ? given
            : TitleOfFileName(file, losses) ?? TitleOfFirstLine(part.Lines) ?? Path.GetFileNameWithoutExtension(file.Path);
        return new DocumentMetadata(title, Kind: TitleWords.Kind(TitleLine.OfSeries(title)?.Title ?? title));
    }

    // A page that shows a document often says its title only as the name of the file to download.
    private static string? TitleOfFileName(LaidOutFile file, Losses losses)
    {
        var name = losses.Dropped.Find(run => run.Reason == SiteChrome.FileName)?.Span.Of(file.Text);
        if (name is null) return null;
        name = Path.GetFileNameWithoutExtension(name);
        return name.EndsWith(FormatWord, StringComparison.Ordinal) ? name[..^FormatWord.Length] : name;
    }

    private static string? TitleOfFirstLine(IReadOnlyList<Line> lines) =>
        lines.Take(5).FirstOrDefault(line => TitleLine.CanBe(line) && TitleWords.Kind(line.Reading) != DocumentKind.Unknown)?.Reading;
}
