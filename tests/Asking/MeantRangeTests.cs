using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class MeantRangeTests
{
    [Theory]
    [InlineData("52岁的教师一学期听几节课", "50岁以下教师每学期听课不少于10节", true)]
    [InlineData("48岁的教师一学期听几节课", "50岁以下教师每学期听课不少于10节", false)]
    [InlineData("村里不到3000人，设几所小学", "常住人口3000人至8000人的社区设1所小学", false)]
    [InlineData("不到3000人的社区设几所小学", "常住人口3000人至8000人的社区设1所小学", true)]
    [InlineData("5000人的社区设几所小学", "常住人口3000人至8000人的社区设1所小学", false)]
    [InlineData("80人的教学点按多少人拨款", "不足100人的教学点按100人核定", false)]
    [InlineData("一个班坐60人行吗", "每班不得超过46人", false)]
    public void Differ_OfWhomBothSpeak_IsWhereNoRangesMeet(string question, string sentence, bool differ) => Assert.Equal(differ, MeantRange.Differ(question, sentence));
}
