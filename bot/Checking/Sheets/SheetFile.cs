using System.Text;
using UtfUnknown;

namespace PolicyBot.Checking.Sheets;

/// <summary>Reads the first sheet of an .xlsx that holds anything, or a .csv in whatever encoding it comes.</summary>
internal static class SheetFile
{
    /// <exception cref="SheetException">It is not there, of another kind, empty or broken.</exception>
    public static SheetTable Read(string path)
    {
        if (!File.Exists(path)) throw new SheetException($"找不到表格 {path}，请检查路径。");
        try
        {
            var table = Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".XLSX" or ".XLSM" => WorkbookReader.Read(path),
                ".CSV" => ReadCsv(path),
                _ => throw new SheetException($"{Path.GetFileName(path)} 不是 .xlsx 或 .csv 表格，请另存为其中一种再试。"),
            };
            return table.Rows.Any(row => row.Any(cell => cell.Length > 0)) ? table : throw new SheetException($"{Path.GetFileName(path)} 是空表。");
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or FormatException or DocumentFormat.OpenXml.Packaging.OpenXmlPackageException or System.Xml.XmlException)
        {
            throw new SheetException($"{Path.GetFileName(path)} 读不出来（文件可能损坏或加了密码），请用表格软件打开后另存为 .xlsx 再试。", broken);
        }
    }

    private static SheetTable ReadCsv(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new SheetTable(Path.GetFileNameWithoutExtension(path), DelimitedRows.Read(Decode(bytes)));
    }

    private static string Decode(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            var found = CharsetDetector.DetectFromBytes(bytes).Detected?.Encoding ?? Encoding.GetEncoding("GB18030");
            using var reader = new StreamReader(new MemoryStream(bytes), found, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
    }
}
