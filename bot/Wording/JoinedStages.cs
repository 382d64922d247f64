using System.Text.RegularExpressions;

namespace PolicyBot.Wording;

/// <summary>Reads a school that people describe by the stages it joins as documents call it: 从一年级念到初三的学校 is 九年一贯制学校.</summary>
internal static partial class JoinedStages
{
    /// <param name="text">Simplified.</param>
    public static string Read(string text) => Secondary().Replace(Through().Replace(text, match => match.Groups["high"].Success ? "十二年一贯制学校" : "九年一贯制学校"), "完全中学");

    [GeneratedRegex("(?:从|打)?(?:一年级|小学)(?:能|可以)?(?:一直|一路|一溜)?[一-鿿]{0,3}?(?:到|至|连着?|接着?|直通|通)(?:(?<high>高三|高中|十二年级)|初三|初中|九年级)(?:[一-鿿]{0,5}?(?:都有|都在一起|一起|一块儿?|合办|一条龙))?的?(?:那种|那类|这种)?(?:学校|校)(?!长|舍|区|园)|小学和?初中和?(?<high>高中)(?:都?连一块|都有|合在一起|办在一起)的?(?:那种)?(?:学校|校)(?!长|舍|区|园)")]
    private static partial Regex Through();

    [GeneratedRegex("(?:初高中|初中(?:和|跟|与|带|连|、)?高中)(?:都?连着办?|都有|合办|办在一起|在一起|一起办|共一个校园)的?(?:那种|那类)?(?:学校|校)(?!长|舍|区|园)")]
    private static partial Regex Secondary();
}
