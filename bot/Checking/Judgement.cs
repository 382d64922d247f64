using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>One figure held against one requirement.</summary>
/// <param name="Holds">Null when the bound is only approximate and decides nothing.</param>
/// <param name="Shortfall">How much is missing (or exceeded, when <see cref="Exceeds"/>), exact, in the requirement's unit; 0 when the bound is
/// exclusive and the figure stands exactly at it; null unless the bound fails.</param>
public sealed record Judgement(SourcedRequirement Source, Measurement Measurement, bool? Holds, decimal? Shortfall)
{
    public Requirement Requirement => Source.Requirement;

    /// <summary>Whether the figure fails by being too great.</summary>
    public bool Exceeds => Holds == false && Requirement.Bound.Comparator switch
    {
        Comparator.AtMost or Comparator.LessThan => true,
        Comparator.Range => Measurement.Value > Requirement.Bound.High,
        Comparator.Equal => Measurement.Value > Requirement.Bound.Value,
        _ => false,
    };

    /// <summary>The gap as answers give it: in the requirement's unit, rounded up to what can be read.</summary>
    public Gap? Gap => Shortfall is { } shortfall ? new Gap(FigureText.RoundedUp(shortfall), Requirement.Unit.Symbol) : null;

    public static Judgement Of(SourcedRequirement source, Measurement measurement)
    {
        var bound = source.Requirement.Bound;
        var holds = IsStaffing(source.Requirement) ? measurement.Value >= bound.Value : bound.Holds(measurement.Value);
        return new Judgement(source, measurement, holds, holds == false ? Distance(bound, measurement.Value) : null);
    }

    /// <summary>教职工与学生之比为1:19: who has more teachers than that does not lack any.</summary>
    private static bool IsStaffing(Requirement requirement) => requirement is { Unit.Dimension: Dimension.Ratio, Bound: { Comparator: Comparator.Equal, Value: < 1 } };

    private static decimal Distance(Bound bound, decimal value) =>
        bound.Comparator == Comparator.Range && value > bound.High ? value - bound.High.Value : Math.Abs(value - bound.Value);
}
