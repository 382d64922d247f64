using PolicyBot.Asking;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Asking;

public sealed class TrespassTests
{
    [Theory]
    [InlineData("每班学生能不能超过55人？", 55, Comparator.AtMost, 55, true)]
    [InlineData("每班学生可以超过60人吗？", 60, Comparator.AtMost, 55, true)]
    [InlineData("每班学生可以超过45人吗？", 45, Comparator.AtMost, 50, false)]
    [InlineData("图书室一周开放少于40小时行不行？", 40, Comparator.AtLeast, 40, true)]
    [InlineData("图书室一周能开放少于30小时吗？", 30, Comparator.AtLeast, 40, true)]
    [InlineData("图书室一周开放可不可以低于50小时？", 50, Comparator.AtLeast, 40, false)]
    [InlineData("绿地能不能超过10平方米？", 10, Comparator.AtLeast, 6, false)]
    public void IsForbidden_LeaveToPassALimit_WhereAllOfItIsForbidden(string question, int stated, Comparator comparator, int bound, bool forbidden)
    {
        Assert.True(Trespass.IsAsked(question));
        Assert.Equal(forbidden, Trespass.IsForbidden(question, stated, new Bound(comparator, bound)));
    }

    [Theory]
    [InlineData("每班学生不能超过55人吗？")]
    [InlineData("每班学生是不是不得超过55人？")]
    [InlineData("图书室一周开放是不是不少于40小时？")]
    [InlineData("到2025年普惠率要达到80%吗？")]
    public void IsAsked_WhetherThatIsTheLimit_IsNot(string question) => Assert.False(Trespass.IsAsked(question));
}
