using System.Text.Json.Serialization;
using PolicyBot.Answers;
using PolicyBot.Channels.Wire;

namespace PolicyBot.Evaluation;

/// <summary>A question with what a right answer to it says.</summary>
public sealed record GoldItem
{
    /// <summary>The type of an item that the documents do not answer.</summary>
    public const string Unanswerable = "unanswerable";

    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; init; }

    public string? Type { get; init; }

    public string? Question { get; init; }

    public IReadOnlyList<UtteranceMessage>? History { get; init; }

    public ProfileMessage? Profile { get; init; }

    /// <summary>All of these stand in the answer's text.</summary>
    public IReadOnlyList<string> AnswerMust { get; init => field = value ?? []; } = [];

    /// <summary>One of these does, when there are any.</summary>
    public IReadOnlyList<string> AnswerAny { get; init => field = value ?? []; } = [];

    /// <summary>None of these does.</summary>
    public IReadOnlyList<string> AnswerMustNot { get; init => field = value ?? []; } = [];

    public Verdict? Verdict { get; init; }

    public Gap? Gap { get; init; }

    /// <summary>Where the answer stands: one of the places must be overlapped by a citation.</summary>
    [JsonConverter(typeof(EvidenceConverter))]
    public IReadOnlyList<Evidence>? Evidence { get; init; }

    [JsonIgnore]
    public bool ExpectsDecline => Type == Unanswerable;

    public TurnMessage ToMessage() => new() { Id = Id, Question = Question, History = History, Profile = Profile };
}

/// <param name="File">The end of the indexed document's path.</param>
/// <param name="Start">UTF-16 offset into the file's decoded text, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
public sealed record Evidence(string File, int Start, int End);
