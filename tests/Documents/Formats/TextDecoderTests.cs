using System.Text;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class TextDecoderTests
{
    private const string Simplified = "各学校要严格控制班额，小学每班不超过45人，初中每班不超过50人。\n教师培训经费不低于工资总额的1.5%。\n";
    private const string Traditional = "各學校要嚴格控制班額，小學每班不超過45人，國中每班不超過50人。\n教師培訓經費不低於工資總額的1.5%。\n";

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    public void Read_Simplified_IsDecoded(string encoding, string expected)
    {
        var withoutMark = Reading.Of("a.txt", Encoding.GetEncoding(encoding).GetBytes(Simplified));
        Assert.Equal((expected, Simplified), (withoutMark.Encoding, withoutMark.Text));
        Assert.Empty(withoutMark.Warnings);

        var coding = Encoding.GetEncoding(encoding);
        var withMark = Reading.Of("a.txt", [.. coding.GetPreamble(), .. coding.GetBytes(Simplified)]);
        Assert.Equal((expected, Simplified), (withMark.Encoding, withMark.Text));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void Read_Traditional_IsDecoded(string encoding)
    {
        var read = Reading.Of("a.txt", Traditional, encoding);
        Assert.Equal((encoding, Traditional), (read.Encoding, read.Text));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void Read_TwoEncodingsInOneFile_EachLineIsDecodedAndItIsSaid(string other)
    {
        var text = other == "big5" ? Traditional : Simplified;
        var read = Reading.Of("a.txt", [.. Encoding.UTF8.GetBytes(Simplified), .. Encoding.GetEncoding(other).GetBytes(text)]);
        Assert.Equal(Simplified + text, read.Text);
        Assert.Equal("utf-8+" + other, read.Encoding);
        Assert.Contains("混用了两种编码", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf8CutWithinACharacter_TheRestIsReadAndTheCutIsDamage()
    {
        var bytes = Encoding.UTF8.GetBytes(Simplified.TrimEnd());
        var read = Reading.Of("a.txt", [.. bytes[..20], .. bytes[21..], .. "小"u8[..2]]);
        Assert.Equal("utf-8", read.Encoding);
        Assert.Contains("每班不超过50人", read.Text, StringComparison.Ordinal);
        Assert.Equal(2, read.Damaged.Count);
        Assert.All(read.Damaged, run => Assert.All(run.Span.Of(read.Text), c => Assert.Equal('\uFFFD', c)));
    }

    [Fact]
    public void Read_GbStreamThatLostAByte_StaysGb18030()
    {
        var bytes = Encoding.GetEncoding("gb18030").GetBytes(Simplified);
        var read = Reading.Of("a.txt", [.. bytes[..60], .. bytes[61..]]);
        Assert.Equal("gb18030", read.Encoding);
        Assert.StartsWith("各学校要严格控制班额", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ShortAsciiOnly_IsUtf8() => Assert.Equal("utf-8", Reading.Of("a.txt", "45 / 50"u8.ToArray()).Encoding);
}
