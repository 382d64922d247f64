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
    public Gap? Gap => Shortfall is { } shortfall ? new Gap(ShownFigure.RoundedUp(shortfall), Requirement.Unit.Symbol) : null;

    public static Judgement Of(SourcedRequirement source, Measurement measurement)
    {
        var bound = source.Requirement.Bound;
        var holds = IsLoad(source.Requirement) ? measurement.Value <= bound.Value
            : IsProvision(source.Requirement) ? measurement.Value >= bound.Value
            : bound.Holds(measurement.Value);
        return new Judgement(source, measurement, holds, holds == false ? WholeMissing(bound, measurement) ?? Distance(bound, measurement.Value) : null);
    }

    /// <summary>Whether the figure that the text names bare is the least there has to be.</summary>
    public bool IsQuota => Provision.IsFloor(Requirement);

    /// <summary>按学生600:1配备: who has fewer students for each of the staff does not lack any.</summary>
    private static bool IsLoad(Requirement requirement) => requirement is { Bound.Comparator: Comparator.Equal, Bound.Value: > 1, Unit.Dimension: Dimension.Ratio };

    /// <summary>教职工与学生之比为1:19, 校园绿化每生0.5平方米: who provides more than is named does not lack any.</summary>
    private static bool IsProvision(Requirement requirement) =>
        Provision.IsFloor(requirement) || (requirement.Bound.Comparator == Comparator.Equal && (requirement is { Unit.Dimension: Dimension.Ratio, Bound.Value: < 1 } || Basis.Of(requirement.Indicator) is { By: CountedBy.Students }));

    /// <summary>Of what is counted for several classes, how many the school lacks: nobody builds two thirds of a room.</summary>
    private static decimal? WholeMissing(Bound bound, Measurement measurement) =>
        measurement is { Basis: { By: CountedBy.Classes, Size: > 1 } basis, Total: { } total, Divisor: { } classes }
            ? Math.Ceiling((bound.Value * classes / basis.Size) - total)
            : null;

    private static decimal Distance(Bound bound, decimal value) =>
        bound.Comparator == Comparator.Range && value > bound.High ? value - bound.High.Value : Math.Abs(value - bound.Value);
}
