using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Requirements;

/// <summary>The sentences of <c>tests/Specs/extract-*.json</c>. What counts as a record is written down in <c>tests/Specs/extract.md</c>.</summary>
public sealed class ExtractionSpecTests(ITestOutputHelper output)
{
    private static readonly RequirementExtractor Extractor = new();

    [Fact]
    public void Extract_OwnSentences_IsRightInEveryField()
    {
        var score = new ExtractionScore();
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "extract-*.json").Order(StringComparer.Ordinal))
        {
            if (path.EndsWith("-seeds.json", StringComparison.Ordinal) || path.EndsWith("-heldout.json", StringComparison.Ordinal) || path.EndsWith("-fresh.json", StringComparison.Ordinal)) continue;
            foreach (var one in ExtractionCase.Load(path)) score.Add($"{one.Id} {one.Text}", one.Expect, Read(one));
        }

        output.WriteLine(score.Table());
        output.WriteLine(score.Wrong);
        score.AssertGood();
    }

    /// <summary>Sentences that were written after the extractor worked and that nothing was fitted to: their score is reported as it is.</summary>
    [Theory]
    [InlineData("extract-heldout.json")]
    [InlineData("extract-fresh.json")]
    public void Extract_HeldOutSentences_InvertsNoComparator(string file)
    {
        var score = new ExtractionScore();
        foreach (var one in ExtractionCase.Load(Path.Combine(AppContext.BaseDirectory, "Specs", file))) score.Add($"{one.Id} {one.Text}", one.Expect, Read(one));
        output.WriteLine(score.Table());
        output.WriteLine(score.Wrong);
        Assert.Empty(score.Inverted);
    }

    internal static IReadOnlyList<Requirement> Read(ExtractionCase one) =>
        one.Heading is { } headings ? Extractor.Extract(one.Text!, headings) : Extractor.Extract(one.Text!);
}
