using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Wording;

public sealed class StatedFiguresTests
{
    [Theory]
    [InlineData("插座装在一米六，行不行", 1.6, "一米六")]
    [InlineData("插座装在1米65的高处", 1.65, "1米65")]
    [InlineData("人均三平五够吗", 3.5, "三平五")]
    [InlineData("人均三平够吗", 3, "三平")]
    [InlineData("新操场六亩半够吗", 4333.3334, "六亩半")]
    public void Find_DigitBehindUnit_BelongsToFigure(string text, double value, string typed)
    {
        var figure = Assert.Single(StatedFigures.Find(text));
        Assert.Equal((decimal)value, figure.Value, 3);
        Assert.Equal(typed, figure.Span.Of(text));
    }

    [Theory]
    [InlineData("到30年能普及吗")]
    [InlineData("98年以后还有没有")]
    [InlineData("二五年底要全部达标吗")]
    public void Find_YearOfTwoFigures_IsNone(string text) => Assert.Empty(StatedFigures.Find(text));

    [Theory]
    [InlineData("教了30年的老师", 30)]
    [InlineData("任教满25年以后", 25)]
    [InlineData("干了二三年", null)]
    [InlineData("15年的老楼", 15)]
    public void Find_Years_AreFigures(string text, int? value) => Assert.Equal((decimal?)value, StatedFigures.Find(text).FirstOrDefault(figure => figure.High is null)?.Value);
}
