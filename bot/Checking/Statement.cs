using PolicyBot.Conversations;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>A message that supplies figures to be checked.</summary>
/// <param name="Text">The message in simplified characters; the spans of its figures point into it, and into the message as typed.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="School">What this message, those before it and the profile say of the school, the newest first.</param>
/// <param name="IsFollowUp">Whether the message only may hold a figure to be checked, having no words of its own that say so.</param>
public sealed record Statement(string Text, IReadOnlyList<Claim> Claims, Subject Subject, SchoolProfile School, bool IsFollowUp = false)
{
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    /// <summary>Whether it is to be held against what no longer holds: 按老版算.</summary>
    public bool Former => Against is { Former: true } || Cues.Has("former", Text);

    /// <summary>What the message wants its figures held against; null for all that applies.</summary>
    public Yardstick? Against { get; init; }

    /// <summary>The statement as it concerns one claim of several stages: the subject is that claim's.</summary>
    internal Statement For(Claim claim) => claim.Stage is null ? this : this with { Subject = Subject.Narrowed(Stages.Of(claim.Stage)) };
}
