using System.Text;
using System.Text.Unicode;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// A file whose lines disagree: pieces in UTF-8 and in GB18030 or Big5 pasted together, or UTF-8 with a few broken bytes.
/// Each line is decoded by itself.
/// </summary>
internal static class MixedEncoding
{
    /// <summary>Null when no line is valid UTF-8 beyond ASCII, that is, when one legacy encoding is to be sought for the whole.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var lines = Split(bytes);
        if (!lines.Any(line => line.Kind == LineKind.Utf8)) return null;

        // A short run of legacy bytes can be valid UTF-8 by accident; such a line reads as rare characters.
        var others = Join(bytes, lines, LineKind.Other);
        var (legacy, _) = LegacyEncoding.Best(others);
        if (!UsesUtf8(bytes, lines, legacy)) return null;

        var text = new StringBuilder(bytes.Length);
        var legacyLines = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = bytes[lines[i].Start..lines[i].End];
            var asLegacy = lines[i].Kind == LineKind.Other && ReadsAsLegacy(line, legacy);
            if (asLegacy) legacyLines.Add(i + 1);
            text.Append((asLegacy ? legacy : Encoding.UTF8).GetString(line));
        }

        if (legacyLines.Count == 0) return DecodedText.Whole(text.ToString(), "utf-8");
        var name = LegacyEncoding.NameOf(legacy);
        return DecodedText.Whole(
            text.ToString(),
            $"utf-8+{name}",
            $"文件混用了两种编码：{legacyLines.Count} 行按 {name} 读（从第 {legacyLines[0]} 行起），其余按 utf-8 读，请核对");
    }

    private static bool UsesUtf8(ReadOnlySpan<byte> bytes, List<Line> lines, Encoding legacy)
    {
        var utf8 = Join(bytes, lines, LineKind.Utf8);
        return CommonHan.Share(Encoding.UTF8.GetString(utf8)) >= CommonHan.Share(legacy.GetString(utf8));
    }

    /// <summary>Broken UTF-8 still consists mostly of whole characters; legacy bytes form them by accident only.</summary>
    private static bool ReadsAsLegacy(ReadOnlySpan<byte> line, Encoding legacy) =>
        CommonHan.Share(legacy.GetString(line)) > CommonHan.Share(Encoding.UTF8.GetString(line));

    private static byte[] Join(ReadOnlySpan<byte> bytes, List<Line> lines, LineKind kind)
    {
        var joined = new MemoryStream();
        foreach (var line in lines.Where(l => l.Kind == kind)) joined.Write(bytes[line.Start..line.End]);
        return joined.ToArray();
    }

    private static List<Line> Split(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<Line>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes[start..].IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : start + length + 1;
            var line = bytes[start..end];
            lines.Add(new Line(start, end, Ascii.IsValid(line) ? LineKind.Ascii : Utf8.IsValid(line) ? LineKind.Utf8 : LineKind.Other));
            start = end;
        }

        return lines;
    }

    private enum LineKind
    {
        Ascii,
        Utf8,
        Other,
    }

    private readonly record struct Line(int Start, int End, LineKind Kind);
}
