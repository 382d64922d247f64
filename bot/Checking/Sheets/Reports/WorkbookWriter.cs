using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>How a cell looks; the values are the places in the stylesheet.</summary>
internal enum CellStyle : uint
{
    Text,
    Header,
    Title,
    Met,
    NotMet,
    Doubtful,
    /// <summary>Of a table: with a border.</summary>
    Plain,
}

/// <summary>Text or a number, with its look.</summary>
internal readonly record struct Cell(object? Value, CellStyle Style = CellStyle.Text);

/// <summary>Writes an .xlsx row by row. Text is always text: a cell never becomes a formula.</summary>
internal sealed class WorkbookWriter : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart workbook;
    private readonly DocumentFormat.OpenXml.Spreadsheet.Sheets sheets = new();

    /// <summary>The header rows, which every printed page repeats.</summary>
    private readonly DefinedNames titles = new();

    /// <exception cref="IOException">The file cannot be written.</exception>
    public WorkbookWriter(string path)
    {
        document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        workbook.Workbook = new Workbook(sheets);
    }

    /// <param name="widths">Of the columns, in characters.</param>
    public void Sheet(string name, IEnumerable<IReadOnlyList<Cell>> rows, IReadOnlyList<double> widths, int frozenRows = 0, int frozenColumns = 0)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var stream = part.GetStream(FileMode.Create))
        using (var sheet = new SheetWriter(stream))
        {
            sheet.Start(widths, frozenRows, frozenColumns);
            foreach (var cells in rows) sheet.Row(cells);
        }

        if (frozenRows > 0) titles.Append(new DefinedName($"'{name}'!$1:${frozenRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheets.ChildElements.Count });
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
    }

    public void Dispose()
    {
        if (titles.HasChildren) workbook.Workbook!.Append(titles);
        document.Dispose();
    }

    private static Stylesheet Styles() => new(
        new Fonts(Font(), Font(bold: true), Font(bold: true, size: 14)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Filled("FFE8EEF4"), Filled("FFDDF1E4"), Filled("FFFADADA"), Filled("FFFFF1CC")),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellFormats(
            Format(0, 0), Format(1, 2, border: 1), Format(2, 0), Format(0, 3, border: 1), Format(0, 4, border: 1), Format(0, 5, border: 1), Format(0, 0, border: 1)));

    private static Font Font(bool bold = false, double size = 11)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "等线" });
        return font;
    }

    private static Fill Filled(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint font, uint fill, uint border = 0) => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center })
    {
        FontId = font,
        FillId = fill,
        BorderId = border,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };
}
