using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Wording;

/// <summary>A time of day that a text names.</summary>
/// <param name="Minutes">Since midnight.</param>
internal sealed record ClockTime(int Minutes, TextSpan Span)
{
    /// <summary>8:05.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60}:{Minutes % 60:00}");
}

/// <summary>Times of day as people type them: 8:20, 早上8点, 七点五十, 八点半上课; no ratio (1:19) and no eighth point (第八点).</summary>
internal static partial class ClockTimes
{
    private const string Digits = "〇一二三四五六七八九";

    private const int Noon = 12 * 60;

    /// <summary>From left to right.</summary>
    public static IReadOnlyList<ClockTime> Find(string text) => !text.AsSpan().ContainsAny('点', ':', '：') ? [] :
        [.. Times().Matches(text).Select(match => new ClockTime(MinutesOf(match), new TextSpan(match.Index, match.Index + match.Length))).Where(time => time.Minutes < 2 * Noon)];

    private static int MinutesOf(Match match)
    {
        var hour = Number(match.Groups["hour"].Value);
        var minutes = match.Groups["half"].Success ? 30 : match.Groups["quarter"].Success ? 15 : match.Groups["minute"] is { Success: true } said ? Number(said.Value) : 0;
        var late = match.Groups["part"].Value is "下午" or "傍晚" or "晚上" or "夜里";
        return (hour * 60) + minutes + (late && hour < 12 ? Noon : 0);
    }

    /// <summary>20, 二十, 五十五, 零五.</summary>
    private static int Number(string typed)
    {
        if (char.IsAsciiDigit(typed[0])) return int.Parse(typed, NumberStyles.None, CultureInfo.InvariantCulture);
        typed = typed.Replace("两", "二", StringComparison.Ordinal).TrimStart('零', '〇');
        if (typed.Length == 0) return 0;
        var ten = typed.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return Digits.IndexOf(typed[^1], StringComparison.Ordinal);
        return ((ten == 0 ? 1 : Digits.IndexOf(typed[0], StringComparison.Ordinal)) * 10) + (ten + 1 < typed.Length ? Digits.IndexOf(typed[ten + 1], StringComparison.Ordinal) : 0);
    }

    /// <summary>An hour alone is one where a part of the day stands before it or what is done then behind it.</summary>
    [GeneratedRegex("""
        (?<part>早上|早晨|清早|上午|中午|下午|傍晚|晚上|夜里)?
        (?:(?<![0-9:：.])(?<hour>[6-9]|1[0-9]|2[0-3])[:：](?<minute>[0-5][0-9])(?![0-9:：])
        |(?<![第0-9.一二三四五六七八九十百])(?<hour>1?[0-9]|2[0-3]|十?[一二三四五六七八九两]|十)点(?:(?<half>半)|(?<quarter>一刻)|(?<minute>[0-5][0-9]|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])分?|钟|整|(?=就?(?:上课|开课|到校|进校|放学|下课|起床|睡|熄灯|开始|上学|开门|关门))|(?<=(?:早上|早晨|清早|上午|中午|下午|傍晚|晚上|夜里).{1,3})))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Times();
}
