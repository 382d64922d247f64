using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Asking;

/// <summary>What a question for a list says of the items that it asks for.</summary>
internal static partial class Items
{
    /// <summary>What the items asked for are called: 哪些专用的室 asks for 室; null when the question does not say.</summary>
    /// <param name="text">The question, simplified.</param>
    public static string? Asked(string text)
    {
        if (Steps().IsMatch(text)) return "阶段";
        var noun = Noun().Match(text).Groups["noun"].Value;
        if (noun.Length == 0) noun = Before().Match(text).Groups["noun"].Value;
        return noun.Length == 0 ? null : noun;
    }

    /// <summary>Whether several are asked for where one might be: 哪些部门.</summary>
    public static bool AreSeveral(string text) =>
        text.Contains("哪些", StringComparison.Ordinal) || text.Contains("哪几", StringComparison.Ordinal) || text.Contains("都有谁", StringComparison.Ordinal);

    /// <summary>How many items are asked for: 哪八样, 三项机制, “六公开”; null when the question does not say.</summary>
    /// <param name="text">The question, simplified.</param>
    public static int? Number(string text) =>
        Numbered().Match(text) is { Success: true } match && Numeral.Read(match.Groups["number"].Value, 0) is { Value: > 1 } number ? (int)number.Value : null;

    /// <summary>Whether what stands above the list is what the question asks for: 三、存在问题 for 有哪些毛病, 二、责任内容 for 责任内容有哪些.</summary>
    public static bool AreNamed(Question question, Evidence list)
    {
        if (list.Items.Count == 0) return false;
        if (question.Items is { } noun && (ItemNames.Announce(list.Around, noun) || ItemNames.Announce(list.OwnHeading, noun))) return true;
        var heading = ListMark.Strip(list.OwnHeading).Trim('。', '：', ':', ' ');
        return heading.Length > 2 && question.Text.Contains(heading, StringComparison.Ordinal);
    }

    [GeneratedRegex("哪(?<number>[两二三四五六七八九十]|1?[0-9])|[“\"「『‘](?<number>[两二三四五六七八九十])(?!年)|(?<!第)(?<number>[两二三四五六七八九十]|1?[0-9])(?:个|大|项|条|类|种|步)(?!(?:月|学期|小时|星期|百分点|工作日|班))")]
    private static partial Regex Numbered();

    [GeneratedRegex("几步|几个?(?:阶段|步骤|环节|时期)|哪些(?:阶段|步骤|环节)")]
    private static partial Regex Steps();

    /// <summary>责任内容有哪些, 五大机制是什么.</summary>
    [GeneratedRegex("(?<noun>[一-鿿]{2})(?:到底|究竟)?(?:都|分别|具体|主要|各)?(?:有|包括|包含|是|指|分)的?(?:哪些|哪几|什么|啥)")]
    private static partial Regex Before();

    [GeneratedRegex("(?:哪些|哪几|哪[“「]?[两二三四五六七八九十]) ?(?>[两二三四五六七八九十]?(?:个|种|类|样|所|间|项|家|位|门|条|道|点|大)*)(?:专用的?|功能|具体的?|主要的?)?(?<noun>[一-鿿]{1,4}?)(?:[，。？?！,、”」]|$|呢|吗|要|得|都|可以|能|必须|需要|由|被|是|有|没|[来去][抓做管办]|入手|着手|下手|[抓讲说写算])")]
    private static partial Regex Noun();
}
