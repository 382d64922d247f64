using System.Globalization;
using System.Xml;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>One worksheet's XML, written straight through: a county has tens of thousands of cells.</summary>
internal sealed class SheetWriter(Stream stream) : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const double LineHeight = 15;
    private readonly XmlWriter xml = XmlWriter.Create(stream);
    private IReadOnlyList<double> widths = [];
    private int row;

    /// <param name="columnWidths">In characters.</param>
    public void Start(IReadOnlyList<double> columnWidths, int frozenRows, int frozenColumns)
    {
        widths = columnWidths;
        xml.WriteStartElement("worksheet", Namespace);
        xml.WriteStartElement("sheetPr", Namespace);
        Element("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        if (frozenRows + frozenColumns > 0) Frozen(frozenRows, frozenColumns);
        xml.WriteStartElement("cols", Namespace);
        for (var column = 1; column <= widths.Count; column++)
        {
            Element("col", ("min", Text(column)), ("max", Text(column)), ("width", widths[column - 1].ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Namespace);
    }

    public void Row(IReadOnlyList<Cell> cells)
    {
        xml.WriteStartElement("row", Namespace);
        xml.WriteAttributeString("r", Text(row + 1));
        xml.WriteAttributeString("ht", (LineHeight * Lines(cells) + 3).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("customHeight", "1");
        for (var column = 0; column < cells.Count; column++) Write(cells[column], SheetTable.Address(row, column));
        xml.WriteEndElement();
        row++;
    }

    /// <summary>How many lines the fullest cell takes: not every program makes room for wrapped text by itself.</summary>
    private double Lines(IReadOnlyList<Cell> cells)
    {
        var most = 1d;
        for (var column = 0; column < Math.Min(cells.Count, widths.Count); column++)
        {
            if (cells[column].Value is not string text) continue;
            var size = cells[column].Style switch { CellStyle.Title => 1.4, CellStyle.Header => 1.1, _ => 1 };
            most = Math.Max(most, Math.Ceiling(text.Sum(character => character > 0xFF ? 2.05 : 1.05) * size / Math.Max(1, widths[column] - 1)) * (size > 1.2 ? size : 1));
        }

        return most;
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        Element("pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        xml.WriteEndElement();
        xml.Dispose();
    }

    private void Write(Cell cell, string address)
    {
        if (cell.Value is null && cell.Style == CellStyle.Text) return;
        xml.WriteStartElement("c", Namespace);
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", Text((int)cell.Style));
        if (cell.Value is decimal or int)
        {
            xml.WriteElementString("v", Namespace, Convert.ToString(cell.Value, CultureInfo.InvariantCulture));
        }
        else if (cell.Value is string text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Namespace);
            xml.WriteStartElement("t", Namespace);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Frozen(int rows, int columns)
    {
        xml.WriteStartElement("sheetViews", Namespace);
        xml.WriteStartElement("sheetView", Namespace);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Namespace);
        if (columns > 0) xml.WriteAttributeString("xSplit", Text(columns));
        if (rows > 0) xml.WriteAttributeString("ySplit", Text(rows));
        xml.WriteAttributeString("topLeftCell", SheetTable.Address(rows, columns));
        xml.WriteAttributeString("activePane", columns == 0 ? "bottomLeft" : "bottomRight");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Element(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    /// <summary>Control characters cannot stand in XML.</summary>
    private static string Clean(string text) => text.Any(char.IsControl) ? string.Concat(text.Where(character => character is '\n' or '\t' || !char.IsControl(character))) : text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
