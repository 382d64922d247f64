using System.IO.Compression;
using System.Text;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// .zip: each file in it is read from memory under the name <c>a.zip!/b.txt</c>; nothing is written anywhere, so that a name with
/// .. in it is only a name. A zip within the zip is read too, one within that is refused.
/// </summary>
internal static class ZipReader
{
    private const int UnixLink = 0xA000;

    /// <param name="depth">0 for a file, 1 within another zip.</param>
    public static IEnumerable<LaidOutFile> Read(string name, Stream stream, int depth = 0)
    {
        using var zip = Open(name, stream);
        ZipGuard.Check(name, zip.Entries, stream.Length);
        var read = 0;
        foreach (var entry in zip.Entries.Where(e => !IsFolder(e)))
        {
            var entryName = ZipEntryName.Of(entry.FullName);
            var fullName = $"{name}!/{entryName.Name}";
            if (ZipEntryName.IsSystemFile(entryName.Name)) continue;
            read++;
            foreach (var file in ReadEntry(fullName, entry, depth))
            {
                yield return entryName.LeavesFolder ? file with { Warnings = [.. file.Warnings, "压缩包中的文件名指向上级目录，只当作名称，不会写到任何地方"] } : file;
            }
        }

        if (read == 0) throw new DocumentReadException(name, "压缩包里没有文件", "请确认压缩包的内容");
    }

    private static ZipArchive Open(string name, Stream stream)
    {
        try
        {
            // Names without the UTF-8 mark are kept byte by byte: which encoding they are in is found out name by name.
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
        }
        catch (InvalidDataException damaged)
        {
            throw new DocumentReadException(name, "压缩包不完整或已损坏", "请重新下载或复制后再试", damaged);
        }
    }

    private static List<LaidOutFile> ReadEntry(string name, ZipArchiveEntry entry, int depth)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        try
        {
            if (!FormatReader.Knows(name)) throw new DocumentReadException(name, $"不认识的格式（{extension}），已跳过", "需要时请另存为可以读的格式");
            if (((entry.ExternalAttributes >> 16) & 0xF000) == UnixLink) throw new DocumentReadException(name, "是符号链接，已跳过", "请放入文件本身");
            var bytes = ZipGuard.Unpack(name, entry, FormatLimits.FileBytes);
            if (extension != ".zip") return [.. FormatReader.ReadWhole(name, bytes, extension)];
            if (depth > 0) throw new DocumentReadException(name, "压缩包套了三层以上，已跳过", "请先解开里层的压缩包");
            return [.. Read(name, new MemoryStream(bytes, writable: false), depth + 1)];
        }
        catch (DocumentReadException problem)
        {
            return [new LaidOutFile(name, extension.TrimStart('.'), string.Empty, [], [], [], [problem.Message])];
        }
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');
}
