using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Corpus;

/// <summary>What the extractor takes from the standards, beside the facts.</summary>
public sealed partial class CorpusRecordsTests
{
    private static readonly Dictionary<string, IReadOnlyList<Requirement>> Records = Extract();

    [Fact]
    public void Records_OfTheStandards_ContradictNoFact()
    {
        var contradictions =
            from fact in Bounds()
            from record in Records[fact.Fact.Document]
            where Quoted(fact.Fact).Overlaps(record.FigureSpan) && record.Unit.Symbol.Contains(fact.Fact.Unit, StringComparison.Ordinal)
            let others = Bounds().Where(f => f.Fact.Document == fact.Fact.Document && Quoted(f.Fact).Overlaps(record.FigureSpan))
            where !others.Any(f => f.Comparator == record.Bound.Comparator && f.Value == record.Bound.Value)
            select $"{fact.Fact.Document}: {record.Quote} -> {record.Bound.Comparator} {record.Bound.Value}{record.Unit}";
        Assert.True(!contradictions.Any(), string.Join("\n", contradictions.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Records_OfOneIndicatorAndScope_AgreeWithinAStandard()
    {
        var conflicts =
            from document in Records
            from same in document.Value.Where(r => r.Bound.Comparator is not (Comparator.Equal or Comparator.About)).GroupBy(r => (r.Indicator, r.Scope, r.Unit.Symbol, r.Kind, r.Deadline))
            where same.Key.Scope is "小学" or "初中" or "高中" or "中学" or "完全中学" or "小班" or "中班" or "大班"
            where same.Select(r => (r.Bound.Comparator, r.Bound.Value)).Distinct().Skip(1).Any()
            select $"{document.Key}: {same.Key.Indicator}｜{same.Key.Scope} {string.Join(" ", same.Select(r => r.Bound.Value))}";
        Assert.True(!conflicts.Any(), string.Join("\n", conflicts));
    }

    [Fact]
    public void Records_OfTheSentences_HoldTheFacts() => AssertFound(Bounds().Where(f => f.Fact.Quote[0] != '|').ToList());

    [Fact]
    public void Records_OfTheTables_HoldTheFacts()
    {
        var rows = Bounds().Where(f => f.Fact.Quote[0] == '|').ToList();
        Assert.SkipUnless(rows.Exists(f => Records[f.Fact.Document].Any(r => Quoted(f.Fact).Overlaps(r.FigureSpan))), "tables give no records yet");
        AssertFound(rows);
    }

    private static void AssertFound(List<(Fact Fact, Comparator Comparator, decimal Value)> bounds)
    {
        var missing = bounds
            .Where(f => !Records[f.Fact.Document].Any(r => r.Bound.Comparator == f.Comparator && r.Bound.Value == f.Value && Quoted(f.Fact).Overlaps(r.FigureSpan)))
            .Select(f => $"{f.Fact.Document}: {f.Fact.Quote}")
            .ToList();
        Assert.True(missing.Count <= bounds.Count * 0.02m, string.Join("\n", missing));
    }

    [Fact]
    public void Placeholders_OfTheTemplates_NameIndicatorsOfTheCatalog()
    {
        var names = CorpusFile.All
            .Where(f => f.Folder == "templates")
            .SelectMany(f => Placeholder().Matches(f.Text).Select(m => m.Groups["indicator"].Value))
            .Distinct(StringComparer.Ordinal);
        Assert.All(names, name => Assert.NotNull(IndicatorCatalog.Default.Resolve(name)));
    }

    private static IEnumerable<(Fact Fact, Comparator Comparator, decimal Value)> Bounds() =>
        from fact in Fact.All
        where fact.Kind == "requirement" && fact.Document.StartsWith("standards/", StringComparison.Ordinal)
        where fact.Value is { ValueKind: JsonValueKind.Number }
        let comparator = fact.Comparator switch
        {
            ">=" => Comparator.AtLeast,
            ">" => Comparator.MoreThan,
            "<=" => Comparator.AtMost,
            "<" => Comparator.LessThan,
            _ => (Comparator?)null,
        }
        where comparator is not null
        select (fact, comparator.Value, decimal.Parse(fact.Value!.Value.GetRawText(), NumberStyles.Number, CultureInfo.InvariantCulture));

    private static TextSpan Quoted(Fact fact)
    {
        var start = CorpusFile.Named(fact.Document).Text.IndexOf(fact.Quote, StringComparison.Ordinal);
        return new TextSpan(start, start + fact.Quote.Length);
    }

    private static Dictionary<string, IReadOnlyList<Requirement>> Extract()
    {
        var reader = new FileReader();
        var extractor = new RequirementExtractor();
        return CorpusFile.All.Where(f => f.Folder == "standards").ToDictionary(
            f => f.Name,
            IReadOnlyList<Requirement> (f) =>
            [
                .. reader.Read(Path.Combine(Repository.Root, "corpus", f.Name), f.Name).SelectMany(r => r.Documents).SelectMany(extractor.Extract),
            ],
            StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{\{要求：(?<indicator>[^｜{}]+)")]
    private static partial Regex Placeholder();
}
