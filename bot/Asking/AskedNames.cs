using System.Text.RegularExpressions;

namespace PolicyBot.Asking;

/// <summary>Which schools or places something is said of, by their names: 撤并了哪几所学校, 建在哪几个镇. What names none does not answer it.</summary>
internal static partial class AskedNames
{
    /// <param name="question">Simplified.</param>
    public static bool IsUnsaid(string question, Evidence evidence)
    {
        if (School().Match(question) is { Success: true } school && !SchoolName().IsMatch(Said(school, evidence))) return true;
        return Place().Match(question) is { Success: true } place && !Named(Said(place, evidence), place.Groups["unit"].Value);
    }

    /// <summary>One school is often the one that all of the document speaks of.</summary>
    private static string Said(Match asked, Evidence evidence) => !asked.Groups["several"].Success ? $"{evidence.Headings} {evidence.Beside}"
        : evidence.Items.Count > 0 ? string.Join(' ', evidence.Quoted.Select(one => one.Sentence)) : evidence.Sentence;

    /// <summary>Whether a place of that unit is named: 永安镇, not 各镇 or 城镇.</summary>
    private static bool Named(string said, string unit) => PlaceName().Matches(said).Any(name => unit.Contains(name.Value[^1], StringComparison.Ordinal));

    [GeneratedRegex("(?<!没有)哪(?<several>几)?(?:一)?所(?!有|以)")]
    private static partial Regex School();

    [GeneratedRegex("(?:哪(?<several>几)?个|(?<several>有哪些) )(?<unit>乡镇|[县镇乡村])(?!级)")]
    private static partial Regex Place();

    [GeneratedRegex("[一-鿿-[各全本我该一两几每第跨省市县区镇乡村的在和与及为等有到]][一-鿿-[各全本我该一两几每第跨省市县区镇乡村的在和与及为等报范验定城集]][县镇乡村]")]
    private static partial Regex PlaceName();

    [GeneratedRegex("(?!义务|普通|公办|民办|完全|中心|九年|初级|高级|实验|薄弱|寄宿|农村|城区|城镇|乡镇|镇区|城市|新建|改建|扩建|特殊|优质)[一-鿿-[的和与及在到对各该本全每所级类等为是有几名州组校]]{2}(?:中心)?(?:完全小学|小学|中学|完小|幼儿园|村校|学院|师大|大学)")]
    private static partial Regex SchoolName();
}
