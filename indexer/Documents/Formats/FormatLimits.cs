namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>How large and how deep a file may be. Beyond these it is refused with one line instead of filling the memory.</summary>
internal static class FormatLimits
{
    private const long Mega = 1024 * 1024;

    /// <summary>Bytes of one file that is read as a whole (text, HTML, CSV, Word, Excel, PDF), also inside a zip.</summary>
    public const long FileBytes = 100 * Mega;

    /// <summary>Bytes of text in one file: it is held as a string, and so are its passages.</summary>
    public const long TextBytes = 50 * Mega;

    /// <summary>Bytes of one line of a corpus.jsonl, which as a whole is streamed and has no limit.</summary>
    public const int JsonLineBytes = 16 * 1024 * 1024;

    /// <summary>Unpacked bytes of one part of a .docx or .xlsx.</summary>
    public const long PartBytes = 100 * Mega;

    /// <summary>Unpacked bytes of a whole zip.</summary>
    public const long ZipBytes = 1024 * Mega;

    public const int ZipEntries = 20_000;

    /// <summary>Unpacked to packed: text packs 3 to 20 times, XML up to about 100 times, a bomb 1000 times.</summary>
    public const long ZipRatio = 200;

    /// <summary>Below this size nothing is a bomb, whatever its ratio.</summary>
    public const long ZipRatioFrom = 10 * Mega;

    /// <summary>Cells of one table, counted after merged cells are spread.</summary>
    public const int TableCells = 2_000_000;

    public static readonly TimeSpan PdfTime = TimeSpan.FromSeconds(120);

    public static readonly TimeSpan ConversionTime = TimeSpan.FromSeconds(120);

    public static string InMegabytes(long bytes) => $"{(bytes + Mega - 1) / Mega} MB";
}
