using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Documents.Formats;
using PolicyBot.Tests.Documents.Formats;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.BadDocuments;

/// <summary>One bad file per mistake, and the one line that is said about it: which file, what is wrong, what to do.</summary>
public sealed class BadDocumentTests
{
    private const string External = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    public static TheoryData<string, string, string> Refused => new()
    {
        { "a.txt", "empty", "文件是空的" },
        { "a.docx", "empty", "文件是空的" },
        { "a.txt", "blank", "没有读到任何文字" },
        { "a.txt", "random", "内容是二进制数据，不是文本" },
        { "a.md", "png", "扩展名是文本，内容却是PNG 图片" },
        { "a.txt", "pdf", "扩展名是文本，内容却是PDF 文件" },
        { "a.zip", "truncated", "压缩包不完整或已损坏" },
        { "a.docx", "truncated", "文件不完整或已损坏" },
        { "a.xlsx", "truncated", "文件不完整或已损坏" },
        { "a.docx", "zip", "不是 Word 文档" },
        { "a.docx", "text", "内容不是 Office 文档" },
        { "a.docx", "ole", "内容已加密" },
        { "a.docx", "dtd", "含有文档类型声明" },
        { "a.docx", "deep", "嵌套过深" },
        { "a.docx", "bomb", "疑似压缩炸弹" },
        { "a.zip", "bomb", "疑似压缩炸弹" },
        { "a.zip", "declared", "疑似压缩炸弹" },
        { "a.zip", "none", "压缩包里没有文件" },
        { "a.pdf", "text", "内容不是 PDF" },
        { "a.pdf", "pdf", "PDF 的内部结构已损坏" },
        { "a.pdf", "encrypted", "PDF 设了打开密码" },
        { "a.pdf", "scan", "PDF 的 1 页都没有文字层" },
        { "a.doc", "text", "内容不是 Word 或 WPS 文档" },
        { "a.jsonl", "text", "第 1 行不是完整的 JSON" },
        { "a.csv", "random", "内容是二进制数据" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_ABadFile_IsRefusedInOneLine(string name, string kind, string expected)
    {
        var message = Reading.Failure(name, BadBytes.Of(kind));
        Assert.StartsWith(name + "：", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.Contains("请", message, StringComparison.Ordinal);
        Assert.Contains(message, c => CommonHan.IsHan(c));
    }

    [Fact]
    public void Read_TwoHundredMegabytesOfText_IsRefusedUnread()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.txt");
        using (var stream = File.Create(path)) stream.SetLength(200L * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();
        var problem = Assert.Throws<DocumentReadException>(() => new FormatReader().Read(path, "a.txt").ToList());
        Assert.Contains("文件有 200 MB，超过上限", problem.Message, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 10_000_000);
    }

    [Fact]
    public void Read_AMissingFile_IsSaid() =>
        Assert.Contains("文件不存在", Assert.Throws<DocumentReadException>(() => new FormatReader().Read("/nowhere/a.txt", "a.txt").ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_HtmlWithExternalEntities_ResolvesNone()
    {
        var file = Reading.Of("a.html", External + "<html><body><p>正文&x;</p><object data=\"file:///etc/passwd\"></object></body></html>");
        Assert.DoesNotContain("root:", file.Text, StringComparison.Ordinal);
        Assert.Contains("正文", file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/x.txt", "a.zip!/etc/x.txt")]
    [InlineData("..\\..\\x.txt", "a.zip!/x.txt")]
    [InlineData("/etc/x.txt", "a.zip!/etc/x.txt")]
    [InlineData("C:\\x.txt", "a.zip!/x.txt")]
    public void Read_AZipWithPathsThatLeadOut_WritesNothingAndSaysIt(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = Reading.Write(folder, "a.zip", ZipReaderTests.Zip((name, "正文。"u8.ToArray())));
        var file = Assert.Single(new FormatReader().Read(path, "a.zip"));
        Assert.Equal(expected, file.Path);
        Assert.Contains("上级目录", Assert.Single(file.Warnings), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("page tree")]
    [InlineData("form")]
    [InlineData("previous table")]
    [InlineData("length")]
    public void Read_APdfThatGoesRoundInACircle_ComesToAnEnd(string kind)
    {
        try
        {
            Assert.NotEmpty(Reading.All("a.pdf", BadBytes.Loop(kind)));
        }
        catch (DocumentReadException problem)
        {
            Assert.StartsWith("a.pdf：PDF", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Contains_ALinkOutOfTheFolder_IsFalse()
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        var inside = Reading.Write(folder, "a.txt", "甲"u8.ToArray());
        var secret = Reading.Write(outside, "b.txt", "乙"u8.ToArray());
        var link = Path.Combine(folder.Path, "link.txt");
        File.CreateSymbolicLink(link, secret);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "folder"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "near.txt"), "a.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "round.txt"), "round.txt");
        Assert.True(FolderBoundary.Contains(folder.Path, inside));
        Assert.True(FolderBoundary.Contains(folder.Path, Path.Combine(folder.Path, "near.txt")));
        Assert.False(FolderBoundary.Contains(folder.Path, link));
        Assert.False(FolderBoundary.Contains(folder.Path, Path.Combine(folder.Path, "folder", "b.txt")));
        Assert.False(FolderBoundary.Contains(folder.Path, Path.Combine(folder.Path, "round.txt")));
        Assert.False(FolderBoundary.Contains(folder.Path, Path.Combine(folder.Path, "..", Path.GetFileName(outside.Path), "b.txt")));
    }
}
