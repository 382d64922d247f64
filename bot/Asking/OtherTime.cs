using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>What is to be where it is asked what is, a figure of another year or span of years, and by how much something is to change.</summary>
internal static partial class OtherTime
{
    public static bool Is(Question question, Evidence evidence) =>
        IsRuleForCount(question, evidence) || IsOfOtherYear(question, evidence) || IsChange(question, evidence) || IsOtherSpan(question.Text, evidence);

    /// <summary>近视率现在是多少: what must be does not tell what is.</summary>
    private static bool IsRuleForCount(Question question, Evidence evidence) =>
        question.AsksPresent && evidence.Record is { Kind: RequirementKind.Requirement or RequirementKind.Target };

    /// <summary>2023年毛入园率是多少: what is to be by 2025 does not tell it, but the plan of 2023 may be meant by its year.</summary>
    private static bool IsOfOtherYear(Question question, Evidence evidence) => question.Years.Count > 0 && evidence.Record is { Kind: RequirementKind.Target, Deadline: { Length: >= 4 } due }
        && !question.Years.Any(year => due.StartsWith(year, StringComparison.Ordinal) || evidence.Sentence.Contains(year, StringComparison.Ordinal)) && !OfDocument().IsMatch(question.Text);

    /// <summary>近视率是百分之几: by how much it is to fall does not tell what it is.</summary>
    private static bool IsChange(Question question, Evidence evidence) =>
        evidence.Record is { Unit.Dimension: Dimension.PercentagePoints } && Level().IsMatch(question.Text) && !Change().IsMatch(question.Text);

    /// <summary>学前一年 is not 学前三年: the same words about another number.</summary>
    private static bool IsOtherSpan(string text, Evidence evidence)
    {
        foreach (Match counted in Counted().Matches(text))
        {
            if (evidence.Says(counted.Value)) continue;
            var (before, behind) = (counted.Groups["before"].Value, counted.Groups["behind"].Value);
            for (var at = evidence.Sentence.IndexOf(before, StringComparison.Ordinal); at >= 0; at = evidence.Sentence.IndexOf(before, at + 1, StringComparison.Ordinal))
            {
                var number = at + before.Length;
                if (number + 1 < evidence.Sentence.Length && "一二三四五六七八九十".Contains(evidence.Sentence[number], StringComparison.Ordinal)
                    && evidence.Sentence.AsSpan(number + 1).StartsWith(behind, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?:19|20)[0-9]{2}年?[一-鿿]{0,8}(?:方案|行动|文件|通知|标准|规划|计划|要点|规定|办法|责任书|版|那份|这份|发的|定的|出的)")]
    private static partial Regex OfDocument();

    [GeneratedRegex("(?:率|占比|比重)[一-鿿]{0,6}(?:多少|百分之几|几成)")]
    private static partial Regex Level();

    [GeneratedRegex("[降升增减提差变]|百分点|个点|幅")]
    private static partial Regex Change();

    [GeneratedRegex("(?<before>(?!每|满|少|多|于|过|到)[一-鿿](?!每|满|少|多|于|过|到|内)[一-鿿])[一二三四五六七八九十](?<behind>年)")]
    private static partial Regex Counted();
}
