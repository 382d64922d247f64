using PolicyBot.Tests.Documents.Formats.RoundTrips;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class PdfReaderTests
{
    [Fact]
    public void Read_TwoColumns_AreReadOneAfterTheOtherWithoutHeadsAndPageNumbers()
    {
        string[] Column(char name) => [.. Enumerable.Range(1, 24).Select(i => $"{i}．{name}栏第{i}段，各学校应当严格控制班级人数，小学每班不超过45人，初中每班不超过50人，并定期检查。")];
        var file = Reading.Of("a.pdf", SamplePdf.WriteColumns("评估办法解读", "教育督导参考", Column('左'), Column('右')));
        var lines = Reading.Shown(file).Split('\n');
        Assert.Equal(["# 评估办法解读", .. Column('左')[..12], .. Column('右')[..12], .. Column('左')[12..], .. Column('右')[12..]], lines);
        Assert.Equal(2, file.Dropped.Count(d => d.Reason == "页眉"));
        Assert.Equal(2, file.Dropped.Count(d => d.Reason == "页码"));
        Layouts.AssertEveryCharacterIsAccountedFor(file);
    }

    [Fact]
    public void Read_ATableOverTwoPages_IsOneWithItsHeaderOnce()
    {
        var rows = Enumerable.Range(1, 45).Select(i => (IReadOnlyList<string>)[$"第{i}小学", $"{i * 10}"]).ToList();
        var parts = rows.Chunk(25).Select(part => new SampleTable([["学校", "学生数"], .. part]));
        var file = Reading.Of("a.pdf", SamplePdf.Write(new SampleDocument([.. parts])));
        Assert.Equal("= 学校 | 学生数\n" + string.Join('\n', rows.Select(r => $"- {r[0]} | {r[1]}")), Reading.Shown(file));
    }

    [Fact]
    public void Read_APageWithoutText_IsNamed()
    {
        var pdf = PdfSource.Of(
            string.Empty,
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 6 0 R >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 7 0 R >> >> /Contents 8 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            PdfSource.Stream(string.Empty, "BT /F 12 Tf 72 700 Td (45 students) Tj ET"),
            PdfSource.Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x"),
            PdfSource.Stream(string.Empty, "/I Do"));
        var file = Reading.Of("a.pdf", pdf);
        Assert.Equal("45 students", Reading.Shown(file));
        Assert.Contains("第 2 页没有文字层", Assert.Single(file.Warnings), StringComparison.Ordinal);
    }
}
