using CsCheck;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;

namespace PolicyBot.Tests.Documents;

public class AccountingTests
{
    private static readonly string[] Lines =
    [
        "首页", "1/17", "第2页 / 共6页", "下载资源", "相关主题", "剩余15页未读,查看更多内容需下载", "版权提示", "展开阅读全文",
        "一、指导思想", "二、基本原则", "(一)工作目标", "（二）政府主导原则。镇政府统筹全镇学校的布局，落实责任。", "1、改善条件。每班不超过45人。",
        "2.每生绿化面积不低于0.5平方米。", "第一篇：某镇中心小学工作责任书", "第二篇：某镇中心小学工作实施方案", "第三章 附则", "第十二条 本办法自发布之日起施行。",
        "某县某镇中心小学 2018年9月1日", "学校布局合理，设施齐全，<br>师资均衡。", "坚持&ldquo;两基&rdquo;成果，保证入学率达到100%;", "相关文档",
        "学校推迸均衡发展，开足课日寸，生均面积５．２平方米。", "优(yōu)质(zhì)均衡", "全面落实各项任务，确保在规定的时间内完成整改，达到省定的标准，并接受上级的验收",
        "为进一步提高办学水平，结合我校实际，制定本方案。 一、工作目标 到2025年全面达标。 二、工作措施 (一)加强领导。成立小组，明确责任，分工到人，逐项落实，按期完成。 (二)加大投入。改善办学条件，配齐设备，满足教学需要，保证安全。",
        "某镇学校建设工作实施方案", "某镇学校建设工作实施方案 某镇学校建设工作实施方案 为改善办学条件，制定本方案。", "。ㄒ唬┲笇枷。全面貫徹黨的教育方針", "---", "title: 标题", "组长:", "   ",
    ];

    [Fact]
    public void Read_AnyMixtureOfLines_KeepsOrDropsEveryCharacterOnce()
    {
        Gen.Int[0, Lines.Length - 1].Select(index => Lines[index]).Array[0, 40].Sample(
            lines =>
            {
                var accounting = new Accounting(Readings.Of(string.Join("\n", lines)));
                accounting.Check();
                Assert.Empty(accounting.Faults);
            },
            iter: 400);
    }

    [Fact]
    public void Build_AnyMixtureOfLines_CoversTheTextOfEverySectionInOrder()
    {
        Gen.Int[0, Lines.Length - 1].Select(index => Lines[index]).Array[0, 40].Sample(
            lines =>
            {
                foreach (var document in Readings.Of(string.Join("\n", lines)).Documents)
                {
                    var passages = new PassageBuilder().Build(document);
                    var expected = string.Concat(document.Sections.SelectMany(section => section.Blocks).OfType<Paragraph>().Select(block => block.Text.Text));
                    Assert.Equal(expected, string.Concat(passages.Select(passage => passage.Text.Text)).Replace("\n", string.Empty, StringComparison.Ordinal));
                    Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(passage => passage.Ordinal));
                }
            },
            iter: 200);
    }

    [Theory]
    [InlineData("000_f4ae3a437a77739f.txt")]
    [InlineData("001_0d6e12aa69a33c23.txt")]
    [InlineData("002_6cce05c7d0f36338.txt")]
    [InlineData("003_f863beac6e5ea2e4.txt")]
    [InlineData("004_b46fc772ec6be9f6.txt")]
    public void Read_Seed_KeepsOrDropsEveryCharacterOnce(string file)
    {
        var accounting = new Accounting(Readings.OfSeed(file));
        accounting.Check();
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: kept {accounting.KeptShare:P2}, dropped {accounting.DroppedShare:P2}");
        Assert.Empty(accounting.Faults);
        Assert.Equal(1, accounting.KeptShare + accounting.DroppedShare, 9);
    }
}
