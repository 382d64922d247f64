using System.Text.RegularExpressions;

namespace PolicyBot.Wording;

/// <summary>Reads a year that is told by its last two figures: 13年版 and 一三年 are 2013, 98年 is 1998. 满15年 and 12年一贯制 are no years.</summary>
internal static partial class ShortYears
{
    private const string Figures = "零一二三四五六七八九";

    /// <summary>The first year of a century's figures that is read as one of the last century.</summary>
    private const int Last = 40;

    public static string Read(string text) => Short().Replace(text, match =>
    {
        var said = match.Groups["year"].Value.Replace('〇', '零');
        var year = said.Aggregate(0, (sum, figure) => sum * 10 + (char.IsAsciiDigit(figure) ? figure - '0' : Figures.IndexOf(figure, StringComparison.Ordinal)));
        return $"{(year < Last ? 2000 : 1900) + year}年";
    });

    /// <summary>Whether a figure of years is surely such a year: 到30年, 98年以后. Thirty years are none: 满30年, 教了25年, nor are two or three: 二三年.</summary>
    public static bool Is(string text, int start, int end) => Sure().Matches(text).Any(match => match.Index <= start && match.Index + match.Length >= end && !IsOneOrTwo(match.Value));

    private static bool IsOneOrTwo(string said) => Figures.IndexOf(said[0], StringComparison.Ordinal) is > 0 and var first && Figures.IndexOf(said[1], StringComparison.Ordinal) == first + 1;

    [GeneratedRegex("(?<=(?:^|[到自从至截在于，。,、 ]))[1-389][0-9]年(?=[前后底末初起]|以前|以后|之前|之后)|(?<=[到自从至])[1-389][0-9]年(?!级|以上|的|了|来|教龄|工龄)|(?<![0-9.年满够教干作龄任过长共用了近超约足达])[1-389][0-9]年(?=[底末初]|以前|以后)|(?<![〇零一二三四五六七八九十百千两几])[一二三八九][〇零一二三四五六七八九]年(?!级|制|期|来)")]
    private static partial Regex Sure();

    [GeneratedRegex("(?<![0-9.%零〇一二两三四五六七八九十百千满了够续教作近约达过第每干任])(?<year>[0-2][0-9]|3[05]|9[0-9]|[零〇一二](?!二年|三年内|三年里)[零〇一二三四五六七八九]|二二|三[零〇五])(?:年(?!内|之内|以上|以下|教龄|来|间|左右|里|时间|级|制|一贯|义务|教育|免费|的?时间)|(?=版))")]
    private static partial Regex Short();
}
