using System.Text.RegularExpressions;

namespace PolicyBot.Wording;

/// <summary>
/// Years of which only the last two figures are typed: 到30年, 98年以后, 二五年. Thirty years are none: 满30年, 教了25年.
/// </summary>
internal static partial class ShortYears
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The years of this century up to its fiftieth, and the last of the one before.</summary>
    private const int LastOfThis = 50;

    /// <summary>The text with its years in full; longer than it was.</summary>
    public static string Read(string text) => text.Contains('年', StringComparison.Ordinal) ? Han().Replace(Arabic().Replace(text, Full), Full) : text;

    /// <summary>Whether the words of the span, a figure of years, are such a year.</summary>
    public static bool Is(string text, int start, int end) => Arabic().Matches(text).Concat(Han().Matches(text)).Any(match => match.Index <= start && match.Index + match.Length >= end && Full(match) != match.Value);

    private static string Full(Match match)
    {
        var (tens, ones) = (Digit(match.Value[0]), Digit(match.Value[1]));
        // 二三年 are two or three years.
        if (!char.IsAsciiDigit(match.Value[0]) && ones == tens + 1) return match.Value;
        var year = (tens * 10) + ones;
        return $"{(year < LastOfThis ? 2000 + year : 1900 + year)}年";
    }

    private static int Digit(char character) => char.IsAsciiDigit(character) ? character - '0' : character == '零' ? 0 : Digits.IndexOf(character, StringComparison.Ordinal);

    /// <summary>Behind 到, 从, or where something is before it or after it.</summary>
    [GeneratedRegex("(?<=(?:^|[到自从至截在于，。,、 ]))[1-389][0-9]年(?=[前后底末初起]|以前|以后|之前|之后)|(?<=[到自从至])[1-389][0-9]年(?!级|以上|的|了|来|教龄|工龄)|(?<![0-9.年满够教干作龄任过长共用了近超约足达])[1-389][0-9]年(?=[底末初]|以前|以后)")]
    private static partial Regex Arabic();

    [GeneratedRegex("(?<![〇零一二三四五六七八九十百千两几])[一二三八九][〇零一二三四五六七八九]年(?!级|制|期|来)")]
    private static partial Regex Han();
}
