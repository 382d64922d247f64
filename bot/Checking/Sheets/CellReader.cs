using System.Globalization;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Checking.Sheets;

/// <summary>A cell's figure, or nothing: what is not plainly one number is never guessed at.</summary>
internal static class CellReader
{
    private static readonly FigureReader Figures = new();

    /// <summary>1200, 1,200, １２００, 12.5; null for anything else.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(Fold(text), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
        && WellGrouped(text) ? number : null;

    /// <summary>The figure in its canonical unit; a bare number is in the header's unit, or in <paramref name="standard"/> when the header has none.</summary>
    public static Figure? Figure(string text, IndicatorColumn column, Unit standard)
    {
        var span = new Indexer.Documents.TextSpan(0, text.Length);
        if (Number(text) is { } number)
        {
            if (number < 0) return null;
            if (column.Unit is null) return new Figure(number, null, standard, span);
            return Figures.Find(ShownFigure.Exact(number) + column.Unit) is [var measured] ? measured with { Span = span } : null;
        }

        return Figures.Find(text) is [var figure] && figure.High is null && figure.Span.Length == text.Trim().Length ? figure with { Span = span } : null;
    }

    /// <summary>A share such as 0.95 under a header without %: it may mean 95% or 0.95%. Where most of a whole is asked for it is doubtful under % too.</summary>
    /// <param name="most">Whether the standard asks for half of the whole or more.</param>
    public static bool IsDoubtfulShare(string text, IndicatorColumn column, Unit standard, bool most) =>
        standard.Dimension == Dimension.Share && (column.Unit is null || most) && Number(text) is > 0 and <= 1;

    private static bool WellGrouped(string text)
    {
        var groups = Fold(text).Split('.')[0].TrimStart('-', '+').Split(',');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }

    private static string Fold(string text) =>
        string.Concat(text.Trim().Select(character => character is >= '！' and <= '～' ? (char)(character - 0xFEE0) : character));
}
