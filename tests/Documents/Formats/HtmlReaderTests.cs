using System.Text;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Read_APage_IsLaidOutBlockByBlock()
    {
        var file = Reading.Of(
            "a.html",
            """
            <!doctype html><html><head><title>办学标准_某网</title><style>p{color:red}</style></head><body>
            <nav><a href="/">首页</a> <a>下载</a></nav>
            <h1>办学标准</h1>
            <div>总则<p>绿化用地每生不低于0.5&nbsp;m<sup>2</sup>，
            最多10<sup>4</sup>&#20803;。</p>第二段<br>第三段</div>
            <ol type="1" start="3"><li>甲</li><li><p>乙</p><ol type="a"><li>丙</ol></li></ol>
            <ol style="list-style: cjk-ideographic"><li>指导思想</ol><ul><li>点</ul>
            <script>var x = "脚本";</script><span style="display: none">藏起来的</span>
            <table><caption>表1 指标</caption>
            <tr><th rowspan=2>指标</th><th colspan=2>学段</th></tr><tr><th>小学</th><th>初中</th></tr>
            <tr><td>生均<br>用房</td><td>4.5</td><td>5.8</td></tr><tr><td>班额</td><td colspan="2">50</td></tr></table>
            <table><tr><td>只有一格</td></tr></table>
            <footer>版权所有</footer></body></html>
            """);
        Assert.Equal(
            """
            # 办学标准
            总则
            绿化用地每生不低于0.5 m²， 最多10⁴元。
            第二段
            第三段
            3. 甲
            4. 乙
            a. 丙
            一、指导思想
            点
            [表1 指标]
            = 指标 | 学段 | 学段
            = 指标 | 小学 | 初中
            - 生均用房 | 4.5 | 5.8
            - 班额 | 50 | 50
            只有一格
            """,
            Reading.Shown(file));
        Assert.Equal(["网页标题：办学标准_某网", "导航：首页 下载", "隐藏文字：藏起来的", "网页页脚：版权所有"], file.Dropped.Select(d => $"{d.Reason}：{d.Span.Of(file.Text)}").ToArray()[..4]);
        Layouts.AssertEveryCharacterIsAccountedFor(file);
    }

    [Theory]
    [InlineData("gb18030", "utf-8")]
    [InlineData("utf-8", "gb2312")]
    [InlineData("big5", "utf-8")]
    public void Read_WrongCharset_IsDecodedByItsBytesAndSaid(string actual, string declared)
    {
        var text = actual == "big5" ? "各學校應當嚴格控制班額，國小每班不超過四十五人。" : "各学校应当严格控制班额，小学每班不超过四十五人。";
        var file = Reading.Of("a.html", Encoding.GetEncoding(actual).GetBytes($"<html><head><meta charset=\"{declared}\"></head><body><p>{text}</p></body></html>"));
        Assert.Equal(text, Reading.Shown(file));
        Assert.Equal(actual, file.Encoding);
        Assert.Contains(declared, Assert.Single(file.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ElementsNestedDeep_IsReadWithoutRecursion() =>
        Assert.Equal("底", Reading.Shown(Reading.Of("a.html", string.Concat(Enumerable.Repeat("<div>", 2900)) + "底")));

    [Fact]
    public void Read_ElementsNestedAHundredThousandDeep_IsRefused() =>
        Assert.Contains("嵌套超过", Reading.Failure("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "底")), StringComparison.Ordinal);
}
