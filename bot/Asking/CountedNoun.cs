using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Asking;

/// <summary>
/// The thing that a question counts: 工作组 of 分几个工作组, 增长 of 要做到几个增长. A number of it is what is asked for, also where that
/// number is no figure or stands apart from it: 三个专业工作组, “三个增长”, 四级教研体系.
/// </summary>
internal static partial class CountedNoun
{
    /// <summary>How far from the number that counts it the thing may stand: 7种以上运动项目.</summary>
    private const int Apart = 5;

    /// <summary>Null when the question counts nothing that it names behind the number.</summary>
    /// <param name="question">Simplified.</param>
    public static string? Of(string question) => Asked().Match(question) is { Success: true } asked ? asked.Groups["noun"].Value : null;

    /// <summary>The numbers that count it, each with the words up to it.</summary>
    public static IEnumerable<TextSpan> Find(string noun, string sentence)
    {
        var head = Enumerable.Range(0, noun.Length - 1).Select(cut => noun[..(noun.Length - cut)]).FirstOrDefault(part => sentence.Contains(part, StringComparison.Ordinal));
        if (head is null) yield break;
        foreach (Match number in Number().Matches(sentence))
        {
            var end = number.Index + number.Length;
            var at = sentence.IndexOf(head, end, Math.Min(sentence.Length - end, Apart + head.Length), StringComparison.Ordinal);
            if (at >= 0 && sentence.AsSpan(end, at - end).IndexOfAny("，,；;。：:、") < 0) yield return new TextSpan(number.Index, at + head.Length);
        }
    }

    [GeneratedRegex("(?:几|多少)(?:[十百千]?(?:[个项种类条样所家支处间门套级大方]|方面|层)的?)(?!个|上|下|以)(?<noun>[一-鿿]{2,4})")]
    private static partial Regex Asked();

    [GeneratedRegex("(?<!第)(?:[一二两三四五六七八九十百]{1,3}|[0-9]{1,4})(?:余|多)?(?:[个项种类条样所家支处间门套级大]|方面|层)")]
    private static partial Regex Number();
}
