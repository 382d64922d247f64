using System.Diagnostics.Metrics;
using PolicyBot.Answers;

namespace PolicyBot.Channels.Http;

/// <summary>What is counted: answers by kind and verdict, and how long they took. Never what was asked.</summary>
public sealed class BotMetrics
{
    public const string Name = "PolicyBot";
    public const string Duration = "policybot.answer.duration";

    private readonly Counter<long> questions;
    private readonly Histogram<double> duration;

    public BotMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        questions = meter.CreateCounter<long>("policybot.questions", description: "Turns answered, by kind and verdict.");
        duration = meter.CreateHistogram<double>(Duration, "s", "From a turn's arrival to its answer.");
    }

    public static double[] DurationBuckets { get; } = [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

    public void Answered(Answer answer, TimeSpan elapsed)
    {
        KeyValuePair<string, object?> kind = new("kind", answer.Kind.ToString().ToLowerInvariant());
        questions.Add(1, kind, new("verdict", Label(answer.Verdict)));
        duration.Record(elapsed.TotalSeconds, kind);
    }

    private static string Label(Verdict? verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not_met",
        Verdict.NoStandard => "no_standard",
        Verdict.Ambiguous => "ambiguous",
        _ => "none",
    };
}
