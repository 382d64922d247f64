using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class ListTests
{
    [Theory]
    [InlineData("每所学校要设哪些专用的室？", "室")]
    [InlineData("方案分哪几个阶段？", "阶段")]
    [InlineData("工作分几步走", "阶段")]
    [InlineData("班额是多少？", null)]
    public void Asked_Question_GivesWhatTheItemsAreCalled(string question, string? noun) => Assert.Equal(noun, Items.Asked(question));

    [Theory]
    [InlineData("设图书室、卫生室和心理辅导室各1间。", "室", 3)]
    [InlineData("校舍坚固、适用、通风。", "室", 0)]
    public void Of_Sentence_CountsItemsOfThatName(string sentence, string noun, int count)
    {
        if (count > 0) Assert.InRange(Items.Of(sentence, noun), 2, count);
        else Assert.Equal(0, Items.Of(sentence, noun));
    }

    [Theory]
    [InlineData("分别按小学和初中计算下列8项指标的差异系数：", true)]
    [InlineData("表1 资源配置的最低要求", true)]
    [InlineData("我校工作分三个阶段进行。", true)]
    [InlineData("分为宣传发动、自查自评、整改提高三个阶段。", false)]
    [InlineData("小学每班不超过45人。", false)]
    public void IsOne_Sentence_TellsWhetherItOnlyAnnounces(string sentence, bool announces) => Assert.Equal(announces, LeadIn.IsOne(sentence));

    [Theory]
    [InlineData("“八配套”即:食堂与餐厅配套", "八配套", true)]
    [InlineData("差异系数等于标准差除以平均值", "差异系数", true)]
    [InlineData("计算指标的差异系数", "差异系数", false)]
    public void IsDefined_Sentence_GoesOnFromTheWord(string sentence, string word, bool defined) => Assert.Equal(defined, Opening.IsDefined(sentence, word));
}
