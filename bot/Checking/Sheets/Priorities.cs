using PolicyBot.Answers;
using PolicyBot.Checking.Composite;

namespace PolicyBot.Checking.Sheets;

/// <summary>
/// What to do first: what alone keeps a school from the composite rule, then what would bring it to the number of indicators it needs,
/// then other requirements, and last what the rule lets pass; within each, what is furthest from its requirement.
/// </summary>
internal static class Priorities
{
    public static IReadOnlyList<Priority> Of(IReadOnlyList<CheckedCell> cells, IReadOnlyList<SchoolComposite> composites, CompositeRule? rule)
    {
        var bySchool = composites.ToDictionary(composite => composite.School, composite => composite.Verdict);
        return
        [
            .. cells.Where(cell => cell.Finding.Verdict == Verdict.NotMet && !cell.Finding.AgainstTarget)
                .Select(cell => Ranked(cell, bySchool.GetValueOrDefault(cell.School), rule))
                .OrderBy(priority => priority.Rank)
                .ThenByDescending(priority => Distance(priority.Cell.Judgement!)),
        ];
    }

    /// <summary>The shortfall as a share of the bound.</summary>
    public static decimal Distance(Judgement judgement) =>
        judgement.Requirement.Bound.Value == 0 ? judgement.Shortfall ?? 0 : (judgement.Shortfall ?? 0) / Math.Abs(judgement.Requirement.Bound.Value);

    private static Priority Ranked(CheckedCell cell, CompositeVerdict? composite, CompositeRule? rule)
    {
        var closing = Closing.Of(cell.Judgement!, cell.School.Profile);
        if (composite is not null && rule is not null)
        {
            var floor = ShownFigure.Exact(rule.Floor * 100);
            if (Has(composite.Failing, cell)) return new Priority(cell, 1, $"低于要求的{floor}%，一项就使学校综合判定不达标", closing);
            if (Has(composite.Below, cell))
            {
                return composite.Verdict == Verdict.NotMet
                    ? new Priority(cell, 2, $"达标项不足{rule.AtLeast}项，补上这项离综合达标更近", closing)
                    : new Priority(cell, 4, $"综合判定允许的余项（不低于{floor}%），有余力再补", closing);
            }
        }

        return new Priority(cell, 3, "单项标准未达到", closing);
    }

    private static bool Has(IReadOnlyList<Judgement> judgements, CheckedCell cell) =>
        judgements.Any(judgement => cell.Finding.Judgements.Any(own => own.Requirement == judgement.Requirement));
}
