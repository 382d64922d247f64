using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Requirements;

/// <summary>Sentences of real documents that are not part of this repository, annotated by hand and referred to by file and offsets.</summary>
public sealed class SeedAnnotationTests(ITestOutputHelper output)
{
    [Fact]
    public void Extract_RealSentences_IsRightInEveryField()
    {
        var folder = Seeds();
        Assert.SkipWhen(folder is null, "The real documents (shared/seeds beside the repository) are not here.");
        var extractor = new RequirementExtractor();
        var score = new ExtractionScore();
        foreach (var one in ExtractionCase.Load(Path.Combine(AppContext.BaseDirectory, "Specs", "extract-seeds.json")))
        {
            var text = File.ReadAllText(Path.Combine(folder, one.File!))[one.Start..one.End];
            var kind = one.Document is { } document ? Enum.Parse<DocumentKind>(document, ignoreCase: true) : DocumentKind.Unknown;
            var found = extractor.Extract(text, [], kind);
            foreach (var record in found) Assert.Equal(record.Quote, record.Span.Of(text));
            score.Add($"{one.Id} {one.File![..3]}@{one.Start} {text.ReplaceLineEndings(" ")}", one.Expect, found);
        }

        output.WriteLine(score.Table());
        output.WriteLine(score.Wrong);
        score.AssertGood();
    }

    private static string? Seeds()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln"))) continue;
            var seeds = Path.Combine(folder.FullName, "..", "shared", "seeds");
            return Directory.Exists(seeds) ? seeds : null;
        }

        return null;
    }
}
