using System.Text;

namespace PolicyBot.Tests.Documents.Formats.RoundTrips;

/// <summary>Two hundred documents, each written in every format: text, headings and tables come back as they were.</summary>
public sealed class RoundTripTests
{
    private const int Documents = 200;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void Read_Html_GivesTheDocumentBack(string encoding)
    {
        foreach (var original in Samples())
        {
            var document = encoding == "big5" ? original.ToTraditional() : original;
            var file = Reading.Of("a.html", SampleWriters.Html(document, encoding), encoding);
            Assert.Equal(document.Shown(), Reading.Shown(file));
            Assert.Equal(encoding, file.Encoding);
            Layouts.AssertEveryCharacterIsAccountedFor(file);
        }
    }

    [Fact]
    public void Read_Markdown_GivesTheDocumentBack() => AssertSame(d => ("a.md", Encoding.UTF8.GetBytes(SampleWriters.Markdown(d))));

    [Fact]
    public void Read_Word_GivesTheDocumentBack() => AssertSame(d => ("a.docx", SampleWriters.Word(d)));

    [Fact]
    public void Read_Pdf_GivesTheDocumentBack() => AssertSame(d => ("a.pdf", SamplePdf.Write(d)));

    [Fact]
    public void Read_Text_GivesEveryLineBack()
    {
        foreach (var document in Samples())
        {
            var text = SampleWriters.Text(document);
            var file = Reading.Of("a.txt", text);
            Assert.Equal(text, file.Text);
            Assert.Equal(text.ReplaceLineEndings("\n"), Reading.Shown(file));
        }
    }

    private static void AssertSame(Func<SampleDocument, (string Name, byte[] Content)> write)
    {
        foreach (var document in Samples())
        {
            var (name, content) = write(document);
            var file = Reading.Of(name, content);
            Assert.Equal(document.Shown(), Reading.Shown(file));
            Layouts.AssertEveryCharacterIsAccountedFor(file);
        }
    }

    private static IEnumerable<SampleDocument> Samples() => Enumerable.Range(1, Documents).Select(SampleDocument.Make);
}
