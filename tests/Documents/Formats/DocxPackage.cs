using System.IO.Compression;
using System.Text;

namespace PolicyBot.Tests.Documents.Formats;

/// <summary>A Word document from the XML of its parts.</summary>
internal static class DocxPackage
{
    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable=""
        """;

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly (string Name, string Root)[] Known =
        [("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"), ("header", "hdr"), ("footer", "ftr")];

    /// <param name="body">What stands within w:body.</param>
    /// <param name="parts">styles, numbering, footnotes, header, footer: what stands within their root.</param>
    public static byte[] Of(string body, params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            var types = new StringBuilder($"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}document.main+xml\"/>");
            var relations = new StringBuilder();
            foreach (var (name, content) in parts)
            {
                var root = Known.Single(k => k.Name == name).Root;
                Write(zip, $"word/{name}.xml", $"<w:{root} {Namespaces}>{content}</w:{root}>");
                types.Append($"<Override PartName=\"/word/{name}.xml\" ContentType=\"{Word}{name}+xml\"/>");
                relations.Append($"<Relationship Id=\"r{name}\" Type=\"{Office}{name}\" Target=\"{name}.xml\"/>");
            }

            Write(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>{types}</Types>");
            Write(zip, "_rels/.rels", Relations($"<Relationship Id=\"r1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>"));
            Write(zip, "word/_rels/document.xml.rels", Relations(relations.ToString()));
        }

        return bytes.ToArray();
    }

    public static string Paragraph(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Numbered(string text, int id, int level = 0) =>
        Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>");

    /// <param name="levels">Format and text of each level: <c>decimal %1.%2</c>.</param>
    public static string List(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels.Select(Level))}</w:abstractNum>";

    public static string Instance(int id, int list, string inner = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{inner}</w:num>";

    public static void Write(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Level(string described, int index)
    {
        var (format, text) = (described[..described.IndexOf(' ', StringComparison.Ordinal)], described[(described.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";
    }

    private static string Relations(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";
}
