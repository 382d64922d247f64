using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>A table of a Word document by its cells: gridSpan spreads a cell to the right, vMerge down.</summary>
internal static class DocxTable
{
    /// <summary>Whether no row has two cells: a frame around text, not a table.</summary>
    public static bool IsFrame(W.Table table) => Rows(table).All(row => Cells(row).Count() < 2);

    /// <param name="textOf">Called for each cell in reading order, once: numbered paragraphs count on.</param>
    public static (IReadOnlyList<TableCell> Cells, int? HeaderRows) Read(W.Table table, Func<W.TableCell, string> textOf)
    {
        var cells = new List<TableCell>();
        var openBelow = new Dictionary<int, int>();
        var (rowIndex, headerRows, inHeader) = (0, 0, true);
        foreach (var row in Rows(table))
        {
            inHeader &= IsHeader(row);
            var column = Before(row);
            foreach (var cell in Cells(row))
            {
                var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 1000);
                AddCell(cell, rowIndex, column, span, textOf, cells, openBelow);
                column += span;
            }

            rowIndex++;
            if (inHeader) headerRows = rowIndex;
        }

        return (cells, headerRows == 0 || headerRows == rowIndex ? null : headerRows);
    }

    /// <summary>The children, with those of content controls and the like in their place.</summary>
    public static IEnumerable<OpenXmlElement> Unwrap(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is SdtElement or SdtContentBlock or SdtContentRow or SdtContentCell or CustomXmlElement)
            {
                foreach (var inner in Unwrap(child)) yield return inner;
            }
            else if (child is AlternateContent alternate)
            {
                foreach (var inner in DocxText.Chosen(alternate)) yield return inner;
            }
            else
            {
                yield return child;
            }
        }
    }

    /// <param name="openBelow">For each column the index of the cell that a continuing cell below would belong to.</param>
    private static void AddCell(
        W.TableCell cell, int row, int column, int span, Func<W.TableCell, string> textOf, List<TableCell> cells, Dictionary<int, int> openBelow)
    {
        var merge = cell.TableCellProperties?.VerticalMerge;
        var continues = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
        if (continues && openBelow.TryGetValue(column, out var above))
        {
            cells[above] = cells[above] with { RowSpan = row - cells[above].Row + 1 };
            return;
        }

        if (merge is null) openBelow.Remove(column);
        else openBelow[column] = cells.Count;
        cells.Add(new TableCell(textOf(cell), row, column, 1, span));
    }

    private static IEnumerable<TableRow> Rows(W.Table table) => Unwrap(table).OfType<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null);

    private static IEnumerable<W.TableCell> Cells(TableRow row) => Unwrap(row).OfType<W.TableCell>();

    private static int Before(TableRow row) => Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, 1000);

    private static bool IsHeader(TableRow row) => row.TableRowProperties?.GetFirstChild<W.TableHeader>() is { } mark && (mark.Val is null || mark.Val.Value != OnOffOnlyValues.Off);
}
