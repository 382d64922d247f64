using System.IO.Compression;
using System.Text;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class ZipReaderTests
{
    [Fact]
    public void Read_FilesInside_AreNamedByTheZipAndReadOnTheirOwn()
    {
        var inner = Zip(("二.txt", "里层。"u8.ToArray()), ("三.zip", Zip(("四.txt", "太深。"u8.ToArray()))));
        var files = Reading.All("a.zip", Zip(("文件/一.txt", "外层。"u8.ToArray()), ("里.zip", inner), ("图.png", [1]), ("__MACOSX/x.txt", [1]), ("坏.docx", [1, 2])));
        Assert.Equal(["a.zip!/文件/一.txt", "a.zip!/里.zip!/二.txt", "a.zip!/里.zip!/三.zip", "a.zip!/图.png", "a.zip!/坏.docx"], files.Select(f => f.Path));
        Assert.Equal(["外层。", "里层。", "", "", ""], files.Select(Reading.Shown));
        Assert.All(files.Skip(2), f => Assert.StartsWith(f.Path + "：", Assert.Single(f.Warnings), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gb18030", "某县实施方案.txt")]
    [InlineData("big5", "某縣實施方案.txt")]
    [InlineData("utf-8", "某县实施方案.txt")]
    public void Read_NamesWithoutTheUtf8Mark_AreDecoded(string encoding, string name)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.GetEncoding(encoding)))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write("正文。"u8);
        }

        Assert.Equal("a.zip!/" + name, Reading.Of("a.zip", bytes.ToArray()).Path);
    }

    internal static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
