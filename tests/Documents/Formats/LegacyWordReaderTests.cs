using System.Text;
using PolicyBot.Indexer.Documents.Formats;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class LegacyWordReaderTests
{
    [Theory]
    [InlineData("a.doc")]
    [InlineData("a.wps")]
    public void Read_ByLibreOffice_GivesTheText(string name)
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, "LibreOffice is not installed (Debian: libreoffice-writer-nogui).");
        var rich = string.Concat("小学每班不超过45人。".Select(c => char.IsAscii(c) ? c.ToString() : $"\\u{(short)c}?"));
        var file = Reading.Of(name, Encoding.ASCII.GetBytes($"{{\\rtf1\\ansi {rich}\\par}}"));
        Assert.Equal("小学每班不超过45人。", Reading.Shown(file));
        Assert.Equal(name[2..], file.Encoding);
    }

    [Fact]
    public void Read_ANewDocumentUnderAnOldName_NeedsNoLibreOffice() =>
        Assert.Equal("正文。", Reading.Shown(Reading.Of("a.doc", DocxPackage.Of(DocxPackage.Paragraph("正文。")))));

    [Fact]
    public void Read_APageUnderAnOldName_NeedsNoLibreOffice() =>
        Assert.Equal("正文。", Reading.Shown(Reading.Of("a.doc", "<html><body><p>正文。</p></body></html>")));
}
