using System.Text.RegularExpressions;
using PolicyBot.Checking;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>What no figure answers, however near its words are: a limit of the other side, a rule where a count is asked for, other people.</summary>
internal static partial class Misfit
{
    public static bool Is(Question question, Weighed weighed) => IsOther(question, weighed) || (question.WantsFigure && !question.Claims && question.Footing is null && IsGiven(question, weighed.Evidence));

    /// <summary>Whether it is of something else; its sentence is no answer then either.</summary>
    private static bool IsOther(Question question, Weighed weighed)
    {
        if (question.Claims || question.Footing is not null) return false;
        var evidence = weighed.Evidence;
        if (Body().Match(question.Text) is { Success: true } body && !evidence.Around.Contains(body.Groups["body"].Value, StringComparison.Ordinal)) return true;
        if ((question.WantsFigure || question.Kind == QuestionKind.Deadline) && Siblings.Exclude(question.Text, evidence)) return true;
        if (!question.WantsFigure) return false;
        return IsOtherLimit(question, weighed) || (question.CountsHead && weighed[Measure.HeadSaid] <= 0) || IsRuleForCount(question, evidence) || IsOfOthers(question, evidence) || IsOtherNumber(question.Text, evidence) || IsOtherCount(question, evidence) || MeantRange.Differ(question.Text, evidence.Sentence);
    }

    /// <summary>一个班最少几人: what limits from above does not tell it. A ratio is turned round as often as not.</summary>
    private static bool IsOtherLimit(Question question, Weighed weighed) =>
        weighed[Measure.AgainstDirection] > 0 && weighed.Evidence.Record is { Unit.Dimension: not Dimension.Ratio } && Limit().IsMatch(question.Text);

    /// <summary>What answers but is the sentence of a misfit, and states no figure besides: leaving out its record makes it no better.</summary>
    public static List<Weighed> Without(Question question, IReadOnlyList<Weighed> all, List<Weighed> admissible)
    {
        var misfits = question.WantsFigure ? all.Where(weighed => IsFitting(question, weighed) && IsOther(question, weighed)).ToList() : [];
        if (misfits.Count == 0) return admissible;
        var fitting = admissible.Where(weighed => IsFitting(question, weighed)).ToList();
        return [.. admissible.Where(weighed => weighed.Evidence.Record is not null || !misfits.Exists(other => IsIn(other, weighed)) || fitting.Exists(other => IsIn(other, weighed)))];
    }

    private static bool IsFitting(Question question, Weighed weighed) => weighed.Evidence.Record is { } record && FigureFit.Fits(question.Dimensions, record.Unit.Dimension);

    private static bool IsIn(Weighed record, Weighed text) => record.Evidence.Document.Id == text.Evidence.Document.Id && record.Evidence.Span.Overlaps(text.Evidence.Span);

    /// <summary>108万元里买电脑花多少: the figure that a question gives is not what it asks for, unless the sentence has it twice; its sentence may tell.</summary>
    private static bool IsGiven(Question question, Evidence evidence) => evidence.Record is { } record
        && question.Terms.Any(term => term.Figure is { High: null } given && given.Value == record.Bound.Value && given.Unit.Dimension == record.Unit.Dimension)
        && evidence.Figures.Count(figure => figure.Value == record.Bound.Value) < 2;

    /// <summary>近视率现在是多少: what must be does not tell what is.</summary>
    private static bool IsRuleForCount(Question question, Evidence evidence) =>
        question.AsksPresent && evidence.Record is { Kind: RequirementKind.Requirement or RequirementKind.Target };

    /// <summary>教师睡眠几小时: what does not speak of those people says nothing of them. Schools may be meant where none is named.</summary>
    private static bool IsOfOthers(Question question, Evidence evidence) => evidence.Record is { } record
        && question.Scopes.Any(scope => People.AreNamed(scope) && !Says(evidence, scope, record));

    private static bool Says(Evidence evidence, string scope, Requirement record)
    {
        var said = $"{evidence.Around} {evidence.Headings} {record.Indicator} {record.Scope}";
        return PairWords.Of(scope).Prepend(scope).Any(word => said.Contains(word, StringComparison.Ordinal))
            || (People.AreOthers(scope) && People.Share(scope, said))
            || ScopeCatalog.Default.Find(said).Any(one => ScopeCatalog.Default.Covers(one.Scope, scope) || ScopeCatalog.Default.Covers(scope, one.Scope));
    }

    /// <summary>几层, 几级: what speaks of no 层 does not tell it.</summary>
    private static bool IsOtherCount(Question question, Evidence evidence) =>
        question.Counted is "层" or "级" or "栋" or "幢" or "届" or "批" && !evidence.Around.Contains(question.Counted, StringComparison.Ordinal);

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

    /// <summary>去哪家医院体检: what names no hospital does not tell which one.</summary>
    [GeneratedRegex("哪一?(?:家|所)(?<body>医院|银行|公司|企业|大学|高校|幼儿园|书店|电视台|报社|超市|药店|饭店|酒店)")]
    private static partial Regex Body();

    [GeneratedRegex("最[多少低高]|[至顶]多|至少|起码|封顶|[上下]限|不[得能应可许]?(?:低于|少于|超过|高于|多于)")]
    private static partial Regex Limit();

    [GeneratedRegex("(?<before>(?!每|满|少|多|于|过|到)[一-鿿](?!每|满|少|多|于|过|到|内)[一-鿿])[一二三四五六七八九十](?<behind>年)")]
    private static partial Regex Counted();
}
