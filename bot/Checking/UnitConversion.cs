using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>
/// A figure in another unit of its dimension. Figures come in canonical units already (亩 is 平方米, 万元 is 元); what is left are the
/// units of time below a day (a day of opening is no 24 hours), which texts keep apart, and counts that people type without their noun.
/// </summary>
internal static class UnitConversion
{
    private static readonly Dictionary<string, decimal> Minutes = new(StringComparer.Ordinal)
    {
        ["分钟"] = 1,
        ["小时"] = 60,
    };

    private static readonly HashSet<Dimension> Counted =
        [Dimension.People, Dimension.PeoplePerClass, Dimension.Books, Dimension.Rooms, Dimension.Schools, Dimension.Classes, Dimension.Items, Dimension.Times];

    /// <summary>Null when the two measure different things.</summary>
    public static decimal? To(Unit unit, Figure figure)
    {
        if (figure.High is not null) return null;
        if (unit == figure.Unit) return figure.Value;
        if (Minutes.TryGetValue(unit.Symbol, out var to) && Minutes.TryGetValue(figure.Unit.Symbol, out var from))
        {
            return figure.Value * from / to;
        }

        // 6000块 are 元 where money is asked for.
        if (unit.Dimension == Dimension.Money && figure.Unit.Symbol == "块") return figure.Value;
        return Comparable(unit, figure.Unit) ? figure.Value : null;
    }

    /// <summary>A bare number taken in the unit that was surely meant: 教学用房生均4.7. A share below one is a fraction of a whole where
    /// the bound is most of it (巩固率0.97).</summary>
    public static Figure Meant(Requirement requirement, Figure figure)
    {
        if (!IsBare(figure) || requirement.Unit.Dimension == Dimension.Ratio || Counted.Contains(requirement.Unit.Dimension)) return figure;
        var fraction = requirement.Unit.Dimension == Dimension.Share && figure.Value <= 1 && requirement.Bound.Value >= 50;
        return figure with { Unit = requirement.Unit, Value = fraction ? figure.Value * 100 : figure.Value };
    }

    public static bool IsBare(Figure figure) => figure.Unit == Unit.None && figure.High is null;

    private static bool Comparable(Unit required, Unit supplied) =>
        (IsPeople(required) && IsPeople(supplied)) || (IsBareCount(supplied) && Counted.Contains(required.Dimension));

    /// <summary>10, or 10个 of whatever was named before.</summary>
    private static bool IsBareCount(Unit unit) => unit.Dimension == Dimension.Number || unit.Symbol == "个";

    private static bool IsPeople(Unit unit) => unit.Dimension is Dimension.People or Dimension.PeoplePerClass;
}
