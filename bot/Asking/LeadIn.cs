using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Asking;

/// <summary>A sentence that announces items which stand after it: 按下列八项指标：, 表1, 分三个阶段进行.</summary>
internal static partial class LeadIn
{
    private const int Most = 12;

    /// <summary>Whether the sentence announces items that it does not name.</summary>
    public static bool IsOne(string sentence) => sentence.EndsWith(':') || sentence.EndsWith('：') || Announces().IsMatch(sentence)
        || (Counted().IsMatch(sentence) && !sentence.Contains('、', StringComparison.Ordinal));

    /// <summary>Whether the first item stands in the sentence itself, behind a colon: “八配套”即：食堂与餐厅配套；.</summary>
    public static bool Opens(string sentence) => sentence.IndexOfAny([':', '：']) is > 0 and var colon && colon < sentence.Length - 2 && (Naming().IsMatch(sentence.AsSpan(0, colon)) || Counted().IsMatch(sentence.AsSpan(0, colon)));

    /// <summary>The item behind the colon.</summary>
    public static string FirstItem(string sentence) => sentence[(sentence.IndexOfAny([':', '：']) + 1)..];

    /// <summary>How many items it announces; a bound when it does not say.</summary>
    public static int Number(string sentence) =>
        Counted().Match(sentence) is { Success: true } counted && Numeral.Read(counted.Groups["number"].Value, 0) is { Value: > 1 } number ? (int)number.Value : Most;

    [GeneratedRegex("(?:即|包括|包含|为|是|指|有|分|如下|分别)$")]
    private static partial Regex Naming();

    [GeneratedRegex("^表[0-9一二三四五六七八九十]|如下|下列|以下")]
    private static partial Regex Announces();

    [GeneratedRegex("(?:下列|以下|分为?|有|共|抓好|做好|做到|落实|实现)?“?(?<number>[两二三四五六七八九十]|1?[0-9])(?:个|大|项|条|类|种|步)(?:方面|部分|板块|阶段|步骤|环节|层次|指标|内容|任务|措施|机制|工程|条件|一|突破|原则|要求|标准)")]
    private static partial Regex Counted();
}
