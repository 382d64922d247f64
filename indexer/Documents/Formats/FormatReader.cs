namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Reads a file as its format lays it out. One file is one <see cref="LaidOutFile"/>, except a corpus.jsonl (one a line) and a zip (one an entry).</summary>
public sealed class FormatReader
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".csv", ".jsonl", ".pdf", ".xlsx", ".zip", ".doc", ".wps",
    };

    /// <summary>Whether files of that extension are read at all.</summary>
    public static bool Knows(string path) => Extensions.Contains(Path.GetExtension(path));

    /// <param name="path">Where the file is.</param>
    /// <param name="name">What it is called in results and messages.</param>
    /// <returns>
    /// Read as they are enumerated. A file with no text and warnings stands for what could not be read inside a zip or a corpus.jsonl.
    /// </returns>
    /// <exception cref="DocumentReadException">While enumerating: nothing of the file can be read.</exception>
    public IEnumerable<LaidOutFile> Read(string path, string name)
    {
        using var stream = Open(path, name);
        if (stream.Length == 0) throw Empty(name);
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var files = extension switch
        {
            ".jsonl" => JsonLinesReader.Read(name, stream),
            ".zip" => ZipReader.Read(name, stream),
            _ => ReadWhole(name, Bytes(stream, name), extension),
        };
        foreach (var file in files) yield return file;
    }

    /// <summary>A file that is read from memory, also one inside a zip.</summary>
    /// <param name="extension">With its dot, in lower case.</param>
    internal static IEnumerable<LaidOutFile> ReadWhole(string name, byte[] bytes, string extension)
    {
        if (bytes.Length == 0) throw Empty(name);
        if (extension == ".jsonl") return JsonLinesReader.Read(name, new MemoryStream(bytes, writable: false));
        var file = ReadOne(name, bytes, extension);
        if (file.Blocks.Count == 0 && file.Warnings.Count == 0) throw new DocumentReadException(name, "没有读到任何文字", "请打开文件确认其中有文字");
        return [file];
    }

    private static LaidOutFile ReadOne(string name, byte[] bytes, string extension) => extension switch
    {
        ".txt" => PlainTextReader.Read(name, Text(bytes, name)),
        ".md" or ".markdown" => MarkdownReader.Read(name, Text(bytes, name)),
        ".html" or ".htm" => HtmlReader.Read(name, Text(bytes, name)),
        ".csv" => DelimitedReader.Read(name, Text(bytes, name)),
        ".docx" => DocxReader.Read(name, bytes),
        ".pdf" => PdfReader.Read(name, bytes),
        ".xlsx" => XlsxReader.Read(name, bytes),
        ".doc" or ".wps" => LegacyWordReader.Read(name, bytes, extension),
        _ => throw new DocumentReadException(name, $"不认识的格式（{extension}）", "可以读 txt、md、html、docx、pdf、xlsx、csv、jsonl、zip、doc、wps"),
    };

    private static FileStream Open(string path, string name)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var what = problem is FileNotFoundException or DirectoryNotFoundException ? "文件不存在" : "打不开文件（没有权限或正被占用）";
            throw new DocumentReadException(name, what, "请检查路径和权限", problem);
        }
    }

    private static byte[] Bytes(FileStream stream, string name)
    {
        if (stream.Length > FormatLimits.FileBytes) throw TooLarge(name, stream.Length, FormatLimits.FileBytes);
        var bytes = new byte[stream.Length];
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (IOException problem)
        {
            throw new DocumentReadException(name, "读取时出错", "请确认文件没有在被改写，再试一次", problem);
        }

        return bytes;
    }

    private static byte[] Text(byte[] bytes, string name) => bytes.LongLength <= FormatLimits.TextBytes ? bytes : throw TooLarge(name, bytes.LongLength, FormatLimits.TextBytes);

    private static DocumentReadException TooLarge(string name, long length, long limit) =>
        new(name, $"文件有 {FormatLimits.InMegabytes(length)}，超过上限 {FormatLimits.InMegabytes(limit)}", "请拆成几个文件");

    private static DocumentReadException Empty(string name) => new(name, "文件是空的（0 字节）", "请确认文件已完整复制或下载");
}
