using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>Whether a record binds those whom a message is about, by its scope and by whose document it stands in.</summary>
internal static class Binding
{
    /// <summary>Whether a record binds whom the message is about. What a primary school's own letter asks of 其他年级 is asked of its pupils.</summary>
    public static Fit Of(SourcedRequirement source, IndicatorMatch match, Subject subject, string? place)
    {
        var scope = source.Requirement.Scope ?? match.NarrowedTo(source.Requirement.Indicator);
        var own = source.Metadata.Level == GovernmentLevel.School && (scope is null || Subject.StagesOf(scope).IsAny) ? Stages.Of(source.Metadata.Title) : Stages.Any;
        if (!subject.Stages.Touches(own) || (source.Requirement.Scope is null && !subject.Stages.Touches(Stages.Of(source.Requirement.Indicator)))) return Fit.BindsOthers;
        if (scope is not null && place is not null && IsRest(scope) && subject.Stages.Touches(Stages.Of(source.Metadata.Title))) return NamesAnother(source.Requirement, scope, subject) ? Fit.BindsOthers : Fit.Binds;

        // The letter of 东刘集中心小学 binds that school in what it asks of 中心小学.
        var ofThis = scope is not null && place is not null && source.Metadata is { Level: GovernmentLevel.School, Region: { } region } && region.Contains(scope, StringComparison.Ordinal) && place.Contains(region, StringComparison.Ordinal);
        return subject.Of(ofThis ? Stages.LongestIn(scope!) : scope);
    }

    private static bool IsRest(string scope) => scope.StartsWith("其他", StringComparison.Ordinal) || scope.StartsWith("其余", StringComparison.Ordinal);

    /// <summary>一、二年级不布置，其他年级不超过1小时: whether the sentence tells those of the message apart from the rest.</summary>
    private static bool NamesAnother(Requirement requirement, string rest, Subject subject) => Subject.Of(requirement.Quote, null).Scopes
        .Any(told => told != rest && subject.Scopes.Any(named => named == told || (ScopeCatalog.Default.Covers(told, named) && !ScopeCatalog.Default.Covers(told, rest) && Stages.LongestIn(told) != told)));
}
