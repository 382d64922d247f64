using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>What may be asked next: only what the index can answer.</summary>
internal sealed class Suggester(IPolicyIndex index)
{
    private const int Most = 3;

    public IReadOnlyList<string> For(Found found, Answer answer)
    {
        var suggestions = new List<string>();
        if (answer.Kind == AnswerKind.Answer)
        {
            if (found.Question.Kind is not (QuestionKind.Source or QuestionKind.Quote)) suggestions.Add("这是哪个文件规定的？");
            if (found.Question.Kind is QuestionKind.Deadline && DatePhrases.Find(answer.Text).Any(date => date.Due > found.AsOf)) suggestions.Add("还有多少天？");
        }

        var document = answer.Citations.Count > 0 ? answer.Citations[0].Document : found.All.Count > 0 ? found.All[0].Evidence.Document.Id : null;
        if (document is not null) suggestions.AddRange(Of(document, answer.Figures is [var figure, ..] ? figure.Indicator : found.Question.Topic));
        return [.. suggestions.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Names that read well before 是多少; a bare thing (教学光盘) or a count of rooms for all of a town does not.</summary>
    private static readonly string[] Amounts = ["率", "度", "面积", "比例", "占比", "之比", "时间", "学时", "班额", "册数", "设备值", "经费", "带宽", "系数", "师生比", "教师数", "台数", "规模", "半径"];

    /// <summary>小学, 初中, 幼儿园: the stages that people ask by; what one school is called is left out.</summary>
    private static string Whom(Requirement record) =>
        record.Scope is { } said && PlainText.Of(said) is var scope && Stages.Contains(scope) && !record.Indicator.Contains(scope, StringComparison.Ordinal) ? scope : string.Empty;

    private static readonly string[] Stages = ["小学", "初中", "高中", "幼儿园", "九年一贯制学校", "特殊教育学校"];

    public IReadOnlyList<string> Any() => [.. index.Documents
        .OrderByDescending(document => document.Metadata.Level)
        .Where(document => document.Requirements > 0)
        .Take(Most)
        .SelectMany(document => Of(document.Id, string.Empty).Take(1))];

    private IEnumerable<string> Of(string document, string besides) => index.Requirements(new RequirementQuery(Document: document, Count: 60))
        .Where(record => record.Kind is RequirementKind.Requirement or RequirementKind.Target)
        .Where(record => IndicatorCatalog.Default.Resolve(record.Indicator) is not null && IndicatorCatalog.Default.Similarity(record.Indicator, besides) < 0.5)
        .Where(record => Amounts.Any(end => record.Indicator.EndsWith(end, StringComparison.Ordinal)))
        .Select(record => $"{Whom(record)}{PlainText.Of(record.Indicator)}是多少？")
        .Distinct(StringComparer.Ordinal)
        .Take(Most);
}
