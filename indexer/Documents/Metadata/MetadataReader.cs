using PolicyBot.Indexer.Documents.Bundles;
using PolicyBot.Indexer.Documents.Headings;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>What the text of a document says of itself. What it does not say stays unknown.</summary>
internal static class MetadataReader
{
    public static DocumentMetadata Read(BundlePart part, LaidOutFile file)
    {
        var title = part.Title.Length > 0 ? part.Title : file.Given?.Title is { Length: > 0 } given ? given : TitleOfFirstLine(part.Lines, file.Path);
        return new DocumentMetadata(title, Kind: TitleWords.Kind(title));
    }

    private static string TitleOfFirstLine(IReadOnlyList<Line> lines, string path)
    {
        var first = lines.FirstOrDefault(line => line.Table is null && line.Reading.Length is > 0 and <= 60 && HeadingMark.Of(line.Reading).Style == NumberStyle.None);
        return first?.Reading ?? Path.GetFileNameWithoutExtension(path);
    }
}
