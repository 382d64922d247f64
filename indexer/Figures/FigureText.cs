using System.Globalization;

namespace PolicyBot.Indexer.Figures;

/// <summary>How a value reads for people: 46人, 6至12班, 1:19, 13.5:1.</summary>
public static class FigureText
{
    /// <summary>The value with its unit. A ratio below one is written the way documents do, 1:19; its value is 1/19.</summary>
    public static string Format(decimal value, decimal? high, Unit unit) => unit.Dimension switch
    {
        Dimension.Ratio => value is > 0 and < 1 ? $"1:{Number(1 / value)}" : $"{Number(value)}:1",
        _ when high is { } upper => $"{Number(value)}至{Number(upper)}{unit.Symbol}",
        _ => Number(value) + unit.Symbol,
    };

    private static string Number(decimal value) => decimal.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
