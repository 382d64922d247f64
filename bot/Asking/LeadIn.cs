using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A sentence that only announces items, and the items that stand after it: 按下列八项指标：, 表1, 分三个阶段进行。</summary>
internal static partial class LeadIn
{
    private const int Most = 12;

    /// <summary>The items that the sentence announces; none when it announces none, or names them itself.</summary>
    /// <param name="document">All sentences of its document, in reading order.</param>
    public static IReadOnlyList<Evidence> Of(Evidence evidence, IReadOnlyList<Evidence> document)
    {
        if (!IsOne(evidence.Sentence)) return [];
        var counted = Counted().Match(evidence.Sentence);
        var after = document.Where(one => one.Span.Start >= evidence.Span.End).OrderBy(one => one.Span.Start).ToList();
        var own = after.TakeWhile(one => one.Passage.Path.SequenceEqual(evidence.Passage.Path, StringComparer.Ordinal)).ToList();
        var under = own.Count > 0 ? own : [.. after.TakeWhile(one => one.Passage.Path.Count > evidence.Passage.Path.Count
            && one.Passage.Path.Take(evidence.Passage.Path.Count).SequenceEqual(evidence.Passage.Path, StringComparer.Ordinal))];
        return [.. under.Where(one => one.Sentence.Any(PlainText.IsHan)).Take(counted.Success && Numeral.Read(counted.Groups["number"].Value, 0) is { Value: > 1 } number ? (int)number.Value : Most)];
    }

    /// <summary>Whether the sentence announces items that it does not name.</summary>
    public static bool IsOne(string sentence) => sentence.EndsWith(':') || sentence.EndsWith('：') || Announces().IsMatch(sentence)
        || (Counted().IsMatch(sentence) && !sentence.Contains('、', StringComparison.Ordinal));

    [GeneratedRegex("^表[0-9一二三四五六七八九十]|如下|下列|以下")]
    private static partial Regex Announces();

    [GeneratedRegex("(?:下列|以下|分为?|有|共|抓好|做好|做到|落实|实现)?“?(?<number>[两二三四五六七八九十]|1?[0-9])(?:个|大|项|条|类|种|步)(?:方面|部分|板块|阶段|步骤|环节|层次|指标|内容|任务|措施|机制|工程|条件|一|突破|原则|要求|标准)")]
    private static partial Regex Counted();
}
