using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Asking;

/// <summary>The items of a list, told by the word that they end with: 图书室、卫生室 are two 室.</summary>
internal static partial class Items
{
    /// <summary>What the items asked for are called: 哪些专用的室 asks for 室; null when the question does not say.</summary>
    /// <param name="text">The question, simplified.</param>
    public static string? Asked(string text)
    {
        if (Steps().IsMatch(text)) return "阶段";
        if (Noun().Match(text) is not { Success: true } match) return null;
        var noun = match.Groups["noun"].Value;
        return noun.Length == 0 ? null : noun;
    }

    /// <summary>How many items are asked for: 哪八样, 三项机制, “六公开”; null when the question does not say.</summary>
    /// <param name="text">The question, simplified.</param>
    public static int? Number(string text) =>
        Numbered().Match(text) is { Success: true } match && Numeral.Read(match.Groups["number"].Value, 0) is { Value: > 1 } number ? (int)number.Value : null;

    /// <summary>Whether that many items stand side by side in the sentence.</summary>
    public static bool Count(string sentence, int number)
    {
        foreach (var part in sentence.Split(['。', '；', ';', '：', ':', '(', ')', '（', '）', '“', '”', '"']))
        {
            if (part.Split([',', '，']).Any(clause => Enumerated(clause) is var many && many > 1 && (many == number || (many + 1 == number && Joined().IsMatch(clause))))) return true;
            if (number > 2 && !part.Contains('、', StringComparison.Ordinal) && part.Count(character => character is ',' or '，') + 1 == number) return true;
        }

        return false;

        static int Enumerated(string clause) => clause.Count(character => character == '、') + 1;
    }

    /// <summary>How many items of a sentence end with the noun, or with its last character.</summary>
    public static int Of(string sentence, string noun)
    {
        var count = 0;
        foreach (var item in sentence.Split(['、', '，', ',', '和', '；', '。', '（', '(', '：', ':']))
        {
            if (item.Length > noun.Length && item.EndsWith(noun[^1])) count++;
        }

        return count;
    }

    [GeneratedRegex("[和及与以]")]
    private static partial Regex Joined();

    [GeneratedRegex("哪(?<number>[两二三四五六七八九十]|1?[0-9])|[“\"「『‘](?<number>[两二三四五六七八九十])(?!年)|(?<!第)(?<number>[两二三四五六七八九十]|1?[0-9])(?:个|大|项|条|类|种|步)(?!(?:月|学期|小时|星期|百分点|工作日|班))")]
    private static partial Regex Numbered();

    [GeneratedRegex("几步|几个?(?:阶段|步骤|环节|时期)|哪些(?:阶段|步骤|环节)")]
    private static partial Regex Steps();

    [GeneratedRegex("(?:哪些|哪几|哪[二两三四五六七八九十])(?:个|种|类|样|所|间|项|家|位|门|条|块)?(?:专用的?|功能|具体的?|主要的?)?(?<noun>[一-鿿]{1,4}?)(?:[，。？?！,、]|$|呢|吗|要|得|都|可以|能|必须|需要|由|被|是|有|没)")]
    private static partial Regex Noun();
}
