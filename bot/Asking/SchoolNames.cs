using System.Text.RegularExpressions;

namespace PolicyBot.Asking;

/// <summary>Names of single schools in a text: 启动阳光小学标准化建设工程 names one, of which the sentences after it speak.</summary>
internal static partial class SchoolNames
{
    /// <summary>The last school that the text names; null when it names none.</summary>
    /// <param name="text">Simplified.</param>
    public static string? Last(string text) => Name().Matches(text).LastOrDefault()?.Groups["name"].Value;

    [GeneratedRegex("(?:启动|新建|建设|改建|扩建|修建|实施|[、，,；;:：年和与]|^)(?<name>(?![各该本全乡镇县市区省农村]|所有|我们|义务|普通|公办|民办|完全|中心|九年|初级|高级|实验|薄弱|每)[一-鿿]{2,3}(?:完全小学|中心小学|小学|中学|完小|幼儿园))")]
    private static partial Regex Name();
}
