using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Commands;

public sealed partial class ServeTests
{
    [Fact]
    public async Task Serve_IndexChanged_AnswersFromTheNewWithoutRestart()
    {
        using var bot = new BotProcess();
        using var process = bot.Start(["--urls", "http://127.0.0.1:0"]);
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var address = Address().Match(line ?? await errors);
            Assert.True(address.Success, line);
            using var http = new HttpClient { BaseAddress = new Uri(address.Value) };
            Assert.Contains("45", await AskAsync(http), StringComparison.Ordinal);

            bot.Write("corpus/standards/class-size.md", "# 小学班额标准\n\n## 一、班额\n小学每班学生不超过38人。\n");
            await new PolicyBot.Indexer.CorpusIndexer(Path.Combine(bot.Folder, ".index")).BuildAsync([Path.Combine(bot.Folder, "corpus")], cancellation: TestContext.Current.CancellationToken);
            var answer = await AskAsync(http);
            for (var wait = 0; wait < 100 && !answer.Contains("38", StringComparison.Ordinal); wait++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
                answer = await AskAsync(http);
            }

            Assert.Contains("38", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("45", answer, StringComparison.Ordinal);
            var health = await http.GetFromJsonAsync<JsonElement>("/health", TestContext.Current.CancellationToken);
            Assert.Equal("2", health.GetProperty("generation").GetString());
        }
        finally
        {
            Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("索引已是最新", await errors, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync("/api/ask", new { question = "小学每班最多多少人？" }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return answer.GetProperty("text").GetString()!;
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex Address();
}
