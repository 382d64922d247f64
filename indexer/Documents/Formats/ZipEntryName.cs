using System.Text;
using System.Text.Unicode;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The name of a file in a zip, as it is shown.</summary>
/// <param name="LeavesFolder">Whether it would have led out of the folder it is unpacked into.</param>
internal readonly record struct ZipEntryName(string Name, bool LeavesFolder)
{
    /// <param name="stored">Decoded as Latin-1 when the zip does not say that it is UTF-8.</param>
    public static ZipEntryName Of(string stored)
    {
        var segments = Decode(stored).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kept = segments.Where(s => s is not ("." or "..") && !s.EndsWith(':')).Select(OneLine).ToList();
        var leaves = segments.Contains("..") || stored.StartsWith('/') || stored.StartsWith('\\') || segments is [[_, ':'], ..];
        return new ZipEntryName(kept.Count == 0 ? "无名文件" : string.Join('/', kept), leaves);
    }

    /// <summary>What an operating system puts beside the files.</summary>
    public static bool IsSystemFile(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Path.GetFileName(name) is ".DS_Store" or "Thumbs.db" or "desktop.ini"
        || Path.GetFileName(name).StartsWith("~$", StringComparison.Ordinal);

    private static string Decode(string stored)
    {
        if (stored.All(char.IsAscii) || stored.Any(c => c > '\u00FF')) return stored;
        var bytes = Encoding.Latin1.GetBytes(stored);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : LegacyEncoding.Best(bytes).Encoding.GetString(bytes);
    }

    private static string OneLine(string segment) => string.Concat(segment.Select(c => char.IsControl(c) ? '_' : c));
}
