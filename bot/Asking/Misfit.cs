using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>What does not answer, however near its words are: a limit of the other side, a rule where a count is asked for, other people, another sum.</summary>
internal static partial class Misfit
{
    public static bool Is(Question question, Weighed weighed) => IsOther(question, weighed) || (question.WantsFigure && !question.Claims && question.Footing is null && OtherSum.IsGiven(question, weighed.Evidence));

    /// <summary>Whether it is of something else; its sentence is no answer then either.</summary>
    private static bool IsOther(Question question, Weighed weighed)
    {
        if (question.Claims || question.Footing is not null) return false;
        var evidence = weighed.Evidence;
        if (Unsaid.Is(question, evidence) || AskedPlace.IsUnsaid(question.Text, evidence)) return true;
        if ((question.WantsFigure || question.Kind == QuestionKind.Deadline) && Siblings.Exclude(question, evidence)) return true;
        return question.WantsFigure && (IsOtherLimit(question, weighed) || (question.CountsHead && weighed[Measure.HeadSaid] <= 0) || OtherCount.Is(question, evidence)
            || OtherPeople.Are(question, evidence) || OtherSum.Is(question, evidence) || OtherPart.Is(question, evidence) || OtherTime.Is(question, evidence) || MeantRange.Differ(question.Text, evidence.Sentence));
    }

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

    /// <summary>一个班最少几人: what limits from above does not tell it; a ratio is turned round as often as not. 每月封顶多少: 每月增加12元 is no limit.</summary>
    private static bool IsOtherLimit(Question question, Weighed weighed) =>
        // 倍数上限可以提高至15倍: what is called so in its clause is the limit asked for.
        (weighed[Measure.AgainstDirection] > 0 && weighed.Evidence.Record is { Unit.Dimension: not Dimension.Ratio } && Limit().Match(question.Text) is { Success: true } limit && !weighed.Evidence.Near.Contains(limit.Value, StringComparison.Ordinal))
        || (Capped().IsMatch(question.Text) && !Cap().IsMatch(weighed.Evidence.Sentence));

    [GeneratedRegex("最[多少低高]|[至顶]多|至少|起码|封顶|[上下]限|不[得能应可许]?(?:低于|少于|超过|高于|多于)")]
    private static partial Regex Limit();

    [GeneratedRegex("封顶(?:[是为要]|多少|几)")]
    private static partial Regex Capped();

    [GeneratedRegex("超|以内|以下|封顶|最[高多大]|上限|至多|不[高多大]于|限|控制|小于|≤|内")]
    private static partial Regex Cap();
}
