using System.Text;
using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>A finding as a principal reads it: verdict and gap, the sentence and where it stands, what would close the gap, what else applies.</summary>
internal static class FindingText
{
    private const int MostOthers = 6;

    public static string Of(Finding finding, Statement statement)
    {
        var text = new StringBuilder();
        if (statement.Former && finding.Deciding is not null) text.Append("按现已不适用的旧标准：");
        text.AppendLine(Headline(finding, statement));
        if (finding.Deciding is { } deciding)
        {
            if (finding.Stages.Count > 1) AppendStages(text, finding, statement);
            else if (finding.Verdict == Verdict.Ambiguous) AppendAll(text, finding);
            else AppendDeciding(text, finding, deciding, statement);
        }

        OtherStandards.Append(text, finding, statement);
        return text.ToString().TrimEnd();
    }

    /// <summary>不达标：差0.2平方米（标准：不低于5.2平方米，您的数据：5.0平方米）。</summary>
    private static string Headline(Finding finding, Statement statement)
    {
        var typed = Typed(finding.Claim, statement);
        if (finding.Deciding is null && statement.Against is { } against) return against.Documents.Count == 0 ? $"现有文件里没有{against.Name}，不能按它判定（您的数据：{typed}）。" : $"{against.Name}里没有查到“{finding.Claim.Indicator}”的标准，不能按它判定（您的数据：{typed}）。";
        if (finding.Deciding is not { } deciding) return $"“{finding.Claim.Indicator}”没有查到适用的标准，无法判定（您的数据：{typed}）。";
        if (finding.Verdict == Verdict.Ambiguous)
        {
            return $"各处标准不同，结论不一（您的数据：{typed}）：有的达标，有的不达标，请按您学校适用的那一条看。";
        }

        if (finding.Stages.Count > 1)
        {
            return $"{(finding.Verdict == Verdict.Met ? "达标" : "不达标")}：{string.Join("、", finding.Stages)}的标准都{(finding.Verdict == Verdict.Met ? "达到" : "没有达到")}（您的数据：{typed}）。";
        }

        var named = finding.AgainstTarget ? "目标" : "标准";
        var bound = Scoped(deciding.Requirement) + BoundWording.Of(deciding.Requirement.Bound, deciding.Requirement.Unit);
        if (deciding.IsQuota) bound += "（定额，按不少于理解）";
        var result = Result(deciding, finding.AgainstTarget);
        return $"{result}（{named}：{bound}，您的数据：{Measured(deciding, typed)}）。" + (finding.AgainstTarget ? "这是目标，不是强制要求。" : string.Empty);
    }

    /// <summary>不达标：差0.2平方米; 达标; 不达标：超2人.</summary>
    public static string Result(Judgement judgement, bool target = false)
    {
        var (met, missed) = target ? ("已达到目标", "未达到目标") : ("达标", "不达标");
        if (judgement.Holds == true) return judgement.Measurement.Value == judgement.Requirement.Bound.Value ? $"{met}：正好达到" : met;
        if (judgement.Shortfall == 0) return $"{missed}：正好等于界限，而界限不含本数";
        if (judgement.Requirement.Unit.Dimension == Dimension.Ratio) return $"{missed}：配备不足";
        var gap = ShownFigure.GapWithUnit(judgement.Shortfall ?? 0, judgement.Requirement.Unit);
        return judgement.Exceeds ? $"{missed}：超{gap}" : $"{missed}：不够，差{gap}";
    }

    /// <summary>The figure as the message has it.</summary>
    public static string Typed(Claim claim, Statement statement) => claim.Quotient switch
    {
        null => claim.Figure.Span.Of(statement.Text).Trim(),
        _ when claim.Figure.Unit.Dimension == Dimension.Share => ShownFigure.WithUnit(claim.Figure.Value, claim.Figure.Unit),
        _ => $"平均{ShownFigure.WithUnit(claim.Figure.Value, claim.Figure.Unit)}",
    };

    private static string Measured(Judgement judgement, string typed)
    {
        if (judgement.Measurement.Total is null) return typed;
        var shown = ShownFigure.WithUnit(judgement.Measurement.Value, judgement.Requirement.Unit, judgement.Requirement.Bound);
        if (judgement.Requirement.Unit.Dimension == Dimension.Ratio) return shown;
        return judgement.Measurement.Basis switch
        {
            { Size: 100 } => $"每百名学生{shown}",
            { By: CountedBy.Classes, Size: > 1 } basis => $"每{ShownFigure.Exact(basis.Size)}个班{shown}",
            _ => $"平均{shown}",
        };
    }

    private static void AppendDeciding(StringBuilder text, Finding finding, Judgement deciding, Statement statement)
    {
        AppendArithmetic(text, finding.Claim, deciding, statement);
        AppendSource(text, deciding);
        if (Qualifier(deciding.Requirement.Indicator) is { } qualifier) text.AppendLine($"口径：{qualifier}。");
        if (deciding.Requirement.Deadline is { } deadline) text.AppendLine($"期限：{deadline}。");
        if (Closing.Of(deciding, statement.School, finding.Claim.Quotient) is { } closing) text.AppendLine(closing);
        var others = finding.Judgements.Skip(1).Where(other => Line(other) != Line(deciding)).ToArray();
        if (others.Length == 0) return;
        text.AppendLine(others.Any(other => other.Requirement.Bound != deciding.Requirement.Bound)
            ? deciding.Source.Metadata.Level == GovernmentLevel.School ? "以上按本校自己的要求。其他适用的标准："
            : IsNational(deciding) && !others.All(IsNational) ? "以上按全国的标准。各地、各校另有："
            : "以上按最严的一条。其他适用的标准："
            : "其他适用的标准相同：");
        AppendList(text, others);
    }

    /// <summary>One verdict for every stage, since nobody said which is meant.</summary>
    private static void AppendStages(StringBuilder text, Finding finding, Statement statement)
    {
        AppendArithmetic(text, finding.Claim, finding.Deciding!, statement);
        foreach (var line in ByStage(finding.Judgements).Take(MostOthers * 2)) text.AppendLine(line);
    }

    private static bool IsNational(Judgement judgement) => judgement.Source.Metadata.Level == GovernmentLevel.Nation;

    private static void AppendAll(StringBuilder text, Finding finding)
    {
        AppendList(text, finding.Judgements, MostOthers * 2);
        text.AppendLine($"其中最严的是{BoundWording.Of(finding.Deciding!.Requirement.Bound, finding.Deciding.Requirement.Unit)}：");
        AppendSource(text, finding.Deciding);
    }

    private static void AppendArithmetic(StringBuilder text, Claim claim, Judgement judgement, Statement statement)
    {
        var unit = judgement.Requirement.Unit;
        var typed = Typed(claim, statement);
        var total = judgement.Measurement.Total ?? judgement.Measurement.Value;
        if (claim.Quotient is { } quotient)
        {
            text.AppendLine($"计算：{quotient.PartText}÷{quotient.WholeText}{ShownFigure.Equals(judgement.Measurement.Value, judgement.Requirement.Bound, unit)}。");
            return;
        }

        if (claim.Figure.Unit != Unit.None && unit.Dimension != Dimension.Ratio && !typed.EndsWith(unit.Symbol, StringComparison.Ordinal) && Converted(typed, total))
        {
            text.AppendLine($"换算：{typed}＝{ShownFigure.WithUnit(total, unit)}。");
        }

        if (unit.Dimension == Dimension.Ratio)
        {
            if (judgement.Measurement is { Total: { } staff, Divisor: { } students }) text.AppendLine($"计算：{(judgement.Requirement.Bound.Value < 1 ? $"{ShownFigure.Exact(staff)}∶{students}" : $"{students}∶{ShownFigure.Exact(staff)}")}＝{ShownFigure.WithUnit(judgement.Measurement.Value, unit)}。");
        }
        else if (judgement.Measurement.Arithmetic(judgement.Requirement.Bound) is { } arithmetic)
        {
            var per = judgement.Measurement.Basis switch
            {
                { By: CountedBy.Students, Size: 1 } => "/生",
                { By: CountedBy.Students, Size: 100 } => "/百名",
                { By: CountedBy.Classes, Size: 1 } => "/班",
                { By: CountedBy.Classes } basis => $"/{ShownFigure.Exact(basis.Size)}个班",
                _ => string.Empty,
            };
            text.AppendLine($"计算：{arithmetic}（{unit.Symbol}{per}）。");
        }
    }

    private static bool Converted(string typed, decimal value) => !typed.Replace(",", string.Empty, StringComparison.Ordinal).StartsWith(ShownFigure.Exact(value), StringComparison.Ordinal);

    private static void AppendSource(StringBuilder text, Judgement judgement)
    {
        var section = string.IsNullOrEmpty(judgement.Requirement.Section) ? string.Empty : $"，{judgement.Requirement.Section}";
        text.AppendLine($"依据：「{judgement.Requirement.Quote}」——{judgement.Source.Name}{section}");
    }

    public static void AppendList(StringBuilder text, IReadOnlyList<Judgement> judgements, int most = MostOthers)
    {
        var lines = judgements.Select(Line).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var line in lines.Take(most)) text.AppendLine(line);
        if (lines.Length > most) text.AppendLine($"· 另有{lines.Length - most}条，结论见来源。");
    }

    /// <summary>A line for each judgement, 小学 before 初中 before others, and the nation's before a place's.</summary>
    public static IEnumerable<string> ByStage(IEnumerable<Judgement> judgements) => judgements
        .OrderBy(judgement => StageOrder(judgement.Requirement.Scope))
        .ThenByDescending(judgement => judgement.Source.Metadata.Level)
        .Select(Line).Distinct(StringComparer.Ordinal);

    private static int StageOrder(string? scope)
    {
        var stages = scope is null ? [] : Subject.StagesOf([scope]);
        return stages.Count == 0 ? -1 : Composite.StageSplit.Stages.TakeWhile(stage => stage != stages[0]).Count();
    }

    private static string Line(Judgement judgement) =>
        $"· {Describe(judgement.Source)} → {Result(judgement, judgement.Requirement.Kind == RequirementKind.Target)}";

    /// <summary>小学， when the requirement is for 小学 alone, and 每12个班 when it counts by them.</summary>
    private static string Scoped(Requirement requirement)
    {
        var scope = string.IsNullOrEmpty(requirement.Scope) || Subject.StagesOf(requirement.Scope).IsAny || requirement.Indicator.Contains(requirement.Scope, StringComparison.Ordinal) ? string.Empty : requirement.Scope;
        return scope + (Basis.Of(requirement) is { By: CountedBy.Classes, Size: > 1 } basis && Basis.Of(requirement.Indicator) is null ? $"每{ShownFigure.Exact(basis.Size)}个班" : string.Empty);
    }

    /// <summary>小学：不超过45人（全国，《…》）.</summary>
    public static string Describe(SourcedRequirement source)
    {
        var requirement = source.Requirement;
        var scope = string.IsNullOrEmpty(requirement.Scope) || requirement.Indicator.Contains(requirement.Scope, StringComparison.Ordinal) ? string.Empty : $"{requirement.Scope}，";
        var place = source.Place is { } known ? $"{known}，" : string.Empty;
        return $"{scope}{requirement.Indicator}{BoundWording.Of(requirement.Bound, requirement.Unit)}（{place}{source.Name}）";
    }

    /// <summary>不含学生宿舍, from 生均校舍建筑面积（不含学生宿舍）; brackets inside the name (艺术（美术、音乐）教师) are none.</summary>
    private static string? Qualifier(string indicator)
    {
        if (indicator.Length == 0 || indicator[^1] is not ('）' or ')')) return null;
        var open = indicator.LastIndexOfAny(['（', '(']);
        return open > 0 ? indicator[(open + 1)..^1] : null;
    }
}
