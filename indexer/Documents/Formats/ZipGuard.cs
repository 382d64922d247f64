using System.IO.Compression;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Bounds a zip by what it declares, before anything is unpacked.</summary>
internal static class ZipGuard
{
    /// <exception cref="DocumentReadException">Too many entries, or they unpack to too much.</exception>
    public static void Check(string name, IReadOnlyCollection<ZipArchiveEntry> entries, long packedLength)
    {
        if (entries.Count > FormatLimits.ZipEntries)
        {
            throw new DocumentReadException(name, $"压缩包里有 {entries.Count} 个文件，超过 {FormatLimits.ZipEntries} 个", "请分成几个压缩包");
        }

        // Sizes are declared by the file itself: they may be any number, so the sum is not left to overflow.
        var total = entries.Aggregate(0.0, (sum, entry) => sum + (ulong)entry.Length);
        if (total > FormatLimits.ZipBytes || (total > FormatLimits.ZipRatioFrom && total / Math.Max(packedLength, 1) > FormatLimits.ZipRatio))
        {
            throw new DocumentReadException(
                name,
                $"解压后将有 {total / (1024 * 1024):F0} MB，是压缩前的 {total / Math.Max(packedLength, 1):F0} 倍，疑似压缩炸弹，没有解压",
                "请确认来源，或解压后只加入需要的文件");
        }
    }

    /// <summary>Unpacks one entry, trusting no declared size.</summary>
    /// <exception cref="DocumentReadException">It is longer than <paramref name="longest"/>, or damaged.</exception>
    public static byte[] Unpack(string name, ZipArchiveEntry entry, long longest)
    {
        try
        {
            using var stream = entry.Open();
            var content = new MemoryStream((int)Math.Clamp(entry.Length, 0, longest));
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (content.Length + read > longest) throw new DocumentReadException(name, $"解压后超过 {FormatLimits.InMegabytes(longest)}", "请拆成几个文件");
                content.Write(buffer, 0, read);
            }

            return content.ToArray();
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException)
        {
            throw new DocumentReadException(name, "压缩包中的这个文件解不开（已损坏或加密）", "请解压后重新加入", problem);
        }
    }
}
