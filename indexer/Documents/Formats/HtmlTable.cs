using System.Globalization;
using AngleSharp.Dom;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>A table of a page by its cells; tables that only place things on the page are not read as such.</summary>
internal static class HtmlTable
{
    private const int LongestSpan = 1000;

    /// <summary>A table around another, or one whose rows have a single cell, is layout.</summary>
    public static bool IsData(IElement table) =>
        table.GetAttribute("role") is not ("presentation" or "none")
        && table.QuerySelector("table") is null
        && RowsAndCaption(table).Any(row => row.Children.Count(c => c.LocalName is "td" or "th") > 1);

    public static (string? Caption, IReadOnlyList<TableCell> Cells, int? HeaderRows) Read(IElement table)
    {
        var cells = new List<TableCell>();
        string? caption = null;
        var taken = new Dictionary<int, int>();
        var (row, headerRows, inHeader) = (0, 0, true);
        foreach (var element in RowsAndCaption(table))
        {
            if (element.LocalName == "caption")
            {
                caption = TextOf(element);
                continue;
            }

            var isHeader = ReadRow(element, row, taken, cells);
            inHeader &= isHeader || element.ParentElement?.LocalName == "thead";
            row++;
            if (inHeader) headerRows = row;
        }

        return (caption, cells, headerRows == 0 || headerRows == row ? null : headerRows);
    }

    private static IEnumerable<IElement> RowsAndCaption(IElement table) =>
        table.Children.SelectMany(child => child.LocalName is "thead" or "tbody" or "tfoot" ? (IEnumerable<IElement>)child.Children : [child])
            .Where(e => e.LocalName is "tr" or "caption");

    /// <param name="taken">For each column the first row that no cell above reaches into.</param>
    /// <returns>Whether all its cells are headers.</returns>
    private static bool ReadRow(IElement element, int row, Dictionary<int, int> taken, List<TableCell> cells)
    {
        var (column, onlyHeaders) = (0, true);
        foreach (var cell in element.Children.Where(c => c.LocalName is "td" or "th"))
        {
            while (taken.GetValueOrDefault(column) > row) column++;
            var rowSpan = Span(cell, "rowspan");
            var columnSpan = Span(cell, "colspan");
            cells.Add(new TableCell(TextOf(cell), row, column, rowSpan, columnSpan));
            for (var c = column; c < column + columnSpan; c++) taken[c] = row + rowSpan;
            column += columnSpan;
            onlyHeaders &= cell.LocalName == "th";
        }

        return onlyHeaders && column > 0;
    }

    private static int Span(IElement cell, string name)
    {
        if (!int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)) return 1;
        return span == 0 && name == "rowspan" ? LongestSpan : Math.Clamp(span, 1, LongestSpan);
    }

    private static string TextOf(IElement element)
    {
        var cell = new HtmlCell();
        new HtmlWalker(cell).Walk(element);
        return cell.Text;
    }
}
