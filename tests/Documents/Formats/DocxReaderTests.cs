using static PolicyBot.Tests.Documents.Formats.DocxPackage;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class DocxReaderTests
{
    [Fact]
    public void Read_Headings_AreTakenFromOutlineLevelsAndStyleNames()
    {
        var styles =
            """
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="a"><w:name w:val="公文二级"/><w:basedOn w:val="b"/></w:style>
            <w:style w:type="paragraph" w:styleId="b"><w:name w:val="标题 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="c"><w:name w:val="条"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>
            """;
        var body = Paragraph("甲", "<w:pStyle w:val=\"1\"/>") + Paragraph("乙", "<w:pStyle w:val=\"a\"/>") + Paragraph("丙", "<w:pStyle w:val=\"c\"/>")
            + Paragraph("丁", "<w:outlineLvl w:val=\"3\"/>") + Paragraph("正文", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>") + Paragraph("甲……1", "<w:pStyle w:val=\"t\"/>");
        var file = Reading.Of("a.docx", DocxPackage.Of(body, ("styles", styles), ("header", Paragraph("某县教育局")), ("footer", Paragraph("第1页"))));
        Assert.Equal("# 甲\n## 乙\n### 丙\n#### 丁\n正文", Reading.Shown(file));
        Assert.Equal(["目录", "页眉", "页脚"], file.Dropped.Select(d => d.Reason));
        Layouts.AssertEveryCharacterIsAccountedFor(file);
    }

    [Fact]
    public void Read_NumberedParagraphs_HaveTheirNumbers()
    {
        var numbering = List(1, "chineseCounting %1、", "chineseCounting （%2）", "decimal %3.", "decimalEnclosedCircle %4")
            + List(2, "decimal 第%1条", "decimal %1.%2") + List(3, "bullet ·")
            + Instance(1, 1) + Instance(2, 2) + Instance(3, 3)
            + Instance(4, 2, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>");
        var body = Numbered("甲", 1) + Numbered("乙", 1, 1) + Numbered("丙", 1, 2) + Numbered("丁", 1, 3) + Numbered("戊", 1, 3) + Numbered("己", 1, 1)
            + Numbered("庚", 1, 2) + Numbered("辛", 1) + Numbered("壬", 1, 1)
            + Numbered("子", 2) + Numbered("丑", 2, 1) + Numbered("寅", 2, 1) + Numbered("卯", 2) + Numbered("辰", 2, 1)
            + Numbered("点", 3) + Numbered("巳", 4) + Numbered("午", 4) + Paragraph("未");
        var file = Reading.Of("a.docx", DocxPackage.Of(body, ("numbering", numbering)));
        Assert.Equal(
            "一、甲\n（一）乙\n1. 丙\n① 丁\n② 戊\n（二）己\n1. 庚\n二、辛\n（一）壬\n第1条 子\n1.1 丑\n1.2 寅\n第2条 卯\n2.1 辰\n点\n第7条 巳\n第8条 午\n未",
            Reading.Shown(file));
    }

    [Fact]
    public void Read_ATableWithMergedCells_FillsThePlacesTheyCover()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(text.Split('/').Select(t => Paragraph(t)))}</w:tc>";
        var body = Paragraph("表1 指标", "<w:pStyle w:val=\"c\"/>") + "<w:tbl>"
            + "<w:tr>" + Cell("指标", "<w:vMerge w:val=\"restart\"/>") + Cell("学段", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
            + "<w:tr>" + Cell("", "<w:vMerge/>") + Cell("小学") + Cell("初中") + "</w:tr>"
            + "<w:tr>" + Cell("生均教学及/辅助用房") + Cell("4.5") + Cell("5.8") + "</w:tr></w:tbl>"
            + "<w:tbl><w:tr>" + Cell("框中第一段/框中第二段") + "</w:tr></w:tbl>";
        var file = Reading.Of("a.docx", DocxPackage.Of(body, ("styles", "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"caption\"/></w:style>")));
        Assert.Equal(
            "[表1 指标]\n= 指标 | 学段 | 学段\n= 指标 | 小学 | 初中\n- 生均教学及辅助用房 | 4.5 | 5.8\n框中第一段\n框中第二段",
            Reading.Shown(file));
        Layouts.AssertEveryCharacterIsAccountedFor(file);
    }

    [Fact]
    public void Read_TextBoxesNotesAndTrackedChanges_AreInTheirPlace()
    {
        var body =
            """
            <w:p><w:r><w:t>班额不超过</w:t></w:r><w:del><w:r><w:delText>50</w:delText></w:r></w:del><w:ins><w:r><w:t>45</w:t></w:r></w:ins><w:r><w:t>人</w:t></w:r>
            <w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>，每生0.5m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>
            <w:r><w:br/><w:t>第二行</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2023年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """;
        var file = Reading.Of("a.docx", DocxPackage.Of(body, ("footnotes", "<w:footnote w:id=\"2\">" + Paragraph("寄宿制学校除外。") + "</w:footnote>")));
        Assert.Equal("班额不超过45人¹，每生0.5m²\n第二行\n框里的话\n¹ 寄宿制学校除外。\n2023年", Reading.Shown(file));
        Assert.Equal(["修订中已删除：50", "隐藏文字：藏"], file.Dropped.Select(d => $"{d.Reason}：{d.Span.Of(file.Text)}"));
        Layouts.AssertEveryCharacterIsAccountedFor(file);
    }
}
