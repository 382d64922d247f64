using PolicyBot.Indexer.Documents.Bundles;
using PolicyBot.Indexer.Documents.Cleaning;
using PolicyBot.Indexer.Documents.Damage;
using PolicyBot.Indexer.Documents.Formats;
using PolicyBot.Indexer.Documents.Headings;
using PolicyBot.Indexer.Documents.Lines;
using PolicyBot.Indexer.Documents.Metadata;

namespace PolicyBot.Indexer.Documents;

/// <summary>
/// From a file to its documents. Every character ends up in a section of one document, is dropped with a reason, or is white space
/// between them; what cannot be read with certainty stays and is noted.
/// </summary>
public sealed class FileReader
{
    private readonly FormatReader formats = new();

    /// <param name="path">Where the file is.</param>
    /// <param name="name">How it is named from then on: its path relative to the folder that is indexed.</param>
    /// <returns>One reading for each text in the file: several for a zip or a corpus.jsonl.</returns>
    /// <exception cref="DocumentReadException">While enumerating: nothing of the file can be read.</exception>
    public IEnumerable<FileReading> Read(string path, string name) => formats.Read(path, name).Select(Read);

    /// <summary>Reads a file that its format has laid out.</summary>
    public FileReading Read(LaidOutFile file)
    {
        var losses = new Losses();
        var lines = LineLayout.Of(file, losses);
        var header = MetadataHeader.Take(lines, losses);
        lines = SiteChrome.Remove(lines, losses);
        lines = DamageRepair.Repair(file.Text, lines, losses);
        var parts = Bundle.Split(lines, losses);
        List<PolicyDocument> documents = [];
        foreach (var part in parts)
        {
            var metadata = MetadataReader.Read(part, file, losses);
            if (header is not null && parts.Count == 1) metadata = MetadataHeader.Merge(header, metadata);
            documents.Add(Document(file, part, metadata, documents));
        }

        return new FileReading(
            file.Path,
            file.Encoding,
            file.Text,
            documents,
            [.. file.Dropped, .. losses.Dropped],
            [.. file.Damaged, .. losses.Damaged],
            file.Warnings);
    }

    private static PolicyDocument Document(LaidOutFile file, BundlePart part, DocumentMetadata metadata, List<PolicyDocument> before)
    {
        var sections = Outline.Of(file.Text, [.. part.Lines.Take(part.TitleLines), .. Paragraphs.Of(part.Lines.Skip(part.TitleLines).ToList())], part.TitleLines);
        var id = file.Given?.Id ?? DocumentId.Of(file.Path, metadata.Title);
        if (before.Exists(other => other.Id == id)) id = DocumentId.Of(file.Path, metadata.Title, before.Count);
        return new PolicyDocument(id, file.Path, metadata, file.Text, sections[0].Span.Hull(sections[^1].Span), sections);
    }
}
