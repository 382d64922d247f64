using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Asking;

/// <summary>Which document says it, of what year, by whom, and whether it is in force; or the sentence itself.</summary>
internal static class SourceAnswer
{
    public static Answer? Of(Found found)
    {
        var dimensions = found.Question.Dimensions.Count > 0 || found.Question.Terms.Any(term => term.Indicator is not null);
        var records = dimensions ? FigureAnswer.Records(found) : [];
        var best = records.Count > 0 ? FigureAnswer.Leader(records) : found.Answering is [var first, ..] ? first : null;
        if (best is null) return null;
        var evidence = best.Evidence;
        var lead = found.Question.Kind == QuestionKind.Quote ? "原文如下：" : Lead(evidence.Metadata, evidence.Passage.Section);
        return new Answer(
            AnswerKind.Answer, $"{lead}\n{Cite.Text(evidence)}", evidence.Record is { } record ? [record] : [],
            [Cite.Of(evidence), .. found.Question.Kind == QuestionKind.Source ? found.Whole(evidence).OrderBy(one => one.Span.Start).Take(1).Select(Cite.Of) : []], []);
    }

    private static string Lead(DocumentMetadata metadata, string section)
    {
        var parts = new List<string> { $"出自{SourceWording.Place(metadata, section)}" };
        if (metadata.Date is null) parts.Add("文件没有写明日期");
        parts.Add(metadata.Status switch
        {
            DocumentStatus.InForce => "现行有效",
            DocumentStatus.Repealed => "已经废止",
            DocumentStatus.Superseded => "已被替代",
            _ => "文件没有写明是否有效",
        });
        return string.Join("；", parts) + "。";
    }
}
