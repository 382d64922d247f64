using System.Text.RegularExpressions;

namespace PolicyBot.Asking;

/// <summary>Where something is done: 动员大会在哪里召开, 去哪家医院体检. A sentence that tells no place does not answer it.</summary>
internal static partial class AskedPlace
{
    /// <param name="question">Simplified.</param>
    public static bool IsUnsaid(string question, Evidence evidence) => (Asked().IsMatch(question) && !Told().IsMatch(evidence.Sentence))
        || (House().Match(question) is { Success: true } house && !evidence.Around.Contains(house.Groups["house"].Value, StringComparison.Ordinal));

    /// <summary>在哪里能查到 asks for a document, 从哪里 as often for money.</summary>
    [GeneratedRegex("[在去]哪(?:里|儿)(?![能可查找看问有规写说提讲都就才呢啊])[一-鿿]|(?:会|课)在哪(?:里|儿)?(?:[？?]|$)")]
    private static partial Regex Asked();

    [GeneratedRegex("(?<![现存正所立])在(?!校学?生|编|园|职|籍|[0-9])|(?<![达做得感受收直接遇提])到(?!位|[0-9])|从(?!事|而|严|[0-9])|(?<!过)去(?!年)|(?<![对用关由基处属归低高少多大小等])于|[校园县镇乡市]内|校外|平台|网站|设立|周边")]
    private static partial Regex Told();

    [GeneratedRegex("哪一?(?:家|所)(?<house>医院|银行|公司|企业|厂|大学|高校|幼儿园|书店|出版社|电视台|报社|超市|药店|饭店|酒店|店)")]
    private static partial Regex House();
}
