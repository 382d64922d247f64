using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>Whether a figure binds, is aimed at, or merely is.</summary>
internal static class NatureAnswer
{
    public static Answer? Of(Found found)
    {
        if (FigureAnswer.Of(found) is not { Figures: [var record, ..] } answer) return null;
        var nature = record.Kind switch
        {
            RequirementKind.Target => "这是目标，不是强制要求",
            RequirementKind.Status => "这是现状，不是标准",
            RequirementKind.Plan => "这是计划量，不是标准",
            _ => "这是要求",
        };
        return answer with { Text = $"{nature}：{answer.Text}" };
    }
}
