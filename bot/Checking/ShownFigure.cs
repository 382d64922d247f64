using System.Globalization;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>How figures read in an answer. Rounding is for reading only and never hides which side of a bound a figure is on.</summary>
public static class ShownFigure
{
    private const int Places = 2;
    private const int MostPlaces = 10;

    /// <summary>A number without needless zeros, in full.</summary>
    public static string Exact(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Two places, or as many more as it takes to show on which side of the bound the figure is.</summary>
    public static string Shown(decimal value, Bound? bound = null)
    {
        for (var places = Places; places < MostPlaces; places++)
        {
            var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
            if (rounded == value || (rounded != 0 && (bound is null || SameSide(value, rounded, bound)))) return Exact(rounded);
        }

        return Exact(value);
    }

    /// <summary>A gap: rounded up, so that who closes what is shown has closed it, and never shown as nothing.</summary>
    public static decimal RoundedUp(decimal gap)
    {
        for (var places = Places; places < MostPlaces; places++)
        {
            var factor = PowerOfTen(places);
            var up = Math.Ceiling(gap * factor) / factor;
            if (gap == up || up < gap * 2) return up;
        }

        return gap;
    }

    /// <summary>＝4.5%, or ≈ with two places when it is longer.</summary>
    public static string Equals(decimal value, Bound bound, Unit unit) => (Shown(value, bound) == Exact(value) ? "＝" : "≈") + WithUnit(value, unit, bound);

    public static string WithUnit(decimal value, Unit unit, Bound? bound = null) => unit.Symbol switch
    {
        ":1" when value is > 0 and < 1 => $"1:{Shown(1 / value)}",
        ":1" => $"{Shown(value, bound)}:1",
        _ => Shown(value, bound) + unit.Symbol,
    };

    /// <summary>A difference of shares is in percentage points.</summary>
    public static string GapWithUnit(decimal gap, Unit unit) =>
        IsBrokenHour(gap, unit) ? $"{Exact(RoundedUp(Math.Round(gap * 60, 6)))}分钟" : Exact(RoundedUp(gap)) + unit.Dimension switch { Dimension.Share => "个百分点", Dimension.Ratio => string.Empty, _ => unit.Symbol };

    /// <summary>A third of an hour is 20 minutes.</summary>
    private static bool IsBrokenHour(decimal gap, Unit unit) => unit.Symbol == "小时" && gap * 10 != Math.Truncate(gap * 10);

    private static bool SameSide(decimal value, decimal rounded, Bound bound) =>
        value.CompareTo(bound.Value) == rounded.CompareTo(bound.Value)
        && (bound.High is not { } high || value.CompareTo(high) == rounded.CompareTo(high));

    private static decimal PowerOfTen(int places)
    {
        var power = 1m;
        for (var i = 0; i < places; i++) power *= 10;
        return power;
    }
}
