using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>From judgements to a verdict. Requirements decide; a target only where there is no requirement.</summary>
public static class Verdicts
{
    /// <summary>What the school has bound itself to decides where the message is about that very school; what else applies is told beside it.</summary>
    /// <param name="placeKnown">Whether the school's place is known, so that a national floor and a local standard both bind it.</param>
    public static Finding Decide(Claim claim, IReadOnlyList<Judgement> judgements, IReadOnlyList<SetAside> setAside, bool placeKnown)
    {
        var decided = judgements.Where(judgement => judgement.Holds is not null).ToArray();
        var approximate = judgements.Where(judgement => judgement.Holds is null).Select(judgement => new SetAside(judgement.Source, Reason.Approximate));
        var requirements = Strictest(decided.Where(judgement => judgement.Requirement.Kind == RequirementKind.Requirement));
        var targets = Strictest(decided.Where(judgement => judgement.Requirement.Kind == RequirementKind.Target));
        var deciding = requirements.Count > 0 ? requirements : targets;
        if (!placeKnown && Agree(deciding)) deciding = [.. deciding.OrderByDescending(judgement => judgement.Source.Metadata.Level == GovernmentLevel.Nation)];
        var own = placeKnown ? deciding.Where(judgement => judgement.Source.Metadata is { Level: GovernmentLevel.School, Region: not null }).ToList() : [];
        if (own.Count > 0) deciding = [.. own.Union(deciding)];
        return new Finding(
            claim,
            VerdictOf(own.Count > 0 ? own : deciding, placeKnown),
            deciding,
            requirements.Count > 0 ? targets : [],
            [.. setAside, .. approximate]);
    }

    /// <summary>Whether all judge alike: then the nation's bound is the one that surely binds a school of an unknown place.</summary>
    private static bool Agree(IReadOnlyList<Judgement> judgements) => judgements.Select(judgement => judgement.Holds).Distinct().Count() == 1;

    private static Verdict VerdictOf(IReadOnlyList<Judgement> deciding, bool placeKnown)
    {
        if (deciding.Count == 0) return Verdict.NoStandard;
        if (deciding.All(judgement => judgement.Holds == true)) return Verdict.Met;
        if (deciding.All(judgement => judgement.Holds == false)) return Verdict.NotMet;

        // A school must keep to the nation's standard and to its own place's; two standards of one level that differ are a riddle.
        var levelsAgree = deciding.GroupBy(judgement => judgement.Source.Metadata.Level).All(level => level.Select(one => one.Holds).Distinct().Count() == 1);
        return placeKnown && levelsAgree ? Verdict.NotMet : Verdict.Ambiguous;
    }

    /// <summary>The one that fails by most, then the one that holds by least, each as a share of its own bound.</summary>
    private static List<Judgement> Strictest(IEnumerable<Judgement> judgements) =>
    [
        .. judgements
            .OrderByDescending(judgement => judgement.Holds == false)
            .ThenByDescending(judgement => judgement.Shortfall is { } shortfall ? Relative(shortfall, judgement) : 0)
            .ThenBy(judgement => Relative(Math.Abs(judgement.Measurement.Value - judgement.Requirement.Bound.Value), judgement))
            .ThenByDescending(judgement => judgement.Source.Metadata.Level)
            .ThenByDescending(judgement => judgement.Source.Metadata.Date, StringComparer.Ordinal),
    ];

    private static decimal Relative(decimal distance, Judgement judgement)
    {
        var bound = Math.Abs(judgement.Requirement.Bound.Value);
        return bound == 0 ? distance : distance / bound;
    }
}
