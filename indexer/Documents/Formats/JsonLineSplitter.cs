namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The lines of a stream of any length as bytes; one that is too long is skipped to its end.</summary>
internal static class JsonLineSplitter
{
    /// <returns>A line without its end and a byte order mark; null for one longer than <paramref name="longest"/>.</returns>
    public static IEnumerable<byte[]?> Split(Stream stream, int longest)
    {
        var buffer = new byte[64 * 1024];
        var line = new MemoryStream();
        var (first, tooLong) = (true, false);
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            for (var at = 0; at < read;)
            {
                var length = Array.IndexOf(buffer, (byte)'\n', at, read - at) - at;
                var piece = length < 0 ? read - at : length;
                if (line.Length + piece > longest) tooLong = true;
                else line.Write(buffer, at, piece);
                at += piece;
                if (length < 0) break;
                at++;
                yield return tooLong ? null : Content(line, first);
                first = tooLong = false;
                line.SetLength(0);
            }
        }

        if (line.Length > 0 || tooLong) yield return tooLong ? null : Content(line, first);
    }

    private static byte[] Content(MemoryStream line, bool first)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (first && bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        return bytes.Trim("\r\t "u8).ToArray();
    }
}
