namespace PolicyBot.Checking.Sheets;

/// <summary>The standards that bind each column for each stage, looked up once.</summary>
internal sealed class ColumnStandards(StandardFinder standards, string? place, DateOnly asOf)
{
    private readonly Dictionary<string, IReadOnlyList<SourcedRequirement>> byIndicator = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Indicator, string? Stage), IReadOnlyList<SourcedRequirement>> byStage = [];

    /// <summary>Those in force that bind a school of the stage (or, when it is unknown, those that bind every school).</summary>
    public IReadOnlyList<SourcedRequirement> For(string indicator, string? stage)
    {
        if (byStage.TryGetValue((indicator, stage), out var known)) return known;
        if (!byIndicator.TryGetValue(indicator, out var all)) byIndicator[indicator] = all = standards.For(indicator);

        var match = new IndicatorMatch(indicator);
        var subject = Subject.Of(indicator, stage);
        return byStage[(indicator, stage)] =
        [
            .. all.Where(source => Applicability.SetAside(source, place, asOf) is null
                && subject.Of(source.Requirement.Scope ?? match.NarrowedTo(source.Requirement.Indicator)) == Fit.Binds),
        ];
    }
}
