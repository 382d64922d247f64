using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyBot.Checking.Sheets;

/// <summary>The first visible sheet with content of an .xlsx, row by row without holding the whole document.</summary>
internal static class WorkbookReader
{
    /// <summary>Excel's own percent formats; others are told by a % in their code.</summary>
    private static readonly uint[] PercentFormats = [9, 10];

    public static SheetTable Read(string path)
    {
        using var stream = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        var strings = SharedStrings(workbook);
        var percent = PercentStyles(workbook);
        SheetTable? empty = null;
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.State is { } state && state.Value != SheetStateValues.Visible) continue;
            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part) continue;
            var table = new SheetTable(sheet.Name?.Value ?? string.Empty, Rows(part, strings, percent));
            if (table.Rows.Any(row => row.Any(cell => cell.Length > 0))) return table;
            empty ??= table;
        }

        return empty ?? throw new InvalidDataException("No sheet.");
    }

    private static List<IReadOnlyList<string>> Rows(WorksheetPart part, string[] strings, bool[] percent)
    {
        var rows = new List<IReadOnlyList<string>>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            var at = row.RowIndex?.Value is { } index ? (int)index - 1 : rows.Count;
            while (rows.Count < at) rows.Add([]);
            rows.Add(Cells(row, strings, percent));
        }

        return rows;
    }

    private static List<string> Cells(Row row, string[] strings, bool[] percent)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? Column(reference) : cells.Count;
            while (cells.Count < column) cells.Add(string.Empty);
            cells.Add(Text(cell, strings, percent));
        }

        return cells;
    }

    private static string Text(Cell cell, string[] strings, bool[] percent)
    {
        var raw = cell.CellValue?.Text ?? string.Empty;
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString) return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Length ? strings[at] : string.Empty;
        if (type == CellValues.InlineString) return cell.InlineString?.InnerText ?? string.Empty;
        if (type is not null && type != CellValues.Number) return raw;

        // A number may be written 1E-3 or with the noise of a double (0.30000000000000004): fifteen digits are what Excel itself shows.
        if (raw.Length == 0 || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e15) return raw;
        var exact = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        var isPercent = cell.StyleIndex?.Value is { } style && style < percent.Length && percent[style];
        return isPercent ? ShownFigure.Exact(exact * 100) + "%" : ShownFigure.Exact(exact);
    }

    private static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter)) column = column * 26 + char.ToUpperInvariant(letter) - 'A' + 1;
        return column - 1;
    }

    private static string[] SharedStrings(WorkbookPart workbook) =>
        [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(TextOf) ?? []];

    /// <summary>Without the readings (拼音) that a cell may carry.</summary>
    private static string TextOf(SharedStringItem item) =>
        string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private static bool[] PercentStyles(WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var custom = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.FormatCode?.Value?.Contains('%', StringComparison.Ordinal) == true)
            .Select(format => format.NumberFormatId?.Value ?? 0).ToHashSet() ?? [];
        return [.. styles?.CellFormats?.Elements<CellFormat>().Select(format =>
            format.NumberFormatId?.Value is { } id && (PercentFormats.Contains(id) || custom.Contains(id))) ?? []];
    }
}
