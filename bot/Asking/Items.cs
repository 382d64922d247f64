using System.Text.RegularExpressions;

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

    [GeneratedRegex("几步|几个?(?:阶段|步骤|环节|时期)|哪些(?:阶段|步骤|环节)")]
    private static partial Regex Steps();

    [GeneratedRegex("(?:哪些|哪几|哪[二两三四五六七八九十])(?:个|种|类|样|所|间|项|家|位|门|条|块)?(?:专用的?|功能|具体的?|主要的?)?(?<noun>[一-鿿]{1,4}?)(?:[，。？?！,、]|$|呢|吗|要|得|都|可以|能|必须|需要|由|被|是|有|没)")]
    private static partial Regex Noun();
}
