using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>Paragraphs and tables of a .docx report, with their styles.</summary>
internal static class DocxParts
{
    private const string Lines = "B8C4CE";

    public static Paragraph Paragraph(string text, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(new Run(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    /// <param name="widths">Of the columns, in twentieths of a point.</param>
    /// <param name="rows">Text and, where a cell is coloured, the colour.</param>
    public static Table Table(IReadOnlyList<string> headers, IReadOnlyList<int> widths, IEnumerable<(string? Text, string? Fill)[]> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4, Color = Lines }, new LeftBorder { Val = BorderValues.Single, Size = 4, Color = Lines },
                    new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Lines }, new RightBorder { Val = BorderValues.Single, Size = 4, Color = Lines },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Lines }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = Lines }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        table.Append(Row(headers.Select(header => ((string?)header, (string?)"E8EEF4")).ToArray(), widths, header: true));
        foreach (var row in rows) table.Append(Row(row, widths, header: false));
        return table;
    }

    /// <summary>Landscape pages with their number at the foot.</summary>
    public static SectionProperties Landscape(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Soft" }, new Justification { Val = JustificationValues.Center }),
            new Run(new Text("第") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
            new Run(new Text("页"))));
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) },
            new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = 1000, Bottom = 1000, Left = 1000, Right = 1000, Header = 500, Footer = 500, Gutter = 0 });
    }

    public static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "宋体" }, new FontSize { Val = "21" }, new Languages { EastAsia = "zh-CN" }))),
        Style("Normal", "正文", null, after: "60", isDefault: true),
        Style("Title", "标题", new StyleRunProperties(new RunFonts { EastAsia = "黑体" }, new Bold(), new FontSize { Val = "36" }), after: "120"),
        Style("Heading1", "标题 1", new StyleRunProperties(new RunFonts { EastAsia = "黑体" }, new Bold(), new FontSize { Val = "28" }), before: "240", after: "100", keep: true, outline: 0),
        Style("Soft", "说明", new StyleRunProperties(new Color { Val = "5B6873" }, new FontSize { Val = "19" }), after: "60"),
        Style("Item", "条目", new StyleRunProperties(new FontSize { Val = "19" }), after: "40"),
        Style("TableHead", "表头", new StyleRunProperties(new RunFonts { EastAsia = "黑体" }, new Bold(), new FontSize { Val = "18" }), after: "0"),
        Style("InTable", "表内", new StyleRunProperties(new FontSize { Val = "18" }), after: "0"));

    private static TableRow Row((string? Text, string? Fill)[] cells, IReadOnlyList<int> widths, bool header)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (header) properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var column = 0; column < cells.Length; column++)
        {
            var cell = new TableCellProperties(new TableCellWidth { Width = Text(widths[column]), Type = TableWidthUnitValues.Dxa });
            if (cells[column].Fill is { } fill) cell.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
            row.Append(new TableCell(cell, Paragraph(cells[column].Text ?? string.Empty, header ? "TableHead" : "InTable")));
        }

        return row;
    }

    private static Style Style(
        string id, string name, StyleRunProperties? run, string before = "0", string after = "0", bool keep = false, int? outline = null, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep) paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Before = before, After = after });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        style.Append(paragraph);
        if (run is not null) style.Append(run);
        return style;
    }

    /// <summary>Control characters cannot stand in XML.</summary>
    private static string Clean(string text) => string.Concat(text.Where(character => !char.IsControl(character)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
