using System.Globalization;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Answers;

/// <summary>How a bound reads in Chinese: 不低于4.5平方米, 不超过46人, 6至12班.</summary>
public static class BoundWording
{
    public static string Of(Requirement requirement) => Of(requirement.Bound, requirement.Unit);

    public static string Of(Bound bound, Unit unit)
    {
        var value = Number(bound.Value);
        return bound.Comparator switch
        {
            Comparator.AtLeast => $"不低于{With(unit, value)}",
            Comparator.MoreThan => $"高于{With(unit, value)}",
            Comparator.AtMost => $"不超过{With(unit, value)}",
            Comparator.LessThan => $"低于{With(unit, value)}",
            Comparator.Range => $"{value}至{With(unit, Number(bound.High!.Value))}",
            Comparator.About => bound.High is { } high ? $"约{value}至{With(unit, Number(high))}" : $"约{With(unit, value)}",
            _ => With(unit, value),
        };
    }

    /// <summary>A figure with its unit; a ratio unit such as <c>:1</c> or <c>1:</c> joins on its own side.</summary>
    public static string With(Unit unit, decimal value) => With(unit, Number(value));

    /// <summary>Without trailing zeros and without an exponent: 4.50 is 4.5.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string With(Unit unit, string number) => unit.Symbol.EndsWith(':') ? unit.Symbol + number : number + unit.Symbol;
}
