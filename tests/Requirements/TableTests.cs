using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Requirements;

public sealed class TableTests
{
    [Theory]
    [InlineData("指标|小学|初中\n生均教学及辅助用房面积|≥4.5平方米|≥5.8平方米", "", "生均教学及辅助用房面积 小学 >= 4.5 平方米;生均教学及辅助用房面积 初中 >= 5.8 平方米")]
    [InlineData("指标|小学|初中\n班额（人）|45|50", "各学段班额上限", "班额 小学 <= 45 人;班额 初中 <= 50 人")]
    [InlineData("学段|班额上限（人）|生均图书（册）\n小学|45|25\n初中|50|35", "", "班额 小学 <= 45 人;生均图书册数 小学 = 25 册;班额 初中 <= 50 人;生均图书册数 初中 = 35 册")]
    [InlineData("序号|指标|标准值\n1|互联网接入带宽|不低于100M\n2|生均教学仪器设备值|2000元以上", "", "互联网接入带宽  >= 100 Mbps;生均教学仪器设备值  >= 2000 元")]
    [InlineData("指标|不低于（小学）|不低于（初中）\n生均体育运动场馆面积（平方米）|7.5|10.2", "", "生均体育运动场馆面积 小学 >= 7.5 平方米;生均体育运动场馆面积 初中 >= 10.2 平方米")]
    [InlineData("姓名|得分\n张三|95", "", "")]
    public void Extract_Table_ReadsCellsUnderTheirHeads(string rows, string caption, string expected)
    {
        var source = caption + "\n" + rows;
        var at = caption.Length + 1;
        List<IReadOnlyList<MappedText>> cells = [];
        foreach (var row in rows.Split('\n'))
        {
            List<MappedText> line = [];
            foreach (var cell in row.Split('|'))
            {
                line.Add(MappedText.Of(source, new TextSpan(at, at + cell.Length)));
                at += cell.Length + 1;
            }

            cells.Add(line);
        }

        var span = new TextSpan(0, source.Length);
        var table = new Table(MappedText.Of(source, new TextSpan(0, caption.Length)), cells, 1, span);
        var document = new PolicyDocument("d", "d.md", new DocumentMetadata("标准"), source, span, [new Section([], [table], span)]);
        var found = new RequirementExtractor().Extract(document);
        Assert.Equal(expected, string.Join(';', found.Select(Show)));
        foreach (var record in found)
        {
            Assert.Equal(record.Quote, record.Span.Of(source));
            Assert.True(record.Span.Contains(record.FigureSpan));
        }
    }

    private static string Show(Requirement r) =>
        string.Create(CultureInfo.InvariantCulture, $"{r.Indicator} {r.Scope} {ExtractionCase.Show(r.Bound.Comparator)} {r.Bound.Value} {r.Unit.Symbol}");
}
