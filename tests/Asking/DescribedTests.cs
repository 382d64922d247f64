using System.Text.Json;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>Questions that single out a document by what it says, since nobody in it has a name.</summary>
public sealed class DescribedTests : IDisposable
{
    private readonly InMemoryPolicyIndex index = new(Documents());

    public static TheoryData<string, string> Cases() => AskCase.Of(AskCase.Spec("ask-described.json"));

    public void Dispose() => index.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_OfDescribedDocument_AnswersFromItOnly(string question, string spec) => AskCase.Read(spec).Holds(question, index);

    [Theory]
    [InlineData("最北边那个乡的小学里，住宿生占几成", "最北边", "乡", "小学里，住宿生占几成")]
    [InlineData("那份“渔歌进课堂”的方案，演练几月办", "“渔歌进课堂”的", "方案", "演练几月办")]
    [InlineData("提出“双百目标”的县，小学要排到第几", "提出“双百目标”的", "县", "小学要排到第几")]
    [InlineData("城乡公平办学的市级工作方案里，要建几个中心", "城乡公平办学的", "工作方案", "要建几个中心")]
    [InlineData("“双百目标”活动分几个阶段", "“双百目标”", "活动", "分几个阶段")]
    [InlineData("XX中学的迎检从哪天开始", "XX", "中学", "迎检从哪天开始")]
    [InlineData("xx乡中心小学的教师有几位", "xx乡", "中心小学", "教师有几位")]
    [InlineData("约谈校长的规矩，爱搞“双百目标”的县是怎么定的", "爱搞“双百目标”的", "县", "约谈校长的规矩，是怎么定的")]
    [InlineData("小学生一共多少，就是山谷里的那个乡？", "就是山谷里的", "乡", "小学生一共多少，？")]
    [InlineData("几个村并成一所，3篇总结的第二篇里怎么说", "3篇", "总结", "几个村并成一所，怎么说")]
    public void Of_Description_IsToldFromWhatIsAsked(string text, string description, string kind, string rest)
    {
        var reference = Reference.Of(text)!;

        Assert.Equal((description, kind, rest), (reference.Description.Trim(), reference.Kind, reference.Rest));
    }

    [Theory]
    [InlineData("那所乡中心小学，教师有几位", false)]
    [InlineData("乡中心小学的班会一周开几次", true)]
    public void Of_OnlyWhose_IsBare(string text, bool loose)
    {
        var reference = Reference.Of(text)!;

        Assert.True(reference.IsBare);
        Assert.Equal(loose, reference.IsLoose);
    }

    [Theory]
    [InlineData("每班最多多少人")]
    [InlineData("寄宿制的学校，宿舍每人要多大")]
    [InlineData("那小学生每天睡几小时")]
    public void Of_QuestionWithoutDescription_IsNull(string text) => Assert.Null(Reference.Of(text));

    [Theory]
    [InlineData("那个学校的教师有多少人")]
    [InlineData("学校的方案里，演练几月办")]
    [InlineData("文件里规定教师有多少人")]
    [InlineData("有游泳馆的那所小学，演练几月办")]
    public void Of_DescriptionOfMany_IsNoDocument(string text) =>
        Assert.Null(Reference.Of(text) is { } reference ? new Described(index, new DocumentTexts(index)).Of(reference) : null);

    [Theory]
    [InlineData("最北边那所小学，教师有多少人", "lake")]
    [InlineData("搞“竹编工坊”的那个学校，教师有多少人", "hill")]
    [InlineData("推进城乡学校公平办学的工作方案里，要建几个中心", "fair")]
    [InlineData("那个乡的小学生有多少人", "valley")]
    [InlineData("那所乡中心小学，班会一周开几次", "valley")]
    [InlineData("那所高中，晨跑多长时间", "senior")]
    public void Of_DescriptionOfOne_IsThatDocument(string text, string document) =>
        Assert.Equal([document], new Described(index, new DocumentTexts(index)).Of(Reference.Of(text)!)!);

    [Fact]
    public void Of_SchoolNamedAmongOthers_IsNoDocument() =>
        Assert.Null(new Described(index, new DocumentTexts(index)).Of(Reference.Of("青岭镇金穗那个小学哪年开工")!));

    private static AnalysedDocument[] Documents() =>
    [
        Read("lake", "学校发展实施方案1", "# 一、概况\nxx中心小学位于全县最北边的湖区，距县城约40公里。学校有住宿生210人，教师38人。\n# 二、特色\n学校开展“渔歌进课堂”活动，由音乐教师负责。每年6月举办一次水上安全演练。\n每周评选一名文明小先锋。"),
        Read("hill", "学校发展实施方案2", "# 一、概况\nxx小学地处山区，校舍依山而建。学校有住宿生95人，教师21人。\n# 二、特色\n学校创建“竹编工坊”，由美术教师负责。每年10月举办一次防火安全演练。"),
        Read("county", "教学质量提升方案", "# 一、目标\n全县提出“双百目标”。小学在全市综合评估中进入前8名。\n# 二、奖惩\n教学质量连续两年下滑的，约谈校长。"),
        Read("fair", "推进城乡学校公平办学的工作方案", "# 一、任务\n各县区都要建一所心理辅导中心。\n城镇学校要与农村学校结对，每学期开展一次联合教研。"),
        Read("plan", "青岭镇学校建设计划", "# 一、建设项目\n（一）2025年，启动红叶小学建设工程。新建教学楼1200平方米。\n（二）2026年，启动金穗小学建设工程。新建教学楼800平方米。"),
        Read("valley", "学校发展实施方案3", "# 一、概况\n中心小学设在山谷里，全乡只此一所。我乡小学生共有330人，我校教师51人。\n# 二、特色\n全校每周开两次班会，由班主任主持。"),
        Read("senior", "学校发展实施方案4", "# 一、目标\n高一学生每天晨跑20分钟。高二学业水平合格率达到96%以上。高三每月模拟考试一次。"),
        Read("rules", "云台县学校管理办法", "# 一、管理\n学校每学期举办一次地震演练。\n小学教师每学期家访不少于10户。"),
    ];

    private static AnalysedDocument Read(string id, string title, string text)
    {
        var bare = Analysed.Document(id, new DocumentMetadata(title, "", Date: "2026-01", Kind: DocumentKind.Plan), text);
        return bare with { Requirements = new RequirementExtractor().Extract(bare.Document) };
    }
}
