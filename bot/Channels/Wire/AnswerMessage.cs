using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Channels.Wire;

/// <summary>One answer as it goes out; every key is always there.</summary>
/// <param name="ElapsedMs">Milliseconds from the turn's arrival to its answer.</param>
public sealed record AnswerMessage(
    string? Id,
    AnswerKind Kind,
    string Text,
    IReadOnlyList<RequirementRecord> Figures,
    Verdict? Verdict,
    Gap? Gap,
    IReadOnlyList<CitationMessage> Citations,
    IReadOnlyList<string> Suggestions,
    double ElapsedMs)
{
    public static AnswerMessage Of(string? id, Answer answer, TimeSpan elapsed) => new(
        id,
        answer.Kind,
        answer.Text,
        [.. answer.Figures.Select(RequirementRecord.Of)],
        answer.Verdict,
        answer.Gap is { } gap ? gap with { Value = FigureValue.Short(gap.Value) } : null,
        [.. answer.Citations.Select(CitationMessage.Of)],
        answer.Suggestions,
        Math.Round(elapsed.TotalMilliseconds, 2));
}

/// <param name="Start">UTF-16 offset into the document's decoded text, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
public sealed record CitationMessage(string Document, string Title, string Section, string Quote, int Start, int End)
{
    public static CitationMessage Of(Citation citation) =>
        new(citation.Document, citation.Title, citation.Section, citation.Quote, citation.Span.Start, citation.Span.End);
}

/// <summary>A requirement record as the commands print it.</summary>
/// <param name="Start">Where the quote begins: UTF-16 offset into the document's decoded text, inclusive.</param>
public sealed record RequirementRecord(
    string Indicator,
    string? Scope,
    Comparator Comparator,
    FigureValue Value,
    string Unit,
    RequirementKind Kind,
    string? Deadline,
    string Quote,
    string? Document,
    string? Section,
    int Start,
    int End)
{
    public static RequirementRecord Of(Requirement record) => new(
        record.Indicator,
        record.Scope,
        record.Bound.Comparator,
        new FigureValue(record.Bound.Value, record.Bound.High),
        record.Unit.Symbol,
        record.Kind,
        record.Deadline,
        record.Quote,
        record.Document,
        record.Section,
        record.Span.Start,
        record.Span.End);
}
