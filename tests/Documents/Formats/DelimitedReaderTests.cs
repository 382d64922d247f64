using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class DelimitedReaderTests
{
    [Theory]
    [InlineData(",", "gb18030")]
    [InlineData(";", "utf-8")]
    [InlineData("\t", "utf-16")]
    public void Read_ASheet_IsOneTableOfSpans(string delimiter, string encoding)
    {
        var text = string.Join("\r\n", ["某县学校情况统计表", string.Join(delimiter, "学校", "学生数", "\"备注\""), string.Join(delimiter, "一小", "1200", $"\"甲{delimiter}乙\n丙\"\"丁\""), string.Join(delimiter, "二小", "800")]);
        var file = Reading.Of("a.csv", Encoding.GetEncoding(encoding).GetBytes(text));
        Assert.Equal($"某县学校情况统计表\n= 学校 | 学生数 | 备注\n- 一小 | 1200 | 甲{delimiter}乙\n丙\"\"丁\n- 二小 | 800 | ", Reading.Shown(file));
        Assert.Equal(text, file.Text);
    }

    [Fact]
    public void Read_FiguresInTheFirstRow_HasNoHeader()
    {
        var file = Reading.Of("a.csv", "一小,1200\n二小,800\n");
        Assert.Equal(0, Assert.IsType<LaidOutTable>(Assert.Single(file.Blocks)).HeaderRows);
    }

    [Fact]
    public void Read_AQuoteThatNeverEnds_IsReadToTheEnd() => Assert.Equal("- 甲 | 乙,丙", Reading.Shown(Reading.Of("a.csv", "甲,\"乙,丙")));
}
