using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Documents;

public class DocumentCasesTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Names => [.. Load<TextCase>("documents.json").Select(item => item.Name)];

    public static TheoryData<int> MetadataCases => [.. Enumerable.Range(0, Load<MetadataCase>("documents-metadata.json").Count)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Case_GivesItsTextAndHeadings(string name)
    {
        var item = Load<TextCase>("documents.json").Single(other => other.Name == name);
        var reading = Readings.Of(item.Text);
        var sections = reading.Documents.SelectMany(document => document.Sections).ToList();
        Assert.Equal(item.Texts, sections.SelectMany(section => section.Blocks).OfType<Paragraph>().Select(block => block.Text.Text));
        if (item.Headings is { } headings) Assert.Equal(headings, sections.Where(section => section.Path.Count > 0 || headings[0].Length == 0).Select(section => string.Join(" › ", section.Path)));
        if (item.Repaired is { } repaired) Assert.Equal(repaired, reading.Damaged.Count(run => run.Repair is not null));
        Assert.All(sections.SelectMany(section => section.Blocks).OfType<Paragraph>(), block => Assert.Equal(block.Span, block.Span.Hull(block.Text.Source!.Value)));
    }

    [Theory]
    [MemberData(nameof(MetadataCases))]
    public void Read_Case_GivesItsMetadata(int number)
    {
        var item = Load<MetadataCase>("documents-metadata.json")[number];
        var metadata = Assert.Single(Readings.Of(item.Text).Documents).Metadata;
        Assert.Equal(item.Issuer, metadata.Issuer);
        Assert.Equal(item.Number, metadata.Number);
        Assert.Equal(item.Region, metadata.Region);
        Assert.Equal(item.Date, metadata.Date);
        Assert.Equal(item.Level ?? "Unknown", metadata.Level.ToString());
        Assert.Equal(item.Status ?? "Unknown", metadata.Status.ToString());
        if (item.Kind is not null) Assert.Equal(item.Kind, metadata.Kind.ToString());
        if (item.Title is not null) Assert.Equal(item.Title, metadata.Title);
        Assert.Equal(item.Repeals ?? [], metadata.Repeals ?? []);
    }

    private static List<T> Load<T>(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", file));
        return JsonSerializer.Deserialize<List<T>>(stream, Options)!;
    }

    /// <param name="Texts">The paragraphs as they read, in order.</param>
    /// <param name="Headings">The path of each section that has one.</param>
    /// <param name="Repaired">How many runs were read otherwise than they stand.</param>
    private sealed record TextCase(string Name, string Text, IReadOnlyList<string> Texts, IReadOnlyList<string>? Headings = null, int? Repaired = null);

    private sealed record MetadataCase(
        string Text,
        string? Title = null,
        string? Issuer = null,
        string? Number = null,
        string? Level = null,
        string? Region = null,
        string? Date = null,
        string? Status = null,
        string? Kind = null,
        IReadOnlyList<string>? Repeals = null);
}
