using System.IO.Compression;
using System.Xml;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Looks at a .docx or .xlsx before the library opens it: encrypted, cut off, packed to burst, with a document type of its own
/// (external entities), or nested so deep that a recursive reader would overflow.
/// </summary>
internal static class PackageGuard
{
    private const int DeepestElement = 400;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FormatLimits.PartBytes,
    };

    /// <param name="folder">The folder of the parts that are read: <c>word/</c> or <c>xl/</c>.</param>
    /// <exception cref="DocumentReadException">The package must not or cannot be opened.</exception>
    public static void Check(string name, byte[] bytes, string folder)
    {
        if (BinaryContent.IsOle(bytes)) throw OleRefusal(name, bytes);
        if (!BinaryContent.IsZip(bytes)) throw new DocumentReadException(name, "内容不是 Office 文档", "请确认文件没有损坏，或按它真正的格式改扩展名");
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            ZipGuard.Check(name, zip.Entries, bytes.Length);
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName.StartsWith(folder, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)) CheckXml(name, entry);
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new DocumentReadException(name, "文件不完整或已损坏", "请重新下载或复制后再试", damaged);
        }
    }

    private static void CheckXml(string name, ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, Strict);
            while (reader.Read())
            {
                if (reader.Depth > DeepestElement) throw new DocumentReadException(name, "内部结构嵌套过深", "请用 Word 或 WPS 打开后另存一份");
            }
        }
        catch (XmlException problem)
        {
            var what = problem.Message.Contains("DTD", StringComparison.Ordinal) ? "含有文档类型声明（DTD、外部实体），为安全起见不读取" : "内部的 XML 已损坏或过大";
            throw new DocumentReadException(name, what, "请用 Word 或 WPS 打开后另存一份", problem);
        }
    }

    private static DocumentReadException OleRefusal(string name, byte[] bytes) =>
        bytes.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? new(name, "文件设了打开密码，内容已加密", "请去掉密码后另存，再重新加入")
            : new(name, "扩展名是新版 Office，内容却是旧版文档（doc、xls）", "请用 Word 或 WPS 另存为 docx 或 xlsx");
}
