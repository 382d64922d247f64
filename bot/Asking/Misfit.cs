using System.Text.RegularExpressions;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>What no figure answers, however near its words are: a limit of the other side, a rule where a count is asked for, other people.</summary>
internal static partial class Misfit
{
    public static bool Is(Question question, Weighed weighed)
    {
        if (!question.WantsFigure || question.Footing is not null) return false;
        var evidence = weighed.Evidence;
        return weighed[Measure.AgainstDirection] > 0 || IsGiven(question, evidence) || IsRuleForCount(question, evidence) || IsOfOthers(question, evidence) || IsOtherNumber(question.Text, evidence);
    }

    /// <summary>108万元里买电脑花多少: the figure that a question gives is not what it asks for, unless the sentence has it twice.</summary>
    private static bool IsGiven(Question question, Evidence evidence) => evidence.Record is { } record
        && question.Terms.Any(term => term.Figure is { High: null } given && given.Value == record.Bound.Value && given.Unit.Dimension == record.Unit.Dimension)
        && evidence.Figures.Count(figure => figure.Value == record.Bound.Value) < 2;

    /// <summary>近视率现在是多少: what must be does not tell what is.</summary>
    private static bool IsRuleForCount(Question question, Evidence evidence) =>
        question.AsksPresent && evidence.Record is { Kind: RequirementKind.Requirement or RequirementKind.Target };

    /// <summary>教师睡眠几小时: what does not speak of those people says nothing of them. Schools may be meant where none is named.</summary>
    private static bool IsOfOthers(Question question, Evidence evidence) => evidence.Record is { } record
        && question.Scopes.Any(scope => !ScopeCatalog.Default.Covers("学校", scope) && !Says(evidence, scope, record));

    private static bool Says(Evidence evidence, string scope, Requirement record) =>
        ScopeCatalog.Default.Find($"{evidence.Around} {evidence.Headings} {record.Indicator} {record.Scope}").Any(said => ScopeCatalog.Default.Covers(said.Scope, scope) || ScopeCatalog.Default.Covers(scope, said.Scope))
        || evidence.Around.Contains(scope, StringComparison.Ordinal) || evidence.Headings.Contains(scope, StringComparison.Ordinal) || record.Indicator.Contains(scope[..1], StringComparison.Ordinal);

    /// <summary>学前一年 is not 学前三年: the same words about another number.</summary>
    private static bool IsOtherNumber(string text, Evidence evidence)
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

    [GeneratedRegex("(?<before>(?!每|满|少|多|于|过|到)[一-鿿](?!每|满|少|多|于|过|到|内|前)[一-鿿])[一二三四五六七八九十](?<behind>年)")]
    private static partial Regex Counted();
}
