using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Which document says it, of what year, by whom, and whether it is in force; or the sentence itself.</summary>
internal static partial class SourceAnswer
{
    /// <summary>How many sentences are cited besides.</summary>
    private const int Most = 4;

    /// <summary>The share of a word that a title must have to be called so.</summary>
    private const double Titled = 0.6;

    public static Answer? Of(Found found)
    {
        if (found.Question.Footing is { Turned: false } footing) return Of(found, footing.Evidence);
        var dimensions = found.Question.Dimensions.Count > 0 || found.Question.Terms.Any(term => term.Indicator is not null);
        var records = dimensions ? FigureAnswer.Records(found) : [];
        var best = records.Count > 0 ? FigureAnswer.Leader(records) : found.Question.Terms.Count > 0 && found.Answering is [var first, ..] ? first : null;
        return (best?.Evidence ?? OfNamed(found)) is { } evidence && TellsIssue(found.Question.Text, evidence) ? Of(found, evidence) : null;
    }

    /// <summary>那份方案落款是哪天: what is asked of a document by its name its first words answer, since its date is known.</summary>
    private static Evidence? OfNamed(Found found) => found.Question.Names.Count == 0 ? null : found.Admissible.FirstOrDefault(weighed => weighed.Evidence.Metadata is { Date: not null } metadata
        && found.Question.Terms.Where(term => !term.Light).All(term => Coverage.Of(term, PlainText.Of(metadata.Title), string.Empty, string.Empty) >= Titled)) is { } named ? Telling(found.Whole(named.Evidence), named.Evidence) : null;

    /// <summary>Of a document's sentences one that says its day or its end, else its first.</summary>
    private static Evidence Telling(IReadOnlyList<Evidence> document, Evidence any) =>
        Besides(document, any.Metadata).Skip(1).FirstOrDefault() ?? document.MinBy(one => one.Span.Start) ?? any;

    /// <summary>管理办法是哪年出台的: a document of another kind that only speaks of it, and a document without a date, do not tell it.</summary>
    private static bool TellsIssue(string question, Evidence evidence)
    {
        if (!AsksIssue().IsMatch(question) || Dated().IsMatch(evidence.Sentence)) return true;
        return evidence.Metadata.Date is not null && (OfKind().Match(question) is not { Success: true } kind || PlainText.Of(evidence.Metadata.Title).Contains(kind.Value, StringComparison.Ordinal));
    }

    private static Answer Of(Found found, Evidence evidence)
    {
        var lead = found.Question.Kind == QuestionKind.Quote ? "原文如下：" : Lead(evidence.Metadata, evidence.Passage.Section);
        return new Answer(
            AnswerKind.Answer, $"{lead}\n{Cite.Text(evidence)}", evidence.Record is { } record ? [record] : [],
            [Cite.Of(evidence), .. found.Question.Kind == QuestionKind.Source ? Besides(found.Whole(evidence), evidence.Metadata).Select(Cite.Of) : []], []);
    }

    /// <summary>The sentences of the document that say what it is, of what day, and that it is no longer in force.</summary>
    private static IEnumerable<Evidence> Besides(IReadOnlyList<Evidence> document, DocumentMetadata metadata) => document.OrderBy(one => one.Span.Start)
        .Where((one, at) => at == 0
            || (metadata.Date is { Length: > 4 } date && one.Dates.Any(said => said.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(date, StringComparison.Ordinal) == true))
            || (metadata.Status.IsFormer() && Ended.Any(word => one.Sentence.Contains(word, StringComparison.Ordinal))))
        .Take(Most);

    private static readonly string[] Ended = ["废止", "替代", "取代", "停止执行", "失效"];

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

    [GeneratedRegex("哪一?年|几几年|什么时候|啥时候|哪一?[天日]|几[号日月]|文号")]
    private static partial Regex AsksIssue();

    [GeneratedRegex("(?:19|20)[0-9]{2}|[0-9]{1,2}月")]
    private static partial Regex Dated();

    [GeneratedRegex("办法|意见|条例|规程|细则")]
    private static partial Regex OfKind();
}
