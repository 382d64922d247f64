using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Wording;

public sealed class WordBordersTests
{
    [Theory]
    [InlineData("公开课集中在哪几天", "公开 课 集中 在 哪 几 天")]
    [InlineData("学校地皮多大", "学校 地皮 多大")]
    [InlineData("成绩目标定多高", "成绩 目标 定 多 高")]
    [InlineData("改革要在三年内完成", "改革 要 在 三 年内 完成")]
    public void Of_Text_PartsItIntoWords(string text, string words) => Assert.Equal(words, Parted(text));

    [Fact]
    public void Of_NoText_IsOneBorder() => Assert.Equal([true], WordBorders.Of(string.Empty));

    [Theory]
    [InlineData("提高中心组的水平", "高中", true)]
    [InlineData("高中的学生", "高中", false)]
    public void Cross_PartOfTheNextWord_Does(string text, string span, bool crosses)
    {
        var at = text.IndexOf(span, StringComparison.Ordinal);

        Assert.Equal(crosses, WordBorders.Cross(WordBorders.Of(text), new TextSpan(at, at + span.Length)));
    }

    [Theory]
    [InlineData("每学期的公开课集中上", "公开课")]
    [InlineData("全校人均几本", "人均")]
    public void Read_WordsThatPeopleSayInsideOthers_KeepsThem(string question, string kept) => Assert.Contains(kept, LayWords.Read(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("13年版管哪些学校", "2013年版管哪些学校")]
    [InlineData("一三年的标准", "2013年的标准")]
    [InlineData("到二五年要完成", "到2025年要完成")]
    [InlineData("98年建的楼", "1998年建的楼")]
    [InlineData("二〇年秋天", "2020年秋天")]
    [InlineData("21版作废了吗", "2021年版作废了吗")]
    [InlineData("教龄满15年", "教龄满15年")]
    [InlineData("12年一贯制学校", "12年一贯制学校")]
    [InlineData("一二年级写多久", "一二年级写多久")]
    [InlineData("两三年查一次", "两三年查一次")]
    [InlineData("2020年出的", "2020年出的")]
    [InlineData("二十年以上", "二十年以上")]
    public void Read_YearByItsLastFigures_IsReadWhole(string said, string read) => Assert.Equal(read, ShortYears.Read(said));

    private static string Parted(string text)
    {
        var borders = WordBorders.Of(text);
        return string.Concat(text.Select((character, at) => at > 0 && borders[at] ? $" {character}" : $"{character}"));
    }
}
