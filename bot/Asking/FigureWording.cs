using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>How a record reads as a sentence of an answer: 小学班额不超过45人.</summary>
internal static class FigureWording
{
    /// <summary>Whom, what, and the bound, with the date of a target.</summary>
    public static string Sentence(Requirement record)
    {
        var indicator = PlainText.Of(record.Indicator).Trim();
        var scope = record.Scope is { } said && PlainText.Of(said) is var whom && !indicator.Contains(whom, StringComparison.Ordinal) ? whom : string.Empty;
        return $"{Until(record)}{scope}{indicator}{Bound(record)}";
    }

    public static string Until(Requirement record) => record.Deadline is { } date ? $"到{DateWording.Of(date)}，" : string.Empty;

    /// <summary>不超过46人; a figure that bounds nothing stands behind a colon.</summary>
    public static string Bound(Requirement record) => record.Bound.Comparator switch
    {
        Comparator.Equal or Comparator.Range => "：" + BoundWording.Of(record),
        _ => BoundWording.Of(record),
    };

    /// <summary>What the figure is, when it does not bind.</summary>
    public static string Nature(RequirementKind kind) => kind switch
    {
        RequirementKind.Target => "（这是目标，不是强制要求）",
        RequirementKind.Status => "（这是现状，不是标准）",
        RequirementKind.Plan => "（这是计划量，不是标准）",
        _ => string.Empty,
    };

    public static string Kind(RequirementKind kind) => kind switch
    {
        RequirementKind.Target => "目标",
        RequirementKind.Status => "现状",
        RequirementKind.Plan => "计划",
        _ => "要求",
    };
}
