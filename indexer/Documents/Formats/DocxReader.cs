using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>.docx: the body block by block, so that memory holds one paragraph or table at a time beside the text.</summary>
internal static class DocxReader
{
    /// <param name="format">How the reading names the format: a converted .doc is still a doc.</param>
    public static LaidOutFile Read(string name, byte[] bytes, string format = "docx")
    {
        PackageGuard.Check(name, bytes, "word/");
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            if (document.MainDocumentPart is not { } main) throw new DocumentReadException(name, "不是 Word 文档（没有正文部分）", "请确认文件的格式");
            var layout = new LayoutBuilder(name, format);
            ReadBody(main, new DocxBody(main, layout));
            DropHeadersAndFooters(main, layout);
            return layout.Build();
        }
        catch (Exception problem) when (problem is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException
                                            or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException)
        {
            throw new DocumentReadException(name, "Word 文档的内部结构已损坏", "请用 Word 或 WPS 打开后另存一份", problem);
        }
    }

    private static void ReadBody(MainDocumentPart main, DocxBody body)
    {
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read() && reader.ElementType != typeof(Body))
        {
        }

        if (!reader.ReadFirstChild()) return;
        do
        {
            if (reader.LoadCurrentElement() is { } block) body.Add(block);
        }
        while (reader.ReadNextSibling());

        body.End();
    }

    private static void DropHeadersAndFooters(MainDocumentPart main, LayoutBuilder layout)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Drop("页眉", main.HeaderParts.Select(p => (OpenXmlElement?)p.Header));
        Drop("页脚", main.FooterParts.Select(p => (OpenXmlElement?)p.Footer));

        void Drop(string reason, IEnumerable<OpenXmlElement?> parts)
        {
            foreach (var part in parts)
            {
                var text = LineJoin.Join(part?.Descendants<W.Paragraph>().Select(p => p.InnerText) ?? []);
                if (seen.Add(text)) layout.Drop(reason, text);
            }
        }
    }
}
