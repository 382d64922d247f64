using System.Text.Json;

namespace PolicyBot.Tests.Commands;

public sealed class CommandTests(BotProcess bot) : IClassFixture<BotProcess>
{
    [Fact]
    public async Task Ask_Json_IsOneObjectOnStandardOutput()
    {
        var run = await bot.RunAsync(["ask", "小学每班最多多少人？", "--json"]);
        Assert.Equal(0, run.Status);
        var answer = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal("answer", answer.GetProperty("kind").GetString());
        Assert.Contains("45", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("小学每班学生不超过45人。", answer.GetProperty("citations")[0].GetProperty("quote").GetString());
        Assert.Equal(
            ["id", "kind", "text", "figures", "verdict", "gap", "citations", "suggestions", "elapsed_ms"],
            answer.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Ask_Batch_AnswersLineByLineInOrder()
    {
        var file = bot.Write("in.jsonl", """
            {"id":"a","question":"小学每班最多多少人？"}

            {"id":2,"question":"小学每班48人，超了吗？","profile":{"stage":"小学"},"history":[]}
            {"id":"c","question":"小学每班40人，超了吗？"}
            """);
        var run = await bot.RunAsync(["ask", "--batch", file, "--json"]);
        Assert.Equal(0, run.Status);
        var answers = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "2", "c"], answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.Equal("not_met", answers[1].GetProperty("verdict").GetString());
        Assert.Equal(3, answers[1].GetProperty("gap").GetProperty("value").GetDecimal());
        Assert.Equal("met", answers[2].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("{", "第 2 行")]
    [InlineData("{\"question\":\"\"}", "第 2 行")]
    public async Task Ask_BatchWithABadLine_NamesIt(string line, string named)
    {
        var file = bot.Write("bad.jsonl", "{\"question\":\"小学每班最多多少人？\"}\n" + line);
        var run = await bot.RunAsync(["ask", "--batch", file, "--json"]);
        Assert.Equal(1, run.Status);
        Assert.Single(run.Lines);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "问题", "--batch", "x.jsonl")]
    [InlineData("ask", "问题", "--nonsense")]
    [InlineData("ask", "问题", "--as-of", "明天")]
    [InlineData("ask", "问题", "--index")]
    [InlineData("eval")]
    [InlineData("check")]
    [InlineData("check", "x.xlsx", "--out", "report.pdf")]
    [InlineData("fly", "away")]
    public async Task WrongUsage_IsStatusTwoWithOneChineseLine(params string[] arguments)
    {
        var run = await bot.RunAsync(arguments);
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.Matches("[一-鿿]", run.ErrorLine);
    }

    [Fact]
    public async Task Ask_NamedIndexMissing_IsStatusOneWithOneChineseLine()
    {
        var run = await bot.RunAsync(["ask", "问题", "--index", "nowhere"]);
        Assert.Equal(1, run.Status);
        Assert.Contains("nowhere", run.ErrorLine, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(bot.Folder, "nowhere")));
    }

    [Fact]
    public async Task Configuration_ManyMistakes_AreOneLine()
    {
        var run = await bot.RunAsync(["ask", "问题"], ("Model__Endpoint", "here"), ("Serve__AllowRemote", "maybe"));
        Assert.Equal(1, run.Status);
        Assert.Contains("Model__Endpoint", run.ErrorLine, StringComparison.Ordinal);
        Assert.Contains("Serve__AllowRemote", run.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_FarAddress_IsRefusedUnlessAllowed()
    {
        var run = await bot.RunAsync(["serve", "--urls", "http://0.0.0.0:0"]);
        Assert.Equal(1, run.Status);
        Assert.Contains("Serve__AllowRemote=true", run.ErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("serve", "-h")]
    public async Task Help_IsChinese(params string[] arguments)
    {
        var run = await bot.RunAsync(arguments);
        Assert.Equal(0, run.Status);
        Assert.Contains("用法：", run.Output, StringComparison.Ordinal);
        Assert.Contains("--index DIR", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("Show|Usage|Options", run.Output);
    }

    [Fact]
    public async Task Check_Sheet_GivesVerdictsAndWritesTheReport()
    {
        var sheet = bot.Write("schools.csv", "学校名称,学段,每班学生数（人）\n一小,小学,48\n二小,小学,40\n");
        var report = Path.Combine(bot.Folder, "report.html");
        var run = await bot.RunAsync(["check", sheet, "--out", report, "--json"]);
        Assert.Equal(0, run.Status);
        var figures = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("figures");
        Assert.Equal(["not_met", "met"], figures.EnumerateArray().Select(figure => figure.GetProperty("verdict").GetString()));
        Assert.Contains("一小", File.ReadAllText(report), StringComparison.Ordinal);
        var table = await bot.RunAsync(["check", "nothing.xlsx"]);
        Assert.Equal(1, table.Status);
        Assert.Contains("nothing.xlsx", table.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_Gold_ScoresAsJson()
    {
        var gold = bot.Write("gold.jsonl", """
            {"id":"1","type":"threshold","question":"小学每班最多多少人？","answer_must":["45"],"evidence":{"file":"standards/class-size.md","start":0,"end":1000}}
            {"id":"2","type":"check","question":"小学每班48人，超了吗？","verdict":"not_met","gap":{"value":3,"unit":"人"}}
            {"id":"3","type":"threshold","question":"小学每班最多多少人？","answer_must":["46"]}
            """);
        var run = await bot.RunAsync(["eval", gold, "--json"]);
        Assert.Equal(0, run.Status);
        var report = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(2, report.GetProperty("passed").GetProperty("count").GetInt32());
        Assert.Equal(1, report.GetProperty("wrong_figures").GetProperty("count").GetInt32());
        Assert.Equal("3", report.GetProperty("failures")[0].GetProperty("id").GetString());
        var table = await bot.RunAsync(["eval", gold]);
        Assert.Contains("2/3", table.Output, StringComparison.Ordinal);
    }
}
