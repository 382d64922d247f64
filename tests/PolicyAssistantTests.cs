using Microsoft.Extensions.Time.Testing;
using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Drafting;

namespace PolicyBot.Tests;

public sealed class PolicyAssistantTests : IDisposable
{
    private readonly TemporaryFolder corpus = new();
    private readonly PolicyAssistant assistant;

    public PolicyAssistantTests()
    {
        Directory.CreateDirectory(Path.Combine(corpus.Path, "templates"));
        File.WriteAllText(Path.Combine(corpus.Path, "templates", "自查报告.md"), "# {{学校名称}}自查报告\n## 一、班额\n小学每班{{要求：班额｜小学}}。\n");
        assistant = new PolicyAssistant(Standards.Index(), new TemplateFolder(corpus.Path), new Calendar(new FakeTimeProvider(new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.Zero))));
    }

    public void Dispose() => corpus.Dispose();

    [Theory]
    [InlineData("你好", AnswerKind.Help)]
    [InlineData("小学生均体育运动场馆面积最低多少？", AnswerKind.Answer)]
    [InlineData("我校是小学，生均体育运动场馆面积7平方米够不够？", AnswerKind.Check)]
    [InlineData("帮我写一份自查报告", AnswerKind.Draft)]
    [InlineData("附近哪里有好吃的？", AnswerKind.Decline)]
    public async Task AnswerAsync_EveryIntent_GoesItsWay(string message, AnswerKind kind) => Assert.Equal(kind, (await Ask(message)).Kind);

    [Fact]
    public async Task AnswerAsync_Check_GivesVerdictGapAndQuote()
    {
        var answer = await Ask("我校是小学，生均体育运动场馆面积7平方米够不够？");
        Assert.Equal((Verdict.NotMet, new Gap(0.5m, "平方米")), (answer.Verdict, answer.Gap));
        Assert.Equal("小学生均体育运动场馆面积不低于7.5平方米。", answer.Citations[0].Quote);
    }

    [Fact]
    public async Task AnswerAsync_TraditionalQuestion_AnswersInTraditional()
    {
        var answer = await Ask("小學生均體育運動場館面積最低多少？");
        Assert.Contains("7.5", answer.Text, StringComparison.Ordinal);
        Assert.Contains("小学生均体育运动场馆面积不低于7.5平方米。", answer.Text, StringComparison.Ordinal);
        Assert.Contains("《全國辦學條件要點》", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerAsync_Draft_FillsFactsAndSourcesFigures()
    {
        var answer = await Ask("帮我写一份自查报告，学校名称：青禾小学");
        Assert.Contains("# 青禾小学自查报告", answer.Text, StringComparison.Ordinal);
        Assert.Contains("不超过45人[^1]", answer.Text, StringComparison.Ordinal);
        Assert.Equal("national", answer.Citations[0].Document);
    }

    private Task<Answer> Ask(string message) => assistant.AnswerAsync(new Turn(null, message, [], SchoolProfile.Unknown), TestContext.Current.CancellationToken);
}
