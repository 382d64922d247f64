using System.Text.RegularExpressions;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Corpus;

public sealed partial class CorpusFactsTests
{
    [Fact]
    public void Corpus_SaysEveryFact() =>
        Assert.Empty(Corpus.Fact.All.Where(f => !CorpusFile.Named(f.Document).Text.Contains(f.Quote, StringComparison.Ordinal)).Select(f => f.Quote));

    [Fact]
    public void Header_OfADocumentWithAnUncheckedFact_SaysSo() =>
        Assert.Empty(Corpus.Fact.All.Where(f => !f.Verified && CorpusFile.Named(f.Document).Header["verified"] == "true").Select(f => f.Quote));

    [Fact]
    public void Sources_ListsEveryFactWithItsDocument()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "corpus", "SOURCES.md"));
        Assert.Empty(Corpus.Fact.All
            .Where(f => !lines.Any(line => line.StartsWith($"| {f.Indicator} |", StringComparison.Ordinal) && line.Contains($"| {f.Document} |", StringComparison.Ordinal)))
            .Select(f => f.Indicator));
    }

    [Fact]
    public void Facts_AgreeWithTheTable()
    {
        var table = File.ReadAllLines(Repository.Shared("facts", "standards.md"));
        Assert.Empty(Corpus.Fact.All
            .Where(f => !table.Any(line => line.Contains(f.Line, StringComparison.Ordinal) && line.Contains(f.Figure, StringComparison.Ordinal)))
            .Select(f => $"{f.Line}: {f.Figure}"));
    }

    [Fact]
    public void Table_HasNoThresholdThatIsNoFactHere()
    {
        var table = File.ReadAllText(Repository.Shared("facts", "standards.md"));
        var sections = table[table.IndexOf("## 1.", StringComparison.Ordinal)..table.IndexOf("## 7.", StringComparison.Ordinal)];
        Assert.DoesNotContain(sections.Split('\n').Select(Remainder), rest => Threshold().IsMatch(rest));
    }

    [Fact]
    public void Standards_OfRealPlaces_HoldNoFigureBesideTheFacts()
    {
        var strangers =
            from file in CorpusFile.All
            where file.Folder == "standards" && !file.Header["basis"].StartsWith("示例", StringComparison.Ordinal)
            let facts = Corpus.Fact.All.Where(f => f.Document == file.Name).ToList()
            let known = facts.SelectMany(f => Number().Matches(f.Quote + f.Figure).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal)
            from figure in Figure().Matches(file.Text)
            where !known.Contains(figure.Value)
            select $"{file.Name}: {figure.Value}";
        Assert.Empty(strangers);
    }

    private static string Remainder(string line) => Corpus.Fact.All
        .Where(f => line.Contains(f.Line, StringComparison.Ordinal))
        .OrderByDescending(f => f.Figure.Length)
        .Aggregate(line, (rest, f) => rest.Replace(f.Figure, "", StringComparison.Ordinal));

    [GeneratedRegex("[0-9]+(\\.[0-9]+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[≥≤])[0-9.]+|(?<![0-9.])[0-9]+(\.[0-9]+)?(?=人|名|%|平方米|册|分钟|小时|间|元|项|个班|学时)")]
    private static partial Regex Figure();

    [GeneratedRegex("(≥|≤|不低于|不超过|不少于|不小于|至少|低于|超过|达到|控制在|之比) ?[0-9]|[0-9]%|1:[0-9]|[0-9] ?(平方米|册|分钟|小时)")]
    private static partial Regex Threshold();
}
