using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>What came of holding one claim against every record of its indicator.</summary>
/// <param name="Deciding">The strictest of the judgements that decided; null when there is no standard.</param>
/// <param name="Judgements">Those that decided, the strictest first: requirements, or targets when there is no requirement.</param>
/// <param name="Aims">Targets beside requirements: named, but nobody fails by them.</param>
/// <param name="SetAside">Records that do not bind here, each with the reason.</param>
public sealed record Finding(
    Claim Claim,
    Verdict Verdict,
    IReadOnlyList<Judgement> Judgements,
    IReadOnlyList<Judgement> Aims,
    IReadOnlyList<SetAside> SetAside)
{
    /// <summary>The stages of schooling that the judgements are for, when nobody said which is meant and all judge alike; else none or one.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Judgements by what binds only a kind of school that nobody said this is.</summary>
    public IReadOnlyList<Judgement> Perhaps { get; init; } = [];

    /// <summary>Judgements by what else applies than the message wants its figure held against.</summary>
    public IReadOnlyList<Judgement> Besides { get; init; } = [];

    public Judgement? Deciding => Judgements.Count > 0 ? Judgements[0] : null;

    /// <summary>Whether only a target was there to be held against.</summary>
    public bool AgainstTarget => Deciding?.Requirement.Kind == RequirementKind.Target;

    /// <summary>Null where the gap depends on the stage, which nobody said.</summary>
    public Gap? Gap => Verdict == Verdict.NotMet && (Stages.Count < 2 || Judgements.Select(judgement => judgement.Gap).Distinct().Count() == 1) ? Deciding?.Gap : null;
}

/// <summary>Why a record of the right indicator decides nothing.</summary>
public enum Reason
{
    /// <summary>It says what a school has.</summary>
    Status,

    /// <summary>It says what is to be built or bought.</summary>
    Plan,

    /// <summary>约, 左右.</summary>
    Approximate,
    Repealed,
    Superseded,

    /// <summary>It holds now, and what held before is asked for.</summary>
    InForce,

    /// <summary>Issued after the day that is asked about.</summary>
    NotYetIssued,

    /// <summary>It holds for another place.</summary>
    Elsewhere,

    /// <summary>It binds another stage or kind of school.</summary>
    OtherScope,

    /// <summary>It is a template's example.</summary>
    Template,
}

public sealed record SetAside(SourcedRequirement Source, Reason Reason);
