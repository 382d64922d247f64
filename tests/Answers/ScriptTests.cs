using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Answers;

public sealed class ScriptTests
{
    private static readonly Answer Simplified = new(
        AnswerKind.Answer,
        "覆盖率：80%以上。「覆盖率达到80%以上」——《发展方案》",
        [],
        [new Citation("d", "发展方案", string.Empty, "覆盖率达到80%以上", new TextSpan(0, 9))],
        ["公办园占比呢？"]);

    [Fact]
    public void Follow_TraditionalQuestion_ConvertsAllButTheQuote()
    {
        var answer = Script.Follow("普惠性幼兒園覆蓋率要到多少？", Simplified);
        Assert.Equal("覆蓋率：80%以上。「覆盖率达到80%以上」——《發展方案》", answer.Text);
        Assert.Equal("公辦園佔比呢？", answer.Suggestions[0].Replace("占", "佔", StringComparison.Ordinal));
    }

    [Fact]
    public void Follow_SimplifiedQuestion_LeavesTheAnswerAlone() =>
        Assert.Same(Simplified, Script.Follow("普惠性幼儿园覆盖率要到多少？", Simplified));
}
