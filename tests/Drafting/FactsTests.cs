using PolicyBot.Drafting;

namespace PolicyBot.Tests.Drafting;

public sealed class FactsTests
{
    [Fact]
    public void Read_FlatMapping_KeepsValuesAsWritten()
    {
        var facts = Facts.Read(new StringReader("学校名称: 青禾小学\n学生数: 0820\n特色:\n  - 足球\n  - 合唱\n"), "我校.yaml");
        Assert.Equal("青禾小学", facts["学校名称"]);
        Assert.Equal("0820", facts["学生数"]);
        Assert.Equal("足球、合唱", facts["特色"]);
    }

    [Theory]
    [InlineData("学校名称: [青禾", "我校.yaml 第")]
    [InlineData("- 青禾", "我校.yaml 应当是“名称: 内容”的列表。")]
    [InlineData("学校:\n  名称: 青禾", "我校.yaml 第 2 行：内容只能是文字、数字或它们的列表。")]
    public void Read_Mistake_NamesFileAndPlace(string yaml, string message)
    {
        var mistake = Assert.Throws<DraftException>(() => Facts.Read(new StringReader(yaml), "我校.yaml"));
        Assert.StartsWith(message, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Nothing_GivesNoFacts() => Assert.Empty(Facts.Read(new StringReader(string.Empty), "我校.yaml"));
}
