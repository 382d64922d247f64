using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Wording;

/// <summary>转来几个学生，: so few of something that what is told of it goes on; only at the end of a message does 几个 ask how many they are.</summary>
internal static partial class Several
{
    /// <summary>Whether the span is such a word, or part of one.</summary>
    public static bool Is(string text, TextSpan span) => Told().Matches(text).Any(match => span.Start >= match.Index && span.Start < match.Index + match.Length);

    /// <summary>The text with a space for each letter of such words.</summary>
    public static string Blank(string text) => Told().Replace(text, match => new string(' ', match.Length));

    [GeneratedRegex("(?<=[一-鿿]了|[转调新招搬]来|新[招添进收调])[好十]?几[十百]?[个名位本台套间所件把张辆条块](?=[^，,。；;？?！!]*[，,；;。][^？?]*[一-鿿])")]
    private static partial Regex Told();
}
