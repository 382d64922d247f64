using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class DoerTests
{
    [Theory]
    [InlineData("占用操场的，由谁责令改正？", "占用操场的，由市场监督管理部门责令改正，处五百元罚款。", "市场监督管理部门")]
    [InlineData("食堂合同归哪个部门审核？", "食堂合同由县教育局审核后生效。", "县教育局")]
    [InlineData("校车路线谁来批准？", "校车路线由县级以上人民政府批准。", "县级以上人民政府")]
    public void Of_VerbAskedAbout_IsWhoStandsBeforeIt(string question, string sentence, string who) => Assert.Equal(who, Doer.Of(question, sentence));

    [Theory]
    [InlineData("占用操场的，由谁责令改正？", "占用操场的，由县教育局备案。")]
    [InlineData("食堂合同怎么审核？", "食堂合同由县教育局审核后生效。")]
    [InlineData("由谁责令改正？", "无正当理由学校责令改正。")]
    public void Of_OtherVerbOrNobody_IsNobody(string question, string sentence) => Assert.Null(Doer.Of(question, sentence));
}
