using PolicyBot.Wording;

namespace PolicyBot.Tests.Wording;

public sealed class ClockTimesTests
{
    [Theory]
    [InlineData("小学8:20上课", "8:20")]
    [InlineData("早上7点五十五到校", "7:55")]
    [InlineData("七点半上课", "7:30")]
    [InlineData("八点零五分打铃", "8:05")]
    [InlineData("九点一刻开会", "9:15")]
    [InlineData("下午3点放学", "15:00")]
    [InlineData("晚上十点整熄灯", "22:00")]
    [InlineData("六点就起床", "6:00")]
    public void Find_TimeOfDay_IsRead(string text, string time) => Assert.Equal(time, Assert.Single(ClockTimes.Find(text)).ToString());

    [Theory]
    [InlineData("师生比1:19够吗")]
    [InlineData("第八点是什么")]
    [InlineData("八点要求是哪些")]
    [InlineData("提高2.5个点")]
    public void Find_OtherPointsAndRatios_AreNone(string text) => Assert.Empty(ClockTimes.Find(text));
}
