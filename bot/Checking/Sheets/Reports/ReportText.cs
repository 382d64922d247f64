using PolicyBot.Answers;
using PolicyBot.Checking.Composite;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>The words that all forms of the report share.</summary>
internal static class ReportText
{
    public const string Title = "学校办学指标检查报告";

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => "达标",
        Verdict.NotMet => "不达标",
        Verdict.Ambiguous => "不一",
        _ => "未判定",
    };

    /// <summary>What the figures shown under a column are: the standard's indicator (生均…), where the column itself holds totals.</summary>
    public static string Heading(SheetReport report, string column) =>
        report.Cells.FirstOrDefault(cell => cell.Column == column && cell.Judgement is not null)?.Judgement?.Requirement.Indicator is { } indicator && !column.EndsWith(indicator, StringComparison.Ordinal) ? indicator : column;

    /// <summary>For a target: nobody fails by it.</summary>
    public static string Of(Finding finding) => finding.AgainstTarget
        ? (finding.Verdict == Verdict.Met ? "已达目标" : "未达目标")
        : Of(finding.Verdict);

    public static string Value(Judgement judgement) =>
        ShownFigure.WithUnit(judgement.Measurement.Value, judgement.Requirement.Unit, judgement.Requirement.Bound);

    /// <summary>For a column of numbers: rounded as it is shown.</summary>
    public static decimal Number(Judgement judgement) =>
        decimal.Parse(ShownFigure.Shown(judgement.Measurement.Value, judgement.Requirement.Bound), System.Globalization.CultureInfo.InvariantCulture);

    public static string Bound(Judgement judgement) => BoundWording.Of(judgement.Requirement.Bound, judgement.Requirement.Unit);

    /// <summary>差0.2平方米, 超3人; empty when the bound holds.</summary>
    public static string Gap(Judgement judgement)
    {
        if (judgement.Shortfall is not { } shortfall) return string.Empty;
        return shortfall == 0 ? "正好等于界限（不含本数）" : (judgement.Exceeds ? "超" : "差") + ShownFigure.GapWithUnit(shortfall, judgement.Requirement.Unit);
    }

    /// <summary>What could not be read, one line for the cells of a row that lack the same: G38、H38：….</summary>
    public static IEnumerable<string> Problems(SheetReport report)
    {
        foreach (var group in report.Problems.GroupBy(problem => (Row: problem.Address.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), Topic: Topic(problem.Message))))
        {
            var first = group.First().Message;
            if (group.Count() > 1) first = first.Replace("”要按", "”等列要按", StringComparison.Ordinal);
            yield return $"{string.Join("、", group.Select(problem => problem.Address))}：{first}";
        }
    }

    /// <summary>The message without what it quotes, so far as that names a column.</summary>
    private static string Topic(string message) => message.Contains("要按学段", StringComparison.Ordinal) ? "要按学段" : message;

    /// <summary>The mean or deviation as the indicator counts it: for a hundred students, not for one.</summary>
    public static decimal PerBasis(CountyVariation variation, decimal amount) => amount * (Basis.Of(variation.Indicator)?.Size ?? 1);

    /// <summary>一句话: how many schools, figures, failures.</summary>
    public static string Summary(SheetReport report)
    {
        var schools = report.Schools.Select(school => (school.Row, school.Name)).Distinct().Count();
        var composite = report.Composites.Count == 0 ? string.Empty
            : $"综合判定达标{report.Composites.Count(one => one.Verdict.Verdict == Verdict.Met)}个、不达标{report.Composites.Count(one => one.Verdict.Verdict == Verdict.NotMet)}个、缺数据{report.Composites.Count(one => one.Verdict.Verdict == Verdict.NoStandard)}个。";
        return $"{schools}所学校，检查{report.Cells.Count}个数：达标{report.Count(Verdict.Met)}个，不达标{report.Count(Verdict.NotMet)}个，标准不一{report.Count(Verdict.Ambiguous)}个{(report.BelowTarget > 0 ? $"，未达目标（不是强制要求）{report.BelowTarget}个" : string.Empty)}。{composite}";
    }

    public static string Composite(CompositeVerdict verdict)
    {
        var missing = verdict.Missing.Count > 0 ? $"，缺{verdict.Missing.Count}项数据" : string.Empty;
        var failing = verdict.Failing.Count > 0 ? $"；低于下限：{string.Join("、", verdict.Failing.Select(judgement => Closing.What(judgement.Requirement.Indicator)))}" : string.Empty;
        return $"{verdict.Met}项达到{missing}{failing}";
    }

    /// <summary>至少6项达到要求，余项不低于要求的85%（《…》）.</summary>
    public static string Of(CompositeRule rule) => $"「{rule.Citation.Quote.Trim()}」——《{rule.Citation.Title}》";

    public static string Limit(CountyVariation variation) =>
        variation.Judgement is { } judgement ? BoundWording.Of(judgement.Requirement.Bound, judgement.Requirement.Unit) : "未查到";

    public static string Of(CountyVariation variation) => variation.Judgement?.Holds switch { true => "达标", false => "不达标", _ => "未判定" };

    public static string Coefficient(CountyVariation variation) => ShownFigure.Shown(variation.Variation.Coefficient, variation.Judgement?.Requirement.Bound);

    public static string Source(SourcedRequirement source) =>
        $"{FindingText.Describe(source)}：「{source.Requirement.Quote}」" + (source.Requirement.Kind == RequirementKind.Target ? "（目标，不是强制要求）" : string.Empty);
}
