using PolicyBot.Answers;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Answers;

public sealed class BoundWordingTests
{
    [Theory]
    [InlineData(Comparator.AtLeast, "4.50", null, "平方米", "不低于4.5平方米")]
    [InlineData(Comparator.MoreThan, "50", null, "%", "高于50%（不含本数）")]
    [InlineData(Comparator.AtMost, "46", null, "人", "不超过46人")]
    [InlineData(Comparator.LessThan, "0.6", null, "%", "低于0.6%（不含本数）")]
    [InlineData(Comparator.Equal, "100", null, "%", "100%")]
    [InlineData(Comparator.Range, "6", "12", "班", "6至12班")]
    [InlineData(Comparator.About, "30", null, "%", "约30%")]
    [InlineData(Comparator.AtLeast, "1000000", null, "元", "不低于1000000元")]
    public void Of_Bound_ReadsAsChinese(Comparator comparator, string value, string? high, string unit, string expected)
    {
        var bound = new Bound(comparator, decimal.Parse(value), high is null ? null : decimal.Parse(high));
        Assert.Equal(expected, BoundWording.Of(bound, new Unit(unit, Dimension.Number)));
    }
}
