using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Wording;

public sealed class SeveralTests
{
    [Theory]
    [InlineData("班里转来几个学生，现在52人，超了没", true)]
    [InlineData("新添几台电脑，够用不", true)]
    [InlineData("班里转来几个学生？", false)]
    [InlineData("一个班收几个学生，小学", false)]
    public void Is_TellsAndGoesOn_IsNoQuestion(string text, bool told)
    {
        var at = text.IndexOf('几', StringComparison.Ordinal);
        Assert.Equal(told, Several.Is(text, new TextSpan(at, at + 2)));
    }
}
