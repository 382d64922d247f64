using System.Text;
using System.Text.Unicode;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Bytes to characters: by the byte order mark, then by whether the bytes are valid UTF-8 (which other encodings almost never are
/// by accident), then by which of the Chinese encodings gives common Chinese. What a page declares is only a hint.
/// </summary>
internal static class TextDecoder
{
    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 => Encoding.GetEncoding("gb18030");

    public static Encoding Big5 => Encoding.GetEncoding("big5");

    /// <param name="bytes">The file.</param>
    /// <param name="name">The file's name, for the message.</param>
    /// <param name="declared">The encoding that the file itself names, if it does.</param>
    /// <exception cref="DocumentReadException">The bytes are no text, or none in an encoding that is known here.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string name, string? declared = null)
    {
        if (ByMark(bytes) is { } marked) return marked;
        var hasNul = bytes.Contains((byte)0);
        if (!hasNul && Utf8.IsValid(bytes)) return DecodedText.Whole(Encoding.UTF8.GetString(bytes), "utf-8");
        if (BinaryContent.NameOf(bytes) is { } kind) throw BinaryContent.Refusal(name, kind);
        if (LegacyEncoding.Utf16(bytes) is { } wide) return wide;
        if (hasNul && BinaryContent.LooksBinary(bytes)) throw BinaryContent.Refusal(name, null);
        if (Utf8.IsValid(bytes)) return DecodedText.Whole(Encoding.UTF8.GetString(bytes), "utf-8", "含有空字符（NUL），可能是别的程序写坏的");
        return MixedEncoding.Decode(bytes) ?? LegacyEncoding.Decode(bytes, name, declared);
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            // A mark followed by bytes that are not UTF-8 was put there by mistake: judge the rest.
            return Utf8.IsValid(bytes) ? DecodedText.Whole(Encoding.UTF8.GetString(bytes[3..]), "utf-8") : null;
        }

        return bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => DecodedText.Whole(Encoding.UTF32.GetString(bytes[4..]), "utf-32le"),
            [0xFF, 0xFE, ..] => DecodedText.Whole(Encoding.Unicode.GetString(bytes[2..]), "utf-16le"),
            [0xFE, 0xFF, ..] => DecodedText.Whole(Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be"),
            [0x84, 0x31, 0x95, 0x33, ..] => DecodedText.Whole(Gb18030.GetString(bytes[4..]), "gb18030"),
            _ => null,
        };
    }
}
