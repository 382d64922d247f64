using System.Text.RegularExpressions;
using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Documents.Metadata;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>
/// Whatever a document of the corpus says, a question in its own words is answered, and by that very sentence. The questions are made of the documents:
/// <list type="bullet">
/// <item>the clause of each requirement, with 多少 for the number (百分之多少 for a share), widened to the left until it tells something;</item>
/// <item>each sentence of the shape 甲不得乙 or 甲可以乙, as 甲能不能乙 and 甲可以乙吗.</item>
/// </list>
/// What several sentences of one document say in the same words is answered by any of them.
/// </summary>
public sealed partial class EchoTests(EchoTests.Corpus corpus) : IClassFixture<EchoTests.Corpus>
{
    /// <summary>How many ideographs a clause has at least that can be asked about by itself.</summary>
    private const int Telling = 9;

    [Fact]
    public void Ask_RequirementInItsOwnWords_GivesItsValueAndCitesIt()
    {
        var echoes = corpus.Records.Select(Echo).OfType<Echoed>().GroupBy(echo => echo.Question, StringComparer.Ordinal).ToList();
        Assert.True(echoes.Count > 100, $"only {echoes.Count} questions");

        Assert.All(echoes, same =>
        {
            var answer = corpus.Ask(same.Key);
            Assert.True(answer.Kind == AnswerKind.Answer && same.Any(echo => answer.Text.Contains(echo.Value, StringComparison.Ordinal) && IsCited(answer, echo)), $"{same.Key}\n{answer.Text}");
        });
    }

    [Fact]
    public void Ask_WhetherInTheWordsOfARule_SaysWhatTheRuleSays()
    {
        var echoes = corpus.Sentences.SelectMany(Whether).GroupBy(echo => echo.Question, StringComparer.Ordinal).ToList();
        Assert.True(echoes.Count > 1, $"only {echoes.Count} questions");

        Assert.All(echoes, same =>
        {
            var answer = corpus.Ask(same.Key);
            Assert.True(answer.Kind == AnswerKind.Answer && same.Any(echo => answer.Text.StartsWith(echo.Value, StringComparison.Ordinal) && IsCited(answer, echo)), $"{same.Key}\n{answer.Text}");
        });
    }

    private static bool IsCited(Answer answer, Echoed echo) => answer.Citations.Any(citation => citation.Document == echo.Document && citation.Span.Overlaps(echo.Span));

    /// <summary>Null for what cannot be asked so: a range, a figure inside brackets, a clause with a second figure of the kind, or one that tells too little.</summary>
    private static Echoed? Echo((IndexedDocument Document, Requirement Requirement) record)
    {
        var (document, requirement) = record;
        if (requirement.Bound.High is not null) return null;
        var figure = requirement.FigureSpan.Shift(-requirement.Span.Start);
        if (Number().Match(figure.Of(requirement.Quote)) is not { Success: true } number) return null;
        var unit = number.Groups["unit"].Value;
        var asked = unit is "%" or "％" ? "百分之多少" : $"多少{unit}";
        var end = requirement.Quote.IndexOfAny(Ends, figure.End) is >= 0 and var mark ? mark : requirement.Quote.Length;
        var start = figure.Start;
        for (var before = start - 1; start > 0 && (start == figure.Start || Han(start, end) < Telling); before = start - 2)
        {
            start = before < 0 ? 0 : requirement.Quote.LastIndexOfAny(Ends, before) + 1;
        }

        var clause = Mark().Replace(requirement.Quote[start..figure.Start], string.Empty).Trim() + asked + requirement.Quote[figure.End..end].Trim();
        if (Han(start, end) < Telling || Unfit().IsMatch(clause)) return null;
        return new Echoed($"《{document.Metadata.Title}》里，{clause}？", number.Groups["value"].Value, document.Id, requirement.Span);

        int Han(int from, int to) => requirement.Quote[from..to].Count(character => character is >= '一' and <= '鿿');
    }

    private static IEnumerable<Echoed> Whether((IndexedDocument Document, string Text, TextSpan Span) sentence)
    {
        if (Rule().Match(sentence.Text) is not { Success: true } rule) yield break;
        var (who, does) = (rule.Groups["who"].Value, rule.Groups["does"].Value);
        var verdict = rule.Groups["verb"].Value == "不得" ? "不可以" : "可以";
        foreach (var question in (string[])[$"{who}能不能{does}", $"{who}可以{does}吗"])
        {
            yield return new Echoed($"《{sentence.Document.Metadata.Title}》里，{question}？", verdict, sentence.Document.Id, sentence.Span);
        }
    }

    private static readonly char[] Ends = ['，', ',', '。', '；', ';', '：', ':', '（', '(', '）', ')', '|', '、', '\n'];

    [GeneratedRegex("^(?<value>[0-9.]+)(?<unit>%|％|[一-鿿A-Za-z/]*)$")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:[-*•]|[0-9一二三四五六七八九十]+[.、．])\\s*")]
    private static partial Regex Mark();

    /// <summary>What stands for the clause only together with what was cut off.</summary>
    [GeneratedRegex("[≥≤<>“”\"《》【】]|[0-9]")]
    private static partial Regex Unfit();

    [GeneratedRegex("^(?:[-*•] |[0-9一二三四五六七八九十]+[.、．] ?|第[一二三四五六七八九十]+条 ?)?(?<who>[^，。、：；（）]{2,20}?)(?<verb>不得|可以)(?<does>[^，。、：；（）不]{4,30})$")]
    private static partial Regex Rule();

    /// <param name="Value">What the answer has, or begins with.</param>
    /// <param name="Span">Where the sentence stands in the document's text.</param>
    private sealed record Echoed(string Question, string Value, string Document, TextSpan Span);

    /// <summary>The standards and plans of the project's own corpus, indexed once.</summary>
    public sealed class Corpus : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();
        private PolicyIndex? index;
        private QuestionAnswerer? answerer;

        public IEnumerable<(IndexedDocument Document, Requirement Requirement)> Records =>
            Documents.SelectMany(document => index!.Requirements(new RequirementQuery(Document: document.Id)).Where(record => record.Document == document.Id).Select(record => (document, record)));

        public IEnumerable<(IndexedDocument Document, string Text, TextSpan Span)> Sentences =>
            from document in Documents
            from passage in index!.Passages(document.Id)
            from Match sentence in Regex.Matches(passage.Text.Text, "[^。；\n]+")
            select (document, sentence.Value.Trim(), passage.Span);

        private IEnumerable<IndexedDocument> Documents => index!.Documents.Where(document => document.Metadata.Kind != DocumentKind.Template);

        public Answer Ask(string question) => answerer!.Ask(new Turn(null, question, [], SchoolProfile.Unknown), new DateOnly(2027, 1, 1));

        public async ValueTask InitializeAsync()
        {
            await new CorpusIndexer(folder.Path).BuildAsync([Path.Combine(Repository.Root, "corpus")]);
            index = PolicyIndex.Open(folder.Path);
            answerer = new QuestionAnswerer(index);
        }

        public ValueTask DisposeAsync()
        {
            index?.Dispose();
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
