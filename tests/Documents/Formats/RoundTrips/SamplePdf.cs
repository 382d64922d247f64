using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace PolicyBot.Tests.Documents.Formats.RoundTrips;

/// <summary>A sample document set as an official letter is: A4, headings larger, paragraphs indented, tables ruled, pages numbered.</summary>
internal sealed class SamplePdf
{
    private const double Margin = 72;
    private const double BodySize = 12;
    private const double Width = 595 - (2 * Margin);

    private readonly PdfDocumentBuilder builder = new();
    private readonly PdfDocumentBuilder.AddedFont chinese;
    private readonly PdfDocumentBuilder.AddedFont latin;
    private PdfPageBuilder page;
    private double y;
    private int pages;

    private SamplePdf(byte[] fontFile)
    {
        chinese = builder.AddTrueTypeFont(fontFile);
        latin = builder.AddStandard14Font(Standard14Font.Helvetica);
        page = NewPage();
    }

    /// <summary>A TrueType font with Chinese characters on this machine; null when there is none.</summary>
    public static string? FontFile { get; } = new[]
    {
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", "/usr/share/fonts/truetype/droid/DroidSansFallback.ttf",
        "/usr/share/fonts/truetype/arphic/uming.ttf", "/Library/Fonts/Arial Unicode.ttf", "C:\\Windows\\Fonts\\simhei.ttf",
    }.FirstOrDefault(File.Exists);

    public static byte[] Write(SampleDocument document, byte[] fontFile)
    {
        var writer = new SamplePdf(fontFile);
        foreach (var block in document.Blocks) writer.Add(block);
        return writer.builder.Build();
    }

    private void Add(SampleBlock block)
    {
        if (block is SampleHeading heading) Wrap(heading.Text, 24 - (heading.Level * 3), 0);
        else if (block is SampleTable table) Add(table);
        else foreach (var line in SampleWriters.Lines(block)) Wrap(line, BodySize, 2 * BodySize);
    }

    private void Add(SampleTable table)
    {
        const double Height = 20;
        var column = Width / table.Rows[0].Count;
        if (y - (Height * table.Rows.Count) < Margin) page = NewPage();
        for (var row = 0; row <= table.Rows.Count; row++) page.DrawLine(new PdfPoint(Margin, y - (row * Height)), new PdfPoint(Margin + Width, y - (row * Height)));
        for (var i = 0; i <= table.Rows[0].Count; i++) page.DrawLine(new PdfPoint(Margin + (i * column), y), new PdfPoint(Margin + (i * column), y - (table.Rows.Count * Height)));
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++) Put(row[i], 10, Margin + (i * column) + 4, y - 14);
            y -= Height;
        }

        y -= BodySize;
    }

    /// <summary>Breaks between Chinese characters, never within a figure or before a full stop.</summary>
    private void Wrap(string text, double size, double indent)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            for (var next = Break(text, start); next > 0 && Measure(text[start..next], size) <= Width - indent; next = Break(text, next)) end = next;
            Write(text[start..end], size, indent);
            start = end;
            indent = 0;
        }

        y -= size > BodySize ? 4 : 0;
    }

    private static int Break(string text, int from)
    {
        if (from >= text.Length) return 0;
        var to = from + 1;
        while (to < text.Length && ((char.IsAscii(text[to]) && char.IsAscii(text[to - 1])) || text[to] is '，' or '。' or '、')) to++;
        return to;
    }

    private double Measure(string text, double size) => Runs(text).Sum(run => page.MeasureText(run.Text, size, new PdfPoint(0, 0), run.Font).Max(l => l.EndBaseLine.X));

    private void Put(string text, double size, double x, double baseline)
    {
        foreach (var (run, font) in Runs(text)) x = page.AddText(run, size, new PdfPoint(x, baseline), font).Max(l => l.EndBaseLine.X);
    }

    /// <summary>Chinese fonts often leave Latin letters and digits to another.</summary>
    private IEnumerable<(string Text, PdfDocumentBuilder.AddedFont Font)> Runs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && char.IsAscii(text[end]) == char.IsAscii(text[start])) end++;
            yield return (text[start..end], char.IsAscii(text[start]) ? latin : chinese);
            start = end;
        }
    }

    private void Write(string line, double size, double indent)
    {
        if (y - (size * 1.6) < Margin) page = NewPage();
        y -= size * 1.6;
        Put(line, size, Margin + indent, y);
    }

    private PdfPageBuilder NewPage()
    {
        var next = builder.AddPage(PageSize.A4);
        next.AddText($"- {++pages} -", 9, new PdfPoint(290, 40), latin);
        y = 842 - Margin;
        return next;
    }
}
