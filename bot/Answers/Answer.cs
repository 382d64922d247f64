using System.Text.Json.Serialization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Answers;

public enum AnswerKind
{
    [JsonStringEnumMemberName("answer")] Answer,
    [JsonStringEnumMemberName("check")] Check,
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("clarify")] Clarify,
    [JsonStringEnumMemberName("decline")] Decline,
    [JsonStringEnumMemberName("help")] Help,
}

public enum Verdict
{
    [JsonStringEnumMemberName("met")] Met,
    [JsonStringEnumMemberName("not_met")] NotMet,
    [JsonStringEnumMemberName("no_standard")] NoStandard,
    [JsonStringEnumMemberName("ambiguous")] Ambiguous,
}

/// <summary>How much is missing or exceeded, never negative, in the requirement's unit.</summary>
public sealed record Gap(decimal Value, string Unit);

/// <summary>A sentence that an answer rests on. The quote stands in the source letter for letter at <paramref name="Span"/>.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Title">The document's title, for people.</param>
public sealed record Citation(string Document, string Title, string Section, string Quote, TextSpan Span);

/// <summary>What the assistant says to one turn.</summary>
/// <param name="Text">The whole answer for a person, in the script of the question. Plain text; channels encode it.</param>
/// <param name="Figures">The records that the answer gives, the first one being the answer's own figure.</param>
/// <param name="Verdict">Only for a check.</param>
/// <param name="Gap">Only for a verdict of not met.</param>
/// <param name="Suggestions">At most three things to type next.</param>
public sealed record Answer(
    AnswerKind Kind,
    string Text,
    IReadOnlyList<Requirement> Figures,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> Suggestions,
    Verdict? Verdict = null,
    Gap? Gap = null);
