using System.Text.Json;
using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;
using AnswerKind = PolicyBot.Answers.AnswerKind;

namespace PolicyBot.Tests.Asking;

public sealed class QuestionAnswererTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly DateOnly AsOf = new(2027, 1, 1);
    private readonly InMemoryPolicyIndex index = new(Documents());

    public static TheoryData<string, string[], string> Cases()
    {
        var data = new TheoryData<string, string[], string>();
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", "ask.json"));
        foreach (var item in JsonDocument.Parse(file).RootElement.EnumerateArray())
        {
            var said = item.TryGetProperty("said", out var list) ? list.Deserialize<string[]>()! : [];
            data.Add(item.GetProperty("question").GetString()!, said, item.GetRawText());
        }

        return data;
    }

    public void Dispose() => index.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_Question_AnswersWithQuoteOrDeclines(string question, string[] said, string spec)
    {
        var expected = JsonSerializer.Deserialize<AskCase>(spec, Web)!;

        var answer = Ask(question, said);

        Assert.Equal(expected.Kind, answer.Kind.ToString().ToLowerInvariant());
        Assert.All(expected.Must ?? [], part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
        Assert.All(expected.Not ?? [], part => Assert.DoesNotContain(part, answer.Text, StringComparison.Ordinal));
        if (expected.Cites is { } cites) Assert.Contains(answer.Citations, citation => citation.Quote.Contains(cites, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_AnyQuestion_QuotesStandInTheDocument(string question, string[] said, string spec)
    {
        Assert.NotNull(spec);
        foreach (var citation in Ask(question, said).Citations)
        {
            var source = Documents().Single(document => document.Document.Id == citation.Document).Document.Source;
            Assert.Equal(citation.Quote, citation.Span.Of(source));
        }
    }

    [Fact]
    public void Ask_Decline_GivesNoFigureAndSuggestsWhatIsAnswered()
    {
        var answer = Ask("校服一套多少钱？", []);

        Assert.Empty(answer.Figures);
        Assert.True(answer.Suggestions.Count <= 3);
        Assert.All(answer.Suggestions, suggestion => Assert.Equal(AnswerKind.Answer, Ask(suggestion, []).Kind));
    }

    [Fact]
    public void Ask_TraditionalQuestion_IsUnderstoodLikeSimplified() =>
        Assert.Equal(Ask("每班最多多少人？", []).Text, Ask("每班最多多少人？".Replace('么', '麼'), []).Text);

    [Theory]
    [InlineData("每班最多多少人?", "46", "002_")]
    [InlineData("东姚完小有几个班?", "23", "002_")]
    [InlineData("绿化每生要几平方米?", "0.5", "002_")]
    [InlineData("实验区的实施方案什么时候报备?", "2023年3月10日前", "003_")]
    [InlineData("普惠性幼儿园覆盖率2025年要到多少?", "80%", "003_")]
    [InlineData("教师培训经费占工资总额多少?", "1.5%", "004_")]
    public async Task Ask_Seeds_GivesFigureAndCitation(string question, string figure, string file)
    {
        var seeds = Repository.Shared("seeds");
        using var folder = new TemporaryFolder();
        await new Indexer.CorpusIndexer(folder.Path).BuildAsync([seeds], cancellation: TestContext.Current.CancellationToken);
        using var seeded = PolicyIndex.Open(folder.Path);

        var answer = new QuestionAnswerer(seeded).Ask(new Turn(null, question, [], SchoolProfile.Unknown), AsOf);

        Assert.Contains(figure, answer.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("公办园", answer.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(file, seeded.Document(answer.Citations[0].Document)!.Path, StringComparison.Ordinal);
        Assert.Contains(figure.Length > 8 ? figure[5..] : figure, answer.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("生均校舍面积5.0平方米够不够?", "差0.2平方米", "5.2平方米")]
    [InlineData("我们班48人超了吗?", "超2人", "46人")]
    public async Task Check_Seeds_GivesGapAndCitation(string claim, string gap, string bound)
    {
        var seeds = Repository.Shared("seeds");
        using var folder = new TemporaryFolder();
        await new Indexer.CorpusIndexer(folder.Path).BuildAsync([seeds], cancellation: TestContext.Current.CancellationToken);
        using var seeded = PolicyIndex.Open(folder.Path);

        var answer = new PolicyBot.Checking.ClaimChecker(seeded, new QuestionAnswerer(seeded)).Check(new Turn(null, claim, [], SchoolProfile.Unknown), AsOf);

        Assert.NotNull(answer);
        Assert.Contains(gap, answer.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(answer.Citations, citation => citation.Quote.Contains(bound, StringComparison.Ordinal));
    }

    private Answer Ask(string question, IEnumerable<string> said)
    {
        var history = said.Select(text => new Utterance(Speaker.User, text)).ToList();
        return new QuestionAnswerer(index).Ask(new Turn(null, question, history, SchoolProfile.Unknown), AsOf);
    }

    private static AnalysedDocument[] Documents() =>
    [
        Read("county", new DocumentMetadata(
            "云台县学校管理标准", "云台县教育局", Level: GovernmentLevel.County, Region: "云台县", Date: "2024-05", Status: DocumentStatus.InForce, Kind: DocumentKind.Standard),
            "# 一、班额\n小学每班不得超过44人。\n校园绿化面积每生不少于0.6平方米。\n# 二、管理\n学校不得公布学生成绩排名。\n自评工作由教务处负责。\n各校应当于2027年3月1日前向县教育局报送自评报告。"),
        Read("school", new DocumentMetadata("白水小学工作汇报", "白水小学", Level: GovernmentLevel.School, Region: "白水小学", Date: "2023", Kind: DocumentKind.Summary),
            "# 学校现状\n我校现有在校学生900人，最大班额为60人。"),
    ];

    private static AnalysedDocument Read(string id, DocumentMetadata metadata, string text)
    {
        var bare = Analysed.Document(id, metadata, text);
        return bare with { Requirements = new RequirementExtractor().Extract(bare.Document) };
    }

    private sealed record AskCase(string Kind, string[]? Must, string[]? Not, string? Cites);
}
