using PolicyBot.Answers;
using PolicyBot.Channels.Wire;

namespace PolicyBot.Evaluation;

/// <summary>How the assistant did on a gold file.</summary>
/// <param name="Types">The same by type of item, in the order in which the types first come.</param>
/// <param name="Figures">Items that were answered with a wrong figure, of all.</param>
/// <param name="Declines">Unanswerable items that were declined.</param>
/// <param name="Declined">Answerable items that were declined all the same.</param>
/// <param name="Citations">Items answered with everything else right whose citation overlaps the evidence.</param>
public sealed record EvaluationReport(
    Score Passed,
    IReadOnlyList<TypeScore> Types,
    Score WrongFigures,
    Score Declines,
    Score Declined,
    Score Verdicts,
    Score Gaps,
    Score Citations,
    Latency LatencyMs,
    IReadOnlyList<Failure> Failures)
{
    public static EvaluationReport Of(IReadOnlyList<Judgement> all) => new(
        Score.Of(all, one => one.Passed),
        [.. all.GroupBy(one => one.Item.Type ?? "-", StringComparer.Ordinal).Select(type => new TypeScore(type.Key, Score.Of([.. type], one => one.Passed)))],
        Score.Of(all, one => one.WrongFigure),
        Score.Of([.. all.Where(one => one.Item.ExpectsDecline)], one => one.Answer.Kind == AnswerKind.Decline),
        Score.Of([.. all.Where(one => !one.Item.ExpectsDecline)], one => one.Answer.Kind == AnswerKind.Decline),
        Score.Of([.. all.Where(one => one.Item.Verdict is not null)], one => one.Answer.Verdict == one.Item.Verdict),
        Score.Of([.. all.Where(one => one.Gap is not null)], one => one.Gap == true),
        Score.Of([.. all.Where(one => one.Citation is not null && one.Answered && one.Faults.Count <= (one.Citation == true ? 0 : 1))], one => one.Citation == true),
        Latency.Of([.. all.Select(one => one.Elapsed.TotalMilliseconds)]),
        [.. all.Where(one => !one.Passed || one.WrongFigure).Select(Failure.Of)]);
}

/// <param name="Rate">Count of Total, from 0 to 1; null when there was nothing to count.</param>
public sealed record Score(int Count, int Total, double? Rate)
{
    internal static Score Of<T>(IReadOnlyCollection<T> all, Func<T, bool> counts)
    {
        var count = all.Count(counts);
        return new(count, all.Count, all.Count == 0 ? null : Math.Round((double)count / all.Count, 4));
    }
}

public sealed record TypeScore(string Type, Score Passed);

/// <summary>Milliseconds a turn; percentiles by the nearest rank. All zero when there was no turn.</summary>
public sealed record Latency(double P50, double P95, double P99, double Max)
{
    internal static Latency Of(double[] milliseconds)
    {
        if (milliseconds.Length == 0) return new(0, 0, 0, 0);
        Array.Sort(milliseconds);
        return new(At(0.50), At(0.95), At(0.99), Math.Round(milliseconds[^1], 2));

        double At(double share) => Math.Round(milliseconds[(int)Math.Ceiling(share * milliseconds.Length) - 1], 2);
    }
}

/// <summary>An item that did not pass, with what was answered instead.</summary>
public sealed record Failure(string? Id, string? Type, string? Question, IReadOnlyList<string> Faults, bool WrongFigure, AnswerMessage Answer)
{
    internal static Failure Of(Judgement judged) => new(
        judged.Item.Id,
        judged.Item.Type,
        judged.Item.Question,
        judged.Faults,
        judged.WrongFigure,
        AnswerMessage.Of(judged.Item.Id, judged.Answer, judged.Elapsed));
}
