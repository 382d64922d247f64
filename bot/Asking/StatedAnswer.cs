using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>Whether the documents demand the figure that a question holds up: 到2025年普惠率要达到80%吗.</summary>
internal static class StatedAnswer
{
    public static Answer? Of(Found found)
    {
        if (FigureAnswer.Of(found) is not { Figures: [var record, ..] } answer) return null;
        var stated = found.Question.Stated!;
        var against = (found.Question.Direction, record.Bound.Comparator) is
            (Direction.Most, Comparator.AtLeast or Comparator.MoreThan) or (Direction.Least, Comparator.AtMost or Comparator.LessThan);
        if (against || record.Kind is RequirementKind.Status or RequirementKind.Plan || stated.Unit.Dimension != record.Unit.Dimension) return answer;
        if (Trespass.IsAsked(found.Question.Text)) return answer.Figures.All(figure => figure.Unit.Dimension == stated.Unit.Dimension && Trespass.IsForbidden(found.Question.Text, stated.Value, figure.Bound)) ? answer with { Text = "不可以。" + answer.Text } : answer;
        var same = record.Bound.Comparator == Comparator.Range
            ? stated.Value == record.Bound.Value && stated.High == record.Bound.High
            : stated.Value == record.Bound.Value;
        return answer with { Text = (same ? "是。" : "不是。") + answer.Text };
    }
}
