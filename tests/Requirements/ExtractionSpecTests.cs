using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Requirements;

/// <summary>The sentences of <c>tests/Specs/extract-*.json</c>. What counts as a record is written down in <c>tests/Specs/extract.md</c>.</summary>
public sealed class ExtractionSpecTests(ITestOutputHelper output)
{
    private static readonly RequirementExtractor Extractor = new();
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "extract-*.json").Select(f => Path.GetFileName(f)!).Where(f => f != "extract-seeds.json").Order(StringComparer.Ordinal)];

    /// <summary>How each file scored before anything was mended for it is written down in <c>tests/Specs/extract.md</c>.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Extract_OwnSentences_IsRightInEveryField(string file)
    {
        var score = new ExtractionScore();
        foreach (var one in ExtractionCase.Load(Path.Combine(Folder, file))) score.Add($"{one.Id} {one.Text}", one.Expect, Read(one));
        output.WriteLine(score.Table());
        output.WriteLine(score.Wrong);
        score.AssertGood();
    }

    internal static IReadOnlyList<Requirement> Read(ExtractionCase one) =>
        one.Heading is { } headings ? Extractor.Extract(one.Text!, headings) : Extractor.Extract(one.Text!);
}
