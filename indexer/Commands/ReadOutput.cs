using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Documents.Metadata;

namespace PolicyBot.Indexer.Commands;

/// <summary>The JSON of <c>read</c>. Starts and ends are UTF-16 offsets into the file's decoded text.</summary>
internal sealed record ReadOutput(
    string File,
    string Encoding,
    IReadOnlyList<ReadDocument> Documents,
    IReadOnlyList<ReadRun> Dropped,
    IReadOnlyList<ReadRun> Damaged,
    IReadOnlyList<string> Warnings)
{
    public static ReadOutput Of(FileReading reading) => new(
        reading.File,
        reading.Encoding,
        [.. reading.Documents.Select(ReadDocument.Of)],
        [.. reading.Dropped.Select(d => new ReadRun(d.Reason, d.Span.Of(reading.Text), d.Span.Start, d.Span.End))],
        [.. reading.Damaged.Select(d => new ReadRun(d.Reason, d.Span.Of(reading.Text), d.Span.Start, d.Span.End, d.Repair))],
        reading.Warnings);
}

internal sealed record ReadDocument(
    string Id, string Title, string? Issuer, string? Number, string? Level, string? Region, string? Date, string? Status, string? Kind, IReadOnlyList<ReadSection> Sections)
{
    public static ReadDocument Of(PolicyDocument document)
    {
        var m = document.Metadata;
        return new ReadDocument(
            document.Id, m.Title, m.Issuer, m.Number, MetadataWords.Of(m.Level), m.Region, m.Date, MetadataWords.Of(m.Status), MetadataWords.Of(m.Kind),
            [.. document.Sections.Select(s => new ReadSection(s.Path, s.Span.Of(document.Source), s.Span.Start, s.Span.End))]);
    }
}

internal sealed record ReadSection(IReadOnlyList<string> Path, string Text, int Start, int End);

/// <param name="Repair">How a damaged run was read; absent where nothing was repaired.</param>
internal sealed record ReadRun(
    string Reason,
    string Text,
    int Start,
    int End,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Repair = null);
