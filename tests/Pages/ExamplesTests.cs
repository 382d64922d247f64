using Microsoft.Playwright;
using PolicyBot.Conversations;
using PolicyBot.Drafting;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;
using PolicyBot.Tests.Channels;
using PolicyBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PolicyBot.Tests.Pages;

/// <summary>What the page offers to ask is answered out of the real corpus.</summary>
public sealed class ExamplesTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task Examples_OverTheCorpus_AreAnswered(int width, int height)
    {
        var page = await browser.PageAsync(width, height);
        using var folder = new TemporaryFolder();
        var corpus = Path.Combine(Repository.Root, "corpus");
        await new CorpusIndexer(folder.Path).BuildAsync([corpus], cancellation: TestContext.Current.CancellationToken);
        using var index = PolicyIndex.Open(folder.Path);
        var assistant = new PolicyAssistant(index, new TemplateFolder(corpus), new Calendar(TimeProvider.System));
        await using var bot = await RunningBot.StartAsync(index, assistant.AnswerAsync);

        await page.GotoAsync(bot.Address.ToString());
        var examples = await page.Locator("#examples button").AllTextContentsAsync();
        for (var i = 0; i < examples.Count; i++)
        {
            await page.Locator("#examples button").Nth(i).ClickAsync();
            await Expect(page.Locator(".answer")).ToHaveCountAsync(1);
            await Expect(page.Locator(".answer.decline, .answer.help, .answer.clarify, .badge.no-standard")).ToHaveCountAsync(0);
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), examples[i]);
            await page.ShotAsync($"example-{i}-{width}");
            if (await page.Locator(".source-link").CountAsync() > 0)
            {
                if (!await page.Locator(".source-link").First.IsVisibleAsync()) await page.Locator(".more summary").First.ClickAsync();
                await page.Locator(".source-link").First.ClickAsync();
                await Expect(page.Locator("#document mark").First).ToBeInViewportAsync();
                await page.ShotAsync($"example-{i}-{width}-document");
            }

            await page.Keyboard.PressAsync("Escape");
            await page.ClickAsync("#restart-button");
        }
    }
}
