using System.Buffers;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class BinaryContent
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 127]);

    /// <summary>The kind in words a teacher knows; null when the first bytes tell nothing.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => "PDF 文件",
        _ when IsZip(bytes) => "压缩包或 Office 文档（docx、xlsx）",
        _ when IsOle(bytes) => "旧版 Office 文档（doc、xls、wps）",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG 图片",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG 图片",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF 图片",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => "RAR 压缩包",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "7z 压缩包",
        [0x1F, 0x8B, ..] => "gzip 压缩包",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', ..] => "可执行程序",
        _ => null,
    };

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public static bool IsOle(ReadOnlySpan<byte> bytes) => bytes is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    /// <summary>Whether control characters make up more than one byte in fifty: text has next to none.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 1 << 20)];
        var (total, count) = (sample.Length, 0);
        for (int at; (at = sample.IndexOfAny(Controls)) >= 0; sample = sample[(at + 1)..]) count++;
        return count * 50 > total;
    }

    public static DocumentReadException Refusal(string name, string? kind) => kind is null
        ? new(name, "内容是二进制数据，不是文本", "请确认文件没有损坏，或按它真正的格式改扩展名")
        : new(name, $"扩展名是文本，内容却是{kind}", "请把扩展名改成真正的格式后再试");
}
