using PolicyBot.Answers;

namespace PolicyBot.Checking.Composite;

/// <summary>Whether a school as a whole meets the rule.</summary>
/// <param name="Verdict"><see cref="Verdict.NoStandard"/> when figures are missing that could still decide it.</param>
/// <param name="Met">How many indicators are met.</param>
/// <param name="Missing">Indicators without a figure.</param>
/// <param name="Below">Those that fail and reach the floor: allowed as long as enough others are met.</param>
/// <param name="Failing">Those that are below the floor: the school cannot meet the rule with any of them.</param>
public sealed record CompositeVerdict(
    Verdict Verdict,
    int Met,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Judgement> Below,
    IReadOnlyList<Judgement> Failing)
{
    /// <param name="judgements">One for each indicator of the rule, null where there is no figure.</param>
    public static CompositeVerdict Of(CompositeRule rule, IReadOnlyDictionary<string, Judgement?> judgements)
    {
        var known = judgements.Values.OfType<Judgement>().ToArray();
        var met = known.Count(judgement => judgement.Holds == true);
        var missing = judgements.Where(judgement => judgement.Value is null).Select(judgement => judgement.Key).ToArray();
        var failing = known.Where(judgement => judgement.Holds == false && !ReachesFloor(rule, judgement)).ToArray();
        var below = known.Where(judgement => judgement.Holds == false && ReachesFloor(rule, judgement)).ToArray();
        var verdict = failing.Length > 0 || met + missing.Length < rule.AtLeast ? Verdict.NotMet
            : missing.Length == 0 ? Verdict.Met
            : Verdict.NoStandard;
        return new CompositeVerdict(verdict, met, missing, below, failing);
    }

    private static bool ReachesFloor(CompositeRule rule, Judgement judgement) =>
        judgement.Measurement.Value >= judgement.Requirement.Bound.Value * rule.Floor;
}
