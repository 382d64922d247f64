using System.Text.RegularExpressions;

namespace PolicyBot.Asking;

/// <summary>Who does the very thing that is asked about: of 由谁责令改正 the one before 责令 in 由城管部门责令改正.</summary>
internal static partial class Doer
{
    /// <summary>How many characters of the verb have to be the same.</summary>
    private const int Verb = 2;

    /// <summary>Null when the question has no such verb, or the sentence names nobody before it.</summary>
    public static string? Of(string question, string sentence)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var does = asked.Groups["does"].Value;
        foreach (Match by in By().Matches(sentence))
        {
            if (string.CompareOrdinal(sentence, by.Index + by.Length, does, 0, Verb) == 0) return by.Groups["who"].Value;
        }

        return null;
    }

    [GeneratedRegex("(?:由|归)(?:谁|哪(?:一?[个级家]|些|几个)?(?:部门|单位|机构|机关|政府|人)?|什么(?:部门|单位|机构|机关|人))来?(?<does>[一-鿿]{2})|谁来(?<does>[一-鿿]{2})")]
    private static partial Regex Asked();

    /// <summary>Each place at which somebody may have been named: the verb behind it tells.</summary>
    [GeneratedRegex("(?<=(?<![理事自案缘])由(?<who>[^，。；：:由]{2,40}?(?:部门|政府|局|委|委员会|机构|办公室|厅|院|处|科|室|股|队|站|中心|学校|单位|机关|人|校长|园长|教师|班主任))(?:依法|负责|统一|会同[^，。；]{2,30})?)")]
    private static partial Regex By();
}
