namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The places of a table and which cell covers each; rows and columns without any text are left out.</summary>
internal sealed class TableGrid
{
    private readonly TableCell?[,] places;

    private TableGrid(TableCell?[,] places)
    {
        this.places = places;
    }

    public int Rows => places.GetLength(0);

    public int Columns => places.GetLength(1);

    /// <summary>The cell that covers the place; null when none does.</summary>
    public TableCell? this[int row, int column] => places[row, column];

    /// <summary>Spreads the cells over the places they cover; where two claim one place, the earlier has it.</summary>
    /// <exception cref="DocumentReadException">The table has more places than <see cref="FormatLimits.TableCells"/>.</exception>
    public static TableGrid Of(IReadOnlyCollection<TableCell> cells, string name)
    {
        var rows = Used(cells, c => (c.Row, c.RowSpan));
        var columns = Used(cells, c => (c.Column, c.ColumnSpan));
        if ((long)rows.Count * columns.Count > FormatLimits.TableCells)
        {
            throw new DocumentReadException(name, $"表格太大（{rows.Count} 行 × {columns.Count} 列）", "请拆成几个文件");
        }

        var spread = new TableCell?[rows.Count, columns.Count];
        foreach (var cell in cells)
        {
            var (firstRow, lastRow) = Range(rows, cell.Row, cell.RowSpan);
            var (firstColumn, lastColumn) = Range(columns, cell.Column, cell.ColumnSpan);
            for (var r = firstRow; r < lastRow; r++)
            {
                for (var c = firstColumn; c < lastColumn; c++) spread[r, c] ??= cell;
            }
        }

        return new TableGrid(spread);
    }

    /// <summary>The rows (or columns) in which some cell with text begins, in order.</summary>
    private static List<int> Used(IEnumerable<TableCell> cells, Func<TableCell, (int At, int Span)> place) =>
        [.. cells.Where(c => c.Text.Length > 0).Select(c => place(c).At).Distinct().Order()];

    /// <summary>Which of the used lines lie within <paramref name="span"/> lines from <paramref name="at"/>: half-open.</summary>
    private static (int First, int Last) Range(List<int> used, int at, int span)
    {
        var first = used.BinarySearch(at);
        var last = used.BinarySearch((int)Math.Min((long)at + span, int.MaxValue));
        return (first < 0 ? ~first : first, last < 0 ? ~last : last);
    }
}
