using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class ListTests
{
    [Theory]
    [InlineData("每所学校要设哪些专用的室？", "室")]
    [InlineData("方案分哪几个阶段？", "阶段")]
    [InlineData("工作分几步走", "阶段")]
    [InlineData("工作从哪几块来抓？", "块")]
    [InlineData("班额是多少？", null)]
    public void Asked_Question_GivesWhatTheItemsAreCalled(string question, string? noun) => Assert.Equal(noun, Items.Asked(question));

    [Theory]
    [InlineData("设图书室、卫生室和心理辅导室各1间。", "室", 3)]
    [InlineData("器材应当验收、编号、登卡，做到账实相符。", "手续", 3)]
    [InlineData("学校应当制定年度工作计划、教师培训方案。", "手续", 0)]
    [InlineData("校舍坚固、适用、通风。", "室", 0)]
    public void Count_Sentence_CountsItemsOfThatName(string sentence, string noun, int count)
    {
        if (count > 0) Assert.InRange(ItemNames.Count(sentence, noun), 2, count);
        else Assert.Equal(0, ItemNames.Count(sentence, noun));
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

    [Theory]
    [InlineData("望山小学的责任内容有哪些", "内容")]
    [InlineData("哪三类学校要保留？", "学校")]
    [InlineData("是指哪三个？", null)]
    public void Asked_NounBeforeOrBehind_IsTheItems(string question, string? noun) => Assert.Equal(noun, Items.Asked(question));

    [Theory]
    [InlineData("具体是哪八样？", 8)]
    [InlineData("“六公开”指什么？", 6)]
    [InlineData("学校建立三项机制，列一下", 3)]
    [InlineData("都有哪些？", null)]
    public void Number_Question_GivesHowManyItemsItAsksFor(string question, int? number) => Assert.Equal(number, Items.Number(question));

    [Theory]
    [InlineData("做到时间、地点、内容落实。", 3, true)]
    [InlineData("内容分为办学条件、师资和经费三个方面。", 3, true)]
    [InlineData("实现“三突破”，人数新突破，质量大突破，特色再突破。", 4, true)]
    [InlineData("做到时间、地点落实。", 3, false)]
    public void Has_Sentence_CountsWhatStandsSideBySide(string sentence, int number, bool has) => Assert.Equal(has, Enumeration.Has(sentence, number));

    [Theory]
    [InlineData("三、存在问题", "毛病", true)]
    [InlineData("工作分三个阶段进行", "步", true)]
    [InlineData("从阅读、体育、科学等方面开发课程", "块", true)]
    [InlineData("问题较多的学校", "毛病", false)]
    public void Announce_Words_TellOfItemsOfThatName(string words, string noun, bool announced) => Assert.Equal(announced, ItemNames.Announce(words, noun));

    [Theory]
    [InlineData("县发展改革、财政、自然资源和住房城乡建设部门配合", "部门", 4)]
    [InlineData("包括小学、初中和九年一贯制学校", "学校", 3)]
    public void Count_SharedNoun_CountsAllThatItClosesOrCovers(string sentence, string noun, int count) => Assert.Equal(count, ItemNames.Count(sentence, noun));

    [Theory]
    [InlineData("（二）试点阶段", "（一）", 2, false)]
    [InlineData("3.资金投入", "1.", 3, false)]
    [InlineData("二是落实责任", "一是", 2, false)]
    [InlineData("建立三项机制：一是督办机制；", "一是", 1, true)]
    [InlineData("第十二条 学校应当", "第一条", 12, false)]
    public void Read_Sentence_GivesItsMark(string sentence, string style, int ordinal, bool inside) =>
        Assert.Equal(new ListMark(style, ordinal, inside), ListMark.Read(sentence));

    [Theory]
    [InlineData("3.5米以上")]
    [InlineData("一律不得收费")]
    public void Read_SentenceWithoutMark_GivesNone(string sentence) => Assert.Null(ListMark.Read(sentence));

    [Theory]
    [InlineData("简单来说，它指的是质量的提升", true)]
    [InlineData("它的面积不小于20平方米", false)]
    public void Refers_Sentence_GoesOnFromTheOneBefore(string sentence, bool refers) => Assert.Equal(refers, Opening.Refers(sentence));
}
