using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Documents;

public class GoldenTests
{
    public static TheoryData<string> Files => ["seed-000.json", "seed-001.json", "seed-002.json", "seed-003.json", "seed-004.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Seed_FindsItsDocumentsAndTheirMetadata(string name)
    {
        var (golden, reading) = Read(name);
        Assert.Equal(golden.Documents.Select(document => $"[{document.Start},{document.End})"), reading.Documents.Select(document => document.Span.ToString()));
        foreach (var (expected, actual) in golden.Documents.Zip(reading.Documents))
        {
            var metadata = actual.Metadata;
            Assert.Equal(
                $"{expected.Start} {expected.Title} {expected.Level ?? "Unknown"} {expected.Kind ?? "Unknown"} {expected.Date} {expected.Issuer} {expected.Region} {expected.Number}",
                $"{actual.Span.Start} {GoldenFile.Hash(metadata.Title)} {metadata.Level} {metadata.Kind} {metadata.Date} {GoldenFile.Hash(metadata.Issuer)} {GoldenFile.Hash(metadata.Region)} {GoldenFile.Hash(metadata.Number)}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Seed_FindsItsHeadingTree(string name)
    {
        var (golden, reading) = Read(name);
        foreach (var (expected, actual) in golden.Documents.Zip(reading.Documents))
        {
            Assert.Equal(expected.Headings.Select(heading => $"{heading.Start} {heading.Depth} {heading.Sha}"), Headings(actual));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Seed_DropsWhatIsNoPartOfADocumentAndNothingElse(string name)
    {
        var (golden, reading) = Read(name);
        Assert.Equal(
            golden.Dropped.OrderBy(run => run.Start).Select(run => $"[{run.Start},{run.End}) {run.Reason}"),
            reading.Dropped.OrderBy(run => run.Span.Start).Select(run => $"{run.Span} {run.Reason}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Seed_RepairsWhatIsCertainAndMarksTheRest(string name)
    {
        var (golden, reading) = Read(name);
        Assert.Equal(
            golden.Damaged.Where(run => run.Repair is not null).OrderBy(run => run.Start).Select(run => $"[{run.Start},{run.End}) {run.Repair}"),
            reading.Damaged.Where(run => run.Repair is not null).OrderBy(run => run.Span.Start).Select(run => $"{run.Span} {GoldenFile.Hash(run.Repair)}"));
        foreach (var run in golden.Damaged.Where(run => run.Repair is null))
        {
            var span = new TextSpan(run.Start, run.End);
            Assert.Contains(reading.Damaged, damaged => damaged.Repair is null && damaged.Span.Overlaps(span));
        }
    }

    private static (GoldenFile Golden, FileReading Reading) Read(string name)
    {
        var golden = GoldenFile.Load(name);
        var reading = Readings.OfSeed(golden.Seed);
        Assert.Equal(golden.Length, reading.Text.Length);
        return (golden, reading);
    }

    // Every heading once, where the first section under it begins; a section that comes back to a parent has no new one.
    private static IEnumerable<string> Headings(PolicyDocument document)
    {
        IReadOnlyList<string> before = [];
        foreach (var section in document.Sections)
        {
            var climbs = section.Path.Count <= before.Count && section.Path.SequenceEqual(before.Take(section.Path.Count), StringComparer.Ordinal);
            if (section.Path.Count > 0 && !climbs) yield return $"{section.Span.Start} {section.Path.Count} {GoldenFile.Hash(section.Path[^1])}";
            before = section.Path;
        }
    }
}
