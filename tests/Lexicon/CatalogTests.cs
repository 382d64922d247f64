using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Tests.Lexicon;

public sealed class CatalogTests
{
    [Theory]
    [InlineData("每班人数", "班额")]
    [InlineData("学生流失率", "辍学率")]
    [InlineData("生均的图书", "生均图书册数")]
    [InlineData("三類殘疾兒童少年入學率", "残疾儿童少年入学率")]
    [InlineData("天气", null)]
    public void Resolve_Synonym_GivesTheIndicator(string phrase, string? expected) => Assert.Equal(expected, IndicatorCatalog.Default.Resolve(phrase)?.Name);

    [Theory]
    [InlineData("我们班48个人", "班额")]
    [InlineData("生均绿化0.4平米行不行", "生均绿化面积")]
    [InlineData("体育美术音乐老师一共10个", "每百名学生拥有体育、艺术专任教师数")]
    [InlineData("操场6亩", "体育运动场面积")]
    [InlineData("网速多少", "互联网接入带宽")]
    public void Find_LaymansWords_NameTheIndicator(string text, string expected) => Assert.Contains(IndicatorCatalog.Default.Find(text), m => m.Indicator.Name == expected);

    [Theory]
    [InlineData("义务教育学校", "小学", true)]
    [InlineData("学校", "小学", true)]
    [InlineData("小学", "城区公办小学", true)]
    [InlineData("公办小学", "小学", false)]
    [InlineData("小学", "初中", false)]
    [InlineData("小学", "小学", true)]
    public void Covers_Scopes_FollowsWhoBelongsToWhom(string wider, string narrower, bool expected) => Assert.Equal(expected, ScopeCatalog.Default.Covers(wider, narrower));

    [Theory]
    [InlineData("小学生均面积", "小学")]
    [InlineData("城区公办小学和初中", "城区公办小学,初中")]
    [InlineData("大班额", "")]
    public void Find_Scopes_WithTheWordsThatNarrowThem(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', ScopeCatalog.Default.Find(text).Select(m => m.Scope)));

    [Fact]
    public void Expand_LaymansWords_GivesThoseOfDocuments()
    {
        Assert.Contains("计算机", QueryWords.Default.Expand("电脑够不够"), StringComparer.Ordinal);
        Assert.Contains("体育运动场", QueryWords.Default.Expand("操場多大"), StringComparer.Ordinal);
        Assert.Empty(QueryWords.Default.Expand("你好"));
    }
}
