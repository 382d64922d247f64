using PolicyBot.Answers;
using PolicyBot.Channels;
using PolicyBot.Channels.Terminal;
using PolicyBot.Conversations;
using Spectre.Console.Testing;

namespace PolicyBot.Tests.Channels.Terminal;

public sealed class ChatSessionTests
{
    private readonly List<Turn> turns = [];
    private AnswerTurn assistant = Samples.Assistant;

    [Fact]
    public async Task Check_NotMet_ShowsVerdictGapAndQuote()
    {
        var shown = await ChatAsync("我们班48人，超了吗？", "/退出", "不会读到这里");
        Assert.Contains("不达标", shown, StringComparison.Ordinal);
        Assert.Contains("超出 3 人", shown, StringComparison.Ordinal);
        Assert.Contains(Samples.ClassQuote, shown, StringComparison.Ordinal);
        Assert.Contains("《义务教育学校办学条件要点》", shown, StringComparison.Ordinal);
        Assert.Single(turns);
    }

    [Fact]
    public async Task Number_AfterSuggestions_PicksOneAndKeepsTheConversation()
    {
        var shown = await ChatAsync("用房面积多少？", "1", "9");
        Assert.Contains("→ 那初中呢？", shown, StringComparison.Ordinal);
        Assert.Equal(["用房面积多少？", "那初中呢？", "9"], turns.Select(turn => turn.Question));
        Assert.Equal(["用房面积多少？", Samples.Area.Text], turns[1].History.Select(said => said.Text));
    }

    [Fact]
    public async Task Commands_SetTheProfileAndForget()
    {
        await ChatAsync("/学段 小学", "/地区 河南省", "/学生数 1200", "用房面积多少？", "/重来", "/学生数 很多", "/飞", "/帮助", "用房面积多少？");
        Assert.All(turns, turn => Assert.Equal(new SchoolProfile("小学", "河南省", 1200), turn.Profile));
        Assert.All(turns, turn => Assert.Empty(turn.History));
    }

    [Fact]
    public async Task Markup_InDocuments_StaysText()
    {
        assistant = (_, _) => Task.FromResult(Samples.Nothing with { Text = "[red]不是颜色[/] \u001b[2J", Suggestions = ["[bold]"] });
        var shown = await ChatAsync("[green]x[/]", "1");
        Assert.Contains("[red]不是颜色[/]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', shown);
    }

    [Fact]
    public void Plain_QuoteSaidAlready_IsNotRepeated()
    {
        var answer = Samples.Area with { Text = $"4.5平方米。“{Samples.Quote}”" };
        Assert.Equal(1, PlainAnswer.Write(answer).Split(Samples.Quote).Length - 1);
        Assert.Contains($"「{Samples.Quote}」", PlainAnswer.Write(Samples.Area), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutQuotes_QuoteWithItsPlace_IsTakenOutAndNothingElse()
    {
        var answer = Samples.Area with { Text = $"不低于4.5平方米。\n「{Samples.Quote}」\n——《要点》 第二章（某省）\n另见「{Samples.Quote}」。\n完" };
        Assert.Equal($"不低于4.5平方米。\n另见「{Samples.Quote}」。\n完", PlainAnswer.WithoutQuotes(answer));
    }

    private async Task<string> ChatAsync(params string[] lines)
    {
        using var console = new TestConsole().Width(120);
        using var live = new LiveIndex("/nowhere", _ => Samples.Index(), _ => AnswerAsync, TimeProvider.System);
        using var input = new StringReader(string.Join('\n', lines));
        await new ChatSession(console, input, live).RunAsync(TestContext.Current.CancellationToken);
        return console.Output;
    }

    private Task<Answer> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        turns.Add(turn);
        return assistant(turn, cancellationToken);
    }
}
