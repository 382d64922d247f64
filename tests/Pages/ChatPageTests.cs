using Microsoft.Playwright;
using PolicyBot.Answers;
using PolicyBot.Channels;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Channels;
using PolicyBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PolicyBot.Tests.Pages;

public sealed class ChatPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task Question_Answered_ShowsFigureAndOpensDocumentAtSentence(int width, int height)
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        var (page, errors) = await OpenAsync(bot, width, height);
        await page.ShotAsync($"welcome-{width}");

        await AskAsync(page, "小学生均教学用房面积最低多少？");
        await Expect(page.Locator(".figure strong")).ToHaveTextAsync("4.5");
        await Expect(page.Locator(".figure .word")).ToHaveTextAsync("不低于");
        await Expect(page.Locator("blockquote")).ToHaveTextAsync(Samples.Quote);
        await page.ShotAsync($"answer-{width}");

        await page.Locator(".source-link").ClickAsync();
        await Expect(page.Locator("#document mark")).ToHaveTextAsync(Samples.Quote);
        await Expect(page.Locator("#document mark")).ToBeInViewportAsync();
        await Expect(page.Locator("#document-facts")).ToContainTextAsync("某教〔2020〕8号");
        await page.ShotAsync($"document-{width}");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#document")).ToBeHiddenAsync();
        await Expect(page.Locator(".source-link")).ToBeFocusedAsync();
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task Check_NotMet_SaysSoInWordsWithGap(int width, int height)
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        var (page, errors) = await OpenAsync(bot, width, height);
        await AskAsync(page, "我们班48人，超了吗？");
        await Expect(page.Locator(".badge")).ToHaveTextAsync("不达标");
        await Expect(page.Locator(".gap")).ToHaveTextAsync("超出 3 人");
        await AskAsync(page, "附近哪里有好吃的？");
        await Expect(page.Locator(".answer.decline")).ToHaveCountAsync(1);
        await page.ShotAsync($"check-{width}");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Page_DarkScheme_IsShown()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        var (page, errors) = await OpenAsync(bot, 1280, 800, ColorScheme.Dark);
        await AskAsync(page, "我们班48人，超了吗？");
        await page.Locator(".source-link").ClickAsync();
        await Expect(page.Locator("#document mark")).ToHaveTextAsync(Samples.ClassQuote);
        await page.ShotAsync("dark-1280");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task HostileText_Everywhere_StaysText()
    {
        var index = new InMemoryPolicyIndex(
            Analysed.Document("x", new DocumentMetadata(Hostile, Issuer: Hostile, Status: DocumentStatus.Repealed), $"# {Hostile}\n{Hostile}"));
        var citation = new Citation("x", Hostile, Hostile, Hostile, new TextSpan(Hostile.Length + 3, (2 * Hostile.Length) + 3));
        var answer = new Answer(AnswerKind.Answer, $"{Hostile}\n- {Hostile}\n| {Hostile} | a |\n| b | c |", [], [citation], [Hostile]);
        await using var bot = await RunningBot.StartAsync(index, (_, _) => Task.FromResult(answer));
        var (page, errors) = await OpenAsync(bot, 1280, 800);
        await AskAsync(page, Hostile);
        await Expect(page.Locator("blockquote")).ToHaveTextAsync(Hostile);
        await page.Locator(".source-link").ClickAsync();
        await Expect(page.Locator("#document-body mark")).ToHaveTextAsync(Hostile);
        await Expect(page.Locator(".mine")).ToHaveTextAsync(Hostile);
        Assert.Equal(0, await page.Locator("main script, main img, aside img, aside script").CountAsync());
        Assert.Equal("政策助手", await page.TitleAsync());
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Enter_WhileComposing_DoesNotSend()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        var (page, _) = await OpenAsync(bot, 1280, 800);
        await page.FillAsync("#question", "面积");
        await page.DispatchEventAsync("#question", "keydown", new { key = "Enter", isComposing = true, bubbles = true, cancelable = true });
        await Expect(page.Locator(".mine")).ToHaveCountAsync(0);
        await page.PressAsync("#question", "Shift+Enter");
        await Expect(page.Locator("#question")).ToHaveValueAsync("面积\n");
        await page.PressAsync("#question", "Enter");
        await Expect(page.Locator(".mine")).ToHaveCountAsync(1);
        await Expect(page.Locator("#question")).ToHaveValueAsync(string.Empty);
    }

    [Fact]
    public async Task Failure_Retried_IsAnswered()
    {
        var calls = 0;
        AnswerTurn shaky = (turn, token) => ++calls == 1 ? throw new InvalidOperationException("not for the page") : Samples.Assistant(turn, token);
        await using var bot = await RunningBot.StartAsync(Samples.Index(), shaky);
        var (page, _) = await OpenAsync(bot, 390, 844);
        await AskAsync(page, "面积多少？");
        await Expect(page.Locator(".failed")).ToContainTextAsync("服务内部出错");
        await page.ShotAsync("failed-390");
        await page.ClickAsync("text=重试");
        await Expect(page.Locator(".figure strong")).ToHaveTextAsync("4.5");
        await Expect(page.Locator(".failed")).ToHaveCountAsync(0);
        await Expect(page.Locator(".mine")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task ProfileAndHistory_AfterATurn_GoWithTheNext()
    {
        var turns = new List<Turn>();
        await using var bot = await RunningBot.StartAsync(Samples.Index(), (turn, token) =>
        {
            turns.Add(turn);
            return Samples.Assistant(turn, token);
        });
        var (page, errors) = await OpenAsync(bot, 390, 844);
        await page.ClickAsync("#profile-button");
        await page.SelectOptionAsync("select[name=stage]", "小学");
        await page.FillAsync("input[name=region]", "河南省");
        await page.FillAsync("input[name=students]", "1200");
        await page.ShotAsync("profile-390");
        await page.ClickAsync(".primary");
        await Expect(page.Locator("#profile-summary")).ToHaveTextAsync("小学 · 河南省 · 1200 人");

        await AskAsync(page, "用房面积最低多少？");
        await page.Locator(".chips button").First.ClickAsync();
        await Expect(page.Locator(".answer")).ToHaveCountAsync(2);
        Assert.Equal("那初中呢？", turns[1].Question);
        Assert.Equal(new SchoolProfile("小学", "河南省", 1200), turns[1].Profile);
        Assert.Equal([new Utterance(Speaker.User, "用房面积最低多少？"), new Utterance(Speaker.Assistant, Samples.Area.Text)], turns[1].History);

        await page.ReloadAsync();
        await Expect(page.Locator("#profile-summary")).ToHaveTextAsync("小学 · 河南省 · 1200 人");
        Assert.Empty(errors);
    }

    private async Task<(IPage Page, List<string> Errors)> OpenAsync(RunningBot bot, int width, int height, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser.PageAsync(width, height, scheme);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(bot.Address.ToString());
        return (page, errors);
    }

    private static async Task AskAsync(IPage page, string question)
    {
        await page.FillAsync("#question", question);
        await page.PressAsync("#question", "Enter");
        await Expect(page.Locator(".waiting")).ToHaveCountAsync(0);
    }
}
