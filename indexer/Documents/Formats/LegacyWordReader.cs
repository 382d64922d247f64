namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>.doc and .wps: by what they really are, for pages and new documents are often saved under these names.</summary>
internal static class LegacyWordReader
{
    public static LaidOutFile Read(string name, byte[] bytes, string extension)
    {
        if (BinaryContent.IsZip(bytes)) return DocxReader.Read(name, bytes);
        var isRichText = bytes.AsSpan().StartsWith("{\\rtf"u8);
        if (!BinaryContent.IsOle(bytes) && !isRichText)
        {
            return LooksLikeHtml(bytes) ? HtmlReader.Read(name, bytes) : throw new DocumentReadException(name, "内容不是 Word 或 WPS 文档", "请确认文件没有损坏，或按它真正的格式改扩展名");
        }

        return DocxReader.Read(name, LibreOffice.ToDocx(name, bytes, extension), extension.TrimStart('.'));
    }

    private static bool LooksLikeHtml(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        return head.IndexOf("<html"u8) >= 0 || head.IndexOf("<HTML"u8) >= 0 || head.IndexOf("<!DOCTYPE html"u8) >= 0;
    }
}
