using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Asking;

/// <summary>A date or a period as a sentence says it.</summary>
/// <param name="Text">As it stands, simplified: 2023年3月10日前, 2023年1月至2025年11月.</param>
/// <param name="Due">The last day that it names; null when it names no year.</param>
internal sealed record DatePhrase(string Text, TextSpan Span, DateOnly? Due);

/// <summary>Finds dates, years, periods and frequencies in simplified text.</summary>
internal static partial class DatePhrases
{
    public static IReadOnlyList<DatePhrase> Find(string sentence)
    {
        var found = new List<DatePhrase>();
        foreach (Match match in Date().Matches(sentence))
        {
            if (match.Length == 0 || IsNumber(sentence, match) || IsTitled(sentence, match.Index)) continue;
            var span = new TextSpan(match.Index, match.Index + match.Length);
            found.Add(new DatePhrase(match.Value, span, Due(match)));
        }

        return found;
    }

    /// <summary>How often or how long, when a sentence names no date: 每年, 每学期, 三年内.</summary>
    public static IReadOnlyList<DatePhrase> Frequencies(string sentence) =>
        [.. Frequency().Matches(sentence).Select(match => new DatePhrase(match.Value, new TextSpan(match.Index, match.Index + match.Length), null))];

    /// <summary>How long, as the days between which it is: 2018年9月1日至9月30日.</summary>
    public static IEnumerable<TextSpan> Periods(string sentence) => Find(sentence).Where(date => date.Text.AsSpan(1).IndexOfAny("至到—–－~") >= 0).Select(date => date.Span);

    /// <summary>Whether it tells a time of day: 21:20前, 9点半.</summary>
    public static bool IsClock(string text) => text.AsSpan().IndexOfAny(":：点时") > 0 && char.IsAsciiDigit(text[0]);

    /// <summary>A year inside a document's number is no date: 教督〔2017〕6号.</summary>
    private static bool IsNumber(string sentence, Match match) => match.Index > 0 && sentence[match.Index - 1] is '〔' or '[' or '【';

    /// <summary>A year inside a title names the document, not a time: 《…实施方案（2023—2025年）》.</summary>
    private static bool IsTitled(string sentence, int at) =>
        sentence.LastIndexOf('《', at) is >= 0 and var open && sentence.IndexOf('》', open) > at;

    private static DateOnly? Due(Match match)
    {
        var (year, month, day) = match.Groups["toyear"].Success
            ? (match.Groups["toyear"], match.Groups["tomonth"], match.Groups["today"])
            : (match.Groups["year"], match.Groups["month"], match.Groups["day"]);
        var y = year.Success ? Number(year) : 0;
        if (y is < 1900 or > 2200) return null;
        var m = month.Success ? Number(month) : 12;
        if (m is < 1 or > 12) return null;
        var last = DateTime.DaysInMonth(y, m);
        return new DateOnly(y, m, day.Success ? Math.Clamp(Number(day), 1, last) : last);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "(?:(?<year>(?:19|20)[0-9]{2})年(?:度)?(?:(?<month>[0-9]{1,2})月份?(?:(?<day>[0-9]{1,2})[日号])?)?|(?<year>20[0-9]{2})(?=[-—–－~至])|(?<year>(?:19|20)[0-9]{2})(?=以来)|(?<month>(?<![0-9])[0-9]{1,2})月份?(?:(?<day>[0-9]{1,2})[日号])?|“?十[一二三四五六]五”?(?=末|期间|时期|初|中))"
        + "(?: ?(?:[-—–－~]{1,2}|至|到) ?(?:(?<toyear>(?:19|20)[0-9]{2})年?)?(?:(?<tomonth>[0-9]{1,2})月份?)?(?:(?<today>[0-9]{1,2})[日号])?)?"
        + "(?:以前|之前|底前|年底前|底以前|底之前|底|末|前|起|以后|之后|后|初|上半年|下半年|期间|时期|春季|秋季|寒假|暑假)?")]
    private static partial Regex Date();

    [GeneratedRegex("(?:自|从)?(?:本[通知办法方案规定意见标准]{1,4})?(?:印发|发布|公布|下发|签订|签署|签字|施行)之日起?|[0-2]?[0-9](?:[:：][0-5][0-9]|[点时](?:半|[0-5]?[0-9]分?)?)(?:以前|之前|前|以后|之后|后)?|每(?:学年|学期|年|月|周|天|日|半年|季度)(?:[0-9]{1,2}月)?(?:至少|不少于)?(?:[一二两三四五六1-9]次)?|每[两二三四五六七八九十0-9]{1,2}个?(?:学年|学期|年|月|周|天)|(?:近|今后)?[一二两三四五六七八九十半0-9]{1,3}(?:个工作日|个月|年|天|日)(?:之内|以内|内)|(?:用|通过|近|为期|分)[一二两三四五六七八九十0-9]{1,3}(?:个月|个学期|年|学期)(?:的?(?:时间|努力))?|(?:当|次)(?:年|月|天|日)(?=应|要|必须|内|补|报|完成|上报)|(?:学年|学期|年|开学)(?:初|末|底)|(?:次年|每年)?元月|第[一二]学期(?:[^，。；、]{0,2}(?:开学|结束))?(?:之前|之后|前|后|初|末)|(?:开学|放假)(?:之前|之后|前|后)|(?:自|从)[^，。；]{2,12}之日起|待[^，。；]{2,14}?(?:之后|以后|后)(?=[，,])")]
    private static partial Regex Frequency();
}
