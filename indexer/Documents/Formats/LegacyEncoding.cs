using System.Text;
using UtfUnknown;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Bytes that are not UTF-8: one of the Chinese encodings by how common its characters are, else what the detector says.</summary>
internal static class LegacyEncoding
{
    private const int SampleBytes = 128 * 1024;

    /// <summary>Chinese prose has about 0.7, a wrong encoding below 0.2, a list of names or rare terms about 0.4.</summary>
    private const double Sane = 0.3;

    /// <summary>UTF-16 without a mark, or null when the bytes do not read as such.</summary>
    public static DecodedText? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var little = WideShare(Encoding.Unicode.GetString(sample));
        var big = WideShare(Encoding.BigEndianUnicode.GetString(sample));
        if (Math.Max(little, big) < 0.6) return null;
        return little >= big
            ? DecodedText.Whole(Encoding.Unicode.GetString(bytes), "utf-16le")
            : DecodedText.Whole(Encoding.BigEndianUnicode.GetString(bytes), "utf-16be");
    }

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string name, string? declared)
    {
        var sample = Sample(bytes);
        var gb = CommonHan.Share(TextDecoder.Gb18030.GetString(sample));
        var big5 = CommonHan.Share(TextDecoder.Big5.GetString(sample));
        var utf8 = CommonHan.Share(Encoding.UTF8.GetString(sample));
        if (utf8 >= Sane && utf8 > gb && utf8 > big5) return Whole(bytes, Encoding.UTF8);
        if (Math.Max(gb, big5) >= Sane) return Whole(bytes, gb >= big5 ? TextDecoder.Gb18030 : TextDecoder.Big5);

        if (Detect(sample, declared) is not { } other) throw Unknown(name);
        var text = other.GetString(bytes);
        if (text.Count(c => c == '\uFFFD') * 20 > text.Length || BinaryContent.LooksBinary(bytes)) throw Unknown(name);
        return DecodedText.Whole(text, NameOf(other), $"编码按 {NameOf(other)} 猜测，如有乱码请另存为 UTF-8");
    }

    /// <summary>The Chinese encoding that reads <paramref name="bytes"/> best, and how common its characters are.</summary>
    public static (Encoding Encoding, double Share) Best(ReadOnlySpan<byte> bytes)
    {
        var gb = CommonHan.Share(TextDecoder.Gb18030.GetString(bytes));
        var big5 = CommonHan.Share(TextDecoder.Big5.GetString(bytes));
        return gb >= big5 ? (TextDecoder.Gb18030, gb) : (TextDecoder.Big5, big5);
    }

    public static string NameOf(Encoding encoding) => encoding.WebName.ToLowerInvariant();

    private static DecodedText Whole(ReadOnlySpan<byte> bytes, Encoding encoding) => DecodedText.Whole(encoding.GetString(bytes), NameOf(encoding));

    private static Encoding? Detect(ReadOnlySpan<byte> sample, string? declared)
    {
        var detail = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        if (detail is { Confidence: >= 0.5f, Encoding: { } found } && found.CodePage != Encoding.ASCII.CodePage) return found;
        if (declared is null) return null;
        try
        {
            return Encoding.GetEncoding(declared);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>From the first byte that is not ASCII on, for a page's head can be long and says nothing.</summary>
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        var rest = first < 0 ? bytes : bytes[first..];
        return rest[..Math.Min(rest.Length, SampleBytes)];
    }

    private static double WideShare(string text)
    {
        var plausible = 0;
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~' or '\n' or '\r' or '\t' or >= '\u3000' and <= '\u3015' or >= '\uFF01' and <= '\uFF5E') plausible++;
            else if (CommonHan.Share([c]) > 0) plausible++;
        }

        return text.Length == 0 ? 0 : (double)plausible / text.Length;
    }

    private static DocumentReadException Unknown(string name) =>
        new(name, "认不出文字编码", "请用记事本或 WPS 打开后另存为 UTF-8 再试");
}
