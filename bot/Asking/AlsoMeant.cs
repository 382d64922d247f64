using PolicyBot.Answers;

namespace PolicyBot.Asking;

/// <summary>
/// What fits a question for a figure or a date nearly as well as the answer, and says something else: people put one thing in many ways, and who
/// reads both sees which was meant.
/// </summary>
internal static class AlsoMeant
{
    /// <summary>How far below the answer's evidence the score may be.</summary>
    private const double Near = 1;

    private const int Most = 2;

    public static Answer? With(Found found, Answer? answer)
    {
        if (answer is null || answer.Citations.Count == 0 || found.Question is not { Near: false, Years.Count: < 2, Kind: QuestionKind.Threshold or QuestionKind.Deadline }) return answer;
        var best = found.Answering.Where(weighed => IsCited(answer, weighed)).Select(weighed => weighed.Score).DefaultIfEmpty(double.MaxValue).Max();
        var others = found.Answering
            .Where(weighed => weighed.Score > best - Near && !IsCited(answer, weighed)
                && (weighed[Measure.FigureRecord] > 0 || weighed[Measure.FigureText] > 0 || (weighed.Evidence.Record is null && weighed[Measure.DateForDeadline] > 0)))
            .Select(weighed => weighed.Evidence)
            .DistinctBy(evidence => (evidence.Document.Id, evidence.Span)).Take(Most).ToList();
        // What is said word for word again at another place is there to be looked up, and no other answer.
        var rows = others.Where(evidence => !answer.Citations.Any(citation => citation.Quote == Cite.Of(evidence).Quote)).Select(Row).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? answer : answer with
        {
            Text = rows.Count == 0 ? answer.Text : string.Join('\n', [answer.Text, "意思相近、也可能是您要问的：", .. rows]),
            Citations = [.. answer.Citations, .. others.Select(Cite.Of)],
        };
    }

    private static string Row(Evidence evidence) => $"· 「{Cite.Of(evidence).Quote}」｜{SourceWording.Place(evidence.Metadata, evidence.Passage.Section)}";

    private static bool IsCited(Answer answer, Weighed weighed) =>
        answer.Citations.Any(citation => citation.Document == weighed.Evidence.Document.Id && citation.Span.Overlaps(weighed.Evidence.Span));
}
