using System.IO.Compression;
using System.Text;
using PolicyBot.Tests.Documents.Formats;

namespace PolicyBot.Tests.BadDocuments;

/// <summary>The bad files, made when they are needed.</summary>
internal static class BadBytes
{
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>";

    public static byte[] Of(string kind) => kind switch
    {
        "empty" => [],
        "blank" => Encoding.UTF8.GetBytes(" \r\n\t　\n"),
        "none" => ZipReaderTests.Zip(),
        "text" => Encoding.UTF8.GetBytes("这只是一行文字。"),
        "random" => Random(),
        "png" => [0x89, .. "PNG\r\n\u001A\n"u8, .. Random()],
        "pdf" => [.. "%PDF-1.4\n"u8, .. Random()],
        "zip" => ZipReaderTests.Zip(("x.txt", "甲"u8.ToArray())),
        "truncated" => [.. ZipReaderTests.Zip(("word/document.xml", Random()))[..1500], .. "%PDF-1.4"u8],
        "ole" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]],
        "dtd" => Document("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>"),
        "deep" => Document(string.Concat(Enumerable.Repeat("<w>", 100_000))),
        "bomb" => ZipReaderTests.Zip(("word/document.xml", new byte[40_000_000])),
        "declared" => Declared(),
        "encrypted" => PdfSource.Of(
            $"/ID [<{new string('0', 32)}> <{new string('0', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>",
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Page),
        "scan" => PdfSource.Of(string.Empty, "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Page),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>PDFs in which something contains itself.</summary>
    public static byte[] Loop(string kind) => kind switch
    {
        "page tree" => PdfSource.Of(string.Empty, "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 2 0 R] /Parent 2 0 R /Count 2 >>", Page),
        "form" => PdfSource.Of(
            string.Empty,
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /F 4 0 R >> >> /Contents 5 0 R >>",
            PdfSource.Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >>", "/F Do /F Do"),
            PdfSource.Stream(string.Empty, "/F Do")),
        "previous table" => PdfSource.Of("/Prev {xref}", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Page),
        "length" => PdfSource.Of(
            string.Empty,
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            "<< /Length 4 0 R >>\nstream\nBT ET\nendstream"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static byte[] Random()
    {
        var bytes = new byte[4000];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Document(string xml) => ZipReaderTests.Zip(("word/document.xml", Encoding.UTF8.GetBytes(xml)));

    /// <summary>Three entries of a few bytes whose directory says 4 GB each.</summary>
    private static byte[] Declared()
    {
        var bytes = ZipReaderTests.Zip(("a.txt", "甲"u8.ToArray()), ("b.txt", "乙"u8.ToArray()), ("c.txt", "丙"u8.ToArray()));
        for (var at = 0; (at = bytes.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is var found and >= 0 ? at + found : -1) >= 0; at += 4)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 0xF0000000u);
        }

        return bytes;
    }
}
