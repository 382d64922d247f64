using PolicyBot.Checking.Composite;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking.Sheets;

/// <summary>The composite rule for each school, and the coefficients of variation between the schools of each stage.</summary>
internal sealed class CompositeCheck(IPolicyIndex index, CompositeRule rule, IReadOnlyList<CheckedCell> cells)
{
    private const string Variations = "差异系数";

    /// <summary>The judgement of each cell that the rule counts: against the threshold of the rule's own document.</summary>
    private readonly Dictionary<(SchoolPart School, string Indicator), Judgement> counted = Counted(rule, cells);

    public IReadOnlyList<SchoolComposite> Schools(IReadOnlyList<SchoolPart> schools) =>
    [
        .. schools.Where(school => CompositeRule.Indicators.Any(indicator => counted.ContainsKey((school, indicator))))
            .Select(school => new SchoolComposite(school, CompositeVerdict.Of(rule, CompositeRule.Indicators.ToDictionary(
                indicator => indicator, indicator => counted.GetValueOrDefault((school, indicator)), StringComparer.Ordinal)))),
    ];

    public IReadOnlyList<CountyVariation> County(IReadOnlyList<SchoolPart> schools)
    {
        var found = new List<CountyVariation>();
        foreach (var stage in schools.Select(school => school.Stage).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var limit = Limit(stage);
            foreach (var indicator in CompositeRule.Indicators)
            {
                var amounts = schools.Where(school => school.Stage == stage && school.Students > 0)
                    .Select(school => counted.TryGetValue((school, indicator), out var judgement) ? Amount(judgement.Measurement, school.Students!.Value) : (SchoolAmount?)null)
                    .OfType<SchoolAmount>().ToArray();
                if (amounts.Length < 2 || Variation.Of(amounts) is not { } variation) continue;
                found.Add(new CountyVariation(stage, indicator, amounts.Length, variation,
                    limit is null ? null : Judgement.Of(limit, new Measurement(variation.Coefficient))));
            }
        }

        return found;
    }

    private static SchoolAmount Amount(Measurement measurement, int students) =>
        new(measurement.Total ?? measurement.Value * students / (measurement.Basis?.Size ?? 1), students);

    private SourcedRequirement? Limit(string stage)
    {
        var subject = new Subject(Stages.Of(stage), [stage]);
        var limit = index.Requirements(new RequirementQuery(Variations))
            .Where(requirement => requirement.Document == rule.Document && requirement.Kind == RequirementKind.Requirement)
            .Where(requirement => IndicatorCatalog.Default.Resolve(requirement.Indicator)?.Name == Variations)
            .FirstOrDefault(requirement => subject.Of(requirement.Scope) == Fit.Binds);
        return limit is not null && index.Document(rule.Document) is { } document ? new SourcedRequirement(limit, document) : null;
    }

    private static Dictionary<(SchoolPart, string), Judgement> Counted(CompositeRule rule, IReadOnlyList<CheckedCell> cells)
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        var counted = new Dictionary<(SchoolPart, string), Judgement>();
        foreach (var cell in cells)
        {
            foreach (var judgement in cell.Finding.Judgements.Where(judgement => judgement.Requirement.Document == rule.Document))
            {
                var indicator = judgement.Requirement.Indicator;
                if (!names.TryGetValue(indicator, out var name)) names[indicator] = name = CompositeRule.Indicators.FirstOrDefault(known => IsNamed(known, indicator));
                if (name is not null) counted.TryAdd((cell.School, name), judgement);
            }
        }

        return counted;
    }

    private static bool IsNamed(string known, string indicator) =>
        known == indicator || (IndicatorCatalog.Default.Resolve(indicator) is { } resolved && resolved.Name == (IndicatorCatalog.Default.Resolve(known)?.Name ?? known));
}
