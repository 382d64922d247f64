using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The same thing in several places, stages or documents, one row each.</summary>
internal static class CompareAnswer
{
    private const int Most = 10;

    /// <summary>Null when fewer than two records are to be compared.</summary>
    public static Answer? Of(Found found)
    {
        var records = FigureAnswer.Records(found);
        if (records.Count == 0) return null;
        var best = records[0].Score;
        var rows = records.Where(weighed => weighed.Score > best - 3)
            .DistinctBy(weighed => (weighed.Evidence.Document.Id, weighed.Evidence.Record!.Scope, weighed.Evidence.Record.Bound))
            .OrderByDescending(weighed => weighed.Score)
            .Take(Most)
            .OrderByDescending(FigureAnswer.Rank).ToList();
        if (rows.Count < 2) return null;
        var text = new List<string> { Lead(rows) };
        text.AddRange(rows.Select(FigureAnswer.Row));
        text.AddRange(rows.Take(2).Select(weighed => Cite.Text(weighed.Evidence)).Distinct(StringComparer.Ordinal));
        return new Answer(
            AnswerKind.Answer,
            string.Join('\n', text),
            [.. rows.Select(weighed => weighed.Evidence.Record!)],
            [.. rows.Select(weighed => Cite.Of(weighed.Evidence)).DistinctBy(citation => (citation.Document, citation.Span))],
            []);
    }

    private static string Lead(List<Weighed> rows)
    {
        var records = rows.ConvertAll(weighed => weighed.Evidence.Record!);
        var same = records.Select(record => (record.Bound, record.Unit)).Distinct().Count() == 1;
        return same
            ? $"各处一样：{FigureWording.Sentence(records[0])}。"
            : $"各处不同，共{rows.Count}条（{string.Join("、", records.Select(Short).Distinct(StringComparer.Ordinal))}）：";
    }

    private static string Short(Requirement record) => (record.Scope is { } scope ? PlainText.Of(scope) : string.Empty) + BoundWording.Of(record);
}
