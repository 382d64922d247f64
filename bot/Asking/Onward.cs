using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A follow-up that goes on from the last answer: to the version before it or after it, to the next item of its list, to the case that it leaves out.</summary>
internal static class Onward
{
    /// <summary>The readings of a message that goes on so; none of any other.</summary>
    public static IEnumerable<Question> Of(Question before, Question now)
    {
        if (before.Footing is not { } footing) yield break;
        var replaced = footing.Evidence.Metadata.Status.IsFormer();
        if (replaced ? Own.AsksLater(now.Text) : now.Former && !before.Former)
        {
            // 后来又改成多少了, 废掉的那版呢: the same in another version, which need not be of that year.
            var own = Own.Besides(now, replaced ? ["later", "current", "version", "around"] : ["former", "replaced", "version", "around"]);
            yield return FollowUp.Merge(before, now, own.Count > 0 ? own : before.Terms) with
            {
                Kind = now.Kind == QuestionKind.Explain ? before.Kind : now.Kind,
                Dimensions = own.Count == 0 && before.Dimensions.Count > 0 ? before.Dimensions : now.Dimensions,
                Years = [],
                Anew = [],
                Described = null,
                Former = !replaced,
                InForce = replaced,
                Footing = null,
            };
        }

        if (Step.Of(now.Text, footing.Evidence) is { } step)
        {
            var terms = step.Left([.. Own.Bare(now)]);
            yield return FollowUp.Merge(before, now, terms) with { Unsaid = before.Terms, Years = [], Anew = [], Step = step, Kind = Kind(before, now) };
        }

        if (Case.Of(now.Text) is { } other)
        {
            yield return FollowUp.Merge(before, now, other.Left([.. Own.Bare(now)])) with { Unsaid = before.Terms, Anew = [], Case = other };
        }
    }

    /// <summary>接下来那个阶段是几月到几月: what says no kind of its own, or counts what is a time, asks as was asked before.</summary>
    private static QuestionKind Kind(Question before, Question now) => now.Soft || (now.Kind == QuestionKind.Threshold && !before.WantsFigure) ? before.Kind : now.Kind;
}
