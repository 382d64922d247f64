using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The cells of one sheet as they are shown, merged ones with the places they cover.</summary>
/// <param name="MissingValues">Formulas whose result the file does not hold.</param>
internal sealed record XlsxSheet(IReadOnlyList<TableCell> Cells, int MissingValues)
{
    public static XlsxSheet Read(WorksheetPart part, XlsxValues values, string name)
    {
        var cells = new List<TableCell>();
        var merged = new List<XlsxRange>();
        var (row, missing) = (-1, 0);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row) && reader.LoadCurrentElement() is Row read)
            {
                row = (int?)read.RowIndex?.Value - 1 ?? row + 1;
                missing += AddRow(read, row, values, cells);
                if (cells.Count > FormatLimits.TableCells) throw new DocumentReadException(name, $"工作表太大（超过 {FormatLimits.TableCells} 格）", "请拆成几个文件");
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell merge && XlsxRange.Parse(merge.Reference?.Value) is { } range)
            {
                merged.Add(range);
            }
        }

        return new XlsxSheet(Merge(cells, merged), missing);
    }

    private static int AddRow(Row read, int row, XlsxValues values, List<TableCell> cells)
    {
        var (column, missing) = (-1, 0);
        foreach (var cell in read.Elements<Cell>())
        {
            column = XlsxRange.ColumnOf(cell.CellReference?.Value) ?? column + 1;
            var text = values.Of(cell);
            if (cell.CellFormula is not null && cell.CellValue is null) missing++;
            if (text.Length > 0) cells.Add(new TableCell(text, row, column));
        }

        return missing;
    }

    private static List<TableCell> Merge(List<TableCell> cells, List<XlsxRange> merged)
    {
        var ranges = merged.DistinctBy(r => (r.Row, r.Column)).ToDictionary(r => (r.Row, r.Column));
        return cells.ConvertAll(c => ranges.TryGetValue((c.Row, c.Column), out var range) ? c with { RowSpan = range.Rows, ColumnSpan = range.Columns } : c);
    }
}
