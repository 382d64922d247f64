using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Answers;

/// <summary>How a bound reads in Chinese: 不低于4.5平方米, 不超过46人, 6至12班. A bound that leaves its own figure out says so.</summary>
public static class BoundWording
{
    public static string Of(Requirement requirement) => Of(requirement.Bound, requirement.Unit);

    public static string Of(Bound bound, Unit unit)
    {
        var value = FigureText.Format(bound.Value, bound.High, unit);
        return bound.Comparator switch
        {
            Comparator.AtLeast => $"不低于{value}",
            Comparator.MoreThan => $"高于{value}（不含本数）",
            Comparator.AtMost => $"不超过{value}",
            Comparator.LessThan => $"低于{value}（不含本数）",
            Comparator.About => $"约{value}",
            _ => value,
        };
    }
}
