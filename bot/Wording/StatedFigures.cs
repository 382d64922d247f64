using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Wording;

/// <summary>The figures of a typed message: not its years, dates, times of day and ordinals; hours and minutes together are one, as are 一米 and 八.</summary>
internal static partial class StatedFigures
{
    private static readonly FigureReader Reader = new();

    /// <summary>From left to right.</summary>
    public static IReadOnlyList<Figure> Find(string text)
    {
        text = OnlyOne().Replace(text, "1");
        var figures = BrokenUnits.Joined(Durations.Joined(Reader.Find(text), text), text);
        if (figures.Count == 0) return figures;
        var times = ClockTimes.Find(text);
        return [.. figures.Where(figure => !IsYear(figure, text) && !times.Any(time => time.Span.Overlaps(figure.Span)))];
    }

    /// <summary>音乐教室就一间: how many there are, and no article.</summary>
    [GeneratedRegex("(?<=[就才只仅剩])一(?=[间名位台所次册本节套])")]
    private static partial Regex OnlyOne();

    /// <summary>河源 2025 公办学位, 到30年: a year that stands for itself.</summary>
    private static bool IsYear(Figure figure, string text) => (figure.Unit.Symbol == "年" && ShortYears.Is(text, figure.Span.Start, figure.Span.End)) || figure.Unit == Unit.None && figure.Span.Length < text.Length && Year().IsMatch(figure.Span.Of(text))
        && (figure.Span.Start == 0 || !PlainText.IsWord(text[figure.Span.Start - 1])) && (figure.Span.End == text.Length || !PlainText.IsWord(text[figure.Span.End]));

    [GeneratedRegex("^20[0-4][0-9]$")]
    private static partial Regex Year();
}
