using System.Net;
using System.Text;

namespace PolicyBot.Tests.Documents.Formats.RoundTrips;

/// <summary>A sample document in each of the formats.</summary>
internal static class SampleWriters
{
    /// <summary>A line a block, the cells of a row apart by tabs.</summary>
    public static string Text(SampleDocument document) => string.Join("\r\n", document.Blocks.SelectMany(block => block switch
    {
        SampleHeading heading => [heading.Text],
        SampleTable table => table.Rows.Select(row => string.Join('\t', row)),
        _ => Lines(block),
    }));

    public static string Markdown(SampleDocument document) => string.Join("\n\n", document.Blocks.Select(block => block switch
    {
        SampleHeading heading => $"{new string('#', heading.Level)} {heading.Text}",
        SampleList { Ordered: false } list => string.Join('\n', list.Items.Select(i => "- " + i)),
        SampleTable table => string.Join('\n', [Row(table.Rows[0]), Row(table.Rows[0].Select(_ => "---")), .. table.Rows.Skip(1).Select(Row)]),
        _ => string.Join('\n', Lines(block)),
    }));

    public static string Html(SampleDocument document, string charset)
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html><head><meta charset=\"{charset}\"></head><body>\n");
        foreach (var block in document.Blocks)
        {
            html.AppendLine(block switch
            {
                SampleHeading heading => $"<h{heading.Level}>{Encode(heading.Text)}</h{heading.Level}>",
                SampleList list => $"<{(list.Ordered ? "ol" : "ul")}>{string.Concat(list.Items.Select(i => $"<li>{Encode(i)}</li>\n"))}</{(list.Ordered ? "ol" : "ul")}>",
                SampleTable table => $"<table>{string.Concat(table.Rows.Select((row, i) => $"<tr>{string.Concat(row.Select(c => i == 0 ? $"<th>{Encode(c)}</th>" : $"<td>{Encode(c)}</td>"))}</tr>\n"))}</table>",
                SampleParagraph paragraph => $"<p>{Encode(paragraph.Text)}</p>",
                _ => string.Empty,
            });
        }

        return html.Append("</body></html>").ToString();
    }

    public static byte[] Word(SampleDocument document)
    {
        var numbering = new StringBuilder(DocxPackage.List(0, "bullet ·")).Append(DocxPackage.List(1, "decimal %1."));
        var instances = new StringBuilder(DocxPackage.Instance(1, 0));
        var body = new StringBuilder();
        var lists = 1;
        foreach (var block in document.Blocks)
        {
            if (block is SampleList { Ordered: true }) instances.Append(DocxPackage.Instance(++lists, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"));
            body.Append(block switch
            {
                SampleHeading heading => DocxPackage.Paragraph(heading.Text, $"<w:pStyle w:val=\"{heading.Level}\"/>"),
                SampleList list => string.Concat(list.Items.Select(i => DocxPackage.Numbered(i, list.Ordered ? lists : 1))),
                SampleTable table => $"<w:tbl>{string.Concat(table.Rows.Select(row => $"<w:tr>{string.Concat(row.Select(c => $"<w:tc>{DocxPackage.Paragraph(c)}</w:tc>"))}</w:tr>"))}</w:tbl>",
                SampleParagraph paragraph => DocxPackage.Paragraph(paragraph.Text),
                _ => string.Empty,
            });
        }

        var styles = string.Concat(Enumerable.Range(1, 3).Select(l => $"<w:style w:type=\"paragraph\" w:styleId=\"{l}\"><w:name w:val=\"heading {l}\"/></w:style>"));
        return DocxPackage.Of(body.ToString(), ("styles", styles), ("numbering", numbering.Append(instances).ToString()), ("header", DocxPackage.Paragraph("页眉")));
    }

    /// <summary>The lines of a paragraph or list as they are printed.</summary>
    public static IEnumerable<string> Lines(SampleBlock block) => block switch
    {
        SampleParagraph paragraph => [paragraph.Text],
        SampleList list => list.Items.Select((item, i) => list.Ordered ? $"{i + 1}. {item}" : item),
        _ => [],
    };

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
