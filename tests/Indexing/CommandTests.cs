using System.Text.Json;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Indexing;

/// <summary>The indexer as a process: what it prints, and how it ends.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Index => Path.Combine(folder.Path, "index");

    [Fact]
    public async Task BuildSearchRequirementsStatusVerify_OneFile_AgreeWithEachOther()
    {
        var corpus = Path.Combine(folder.Path, "corpus");
        Directory.CreateDirectory(corpus);
        const string text = "青禾县办学标准\n\n小学生均校舍建筑面积不低于4.50平方米。\n";
        await File.WriteAllTextAsync(Path.Combine(corpus, "a.txt"), text, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await IndexerProcess.RunAsync("build", corpus, "--index", Index)).Exit);

        var passage = Json((await IndexerProcess.RunAsync("search", "校舍建筑面积", "--json", "--index", Index)).Output).GetProperty("passages")[0];
        Assert.Contains("4.50", text[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()], StringComparison.Ordinal);

        var output = (await IndexerProcess.RunAsync("requirements", "--indicator", "校舍面积", "--json", "--index", Index)).Output;
        var record = Json(output).GetProperty("requirements")[0];
        Assert.Equal((">=", 4.5m, "平方米", "小学"), (Text(record, "comparator"), record.GetProperty("value").GetDecimal(), Text(record, "unit"), Text(record, "scope")));
        Assert.Contains("\"value\":4.5,", output, StringComparison.Ordinal);
        Assert.Equal(Text(record, "quote"), text[record.GetProperty("start").GetInt32()..record.GetProperty("end").GetInt32()]);

        Assert.Equal(1, Json((await IndexerProcess.RunAsync("status", "--json", "--index", Index)).Output).GetProperty("files").GetInt32());
        Assert.Equal(0, (await IndexerProcess.RunAsync("verify", "--index", Index)).Exit);
    }

    [Theory]
    [InlineData(2, "用法不对", "serch", "班额")]
    [InlineData(2, "用法不对", "search")]
    [InlineData(2, "用法不对", "extract")]
    [InlineData(2, "用法不对", "search", "班额", "-k", "many")]
    [InlineData(1, "没有", "read", "no-such-file.txt")]
    [InlineData(1, "build", "status", "--index", "no-such-index")]
    public async Task Run_WhatCannotBeDone_SaysSoInOneLine(int exit, string says, params string[] arguments)
    {
        var result = await IndexerProcess.RunAsync(arguments);
        Assert.Equal(exit, result.Exit);
        Assert.Empty(result.Output);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
    }

    public void Dispose() => folder.Dispose();

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static string? Text(JsonElement record, string name) => record.GetProperty(name).GetString();
}
