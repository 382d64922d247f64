using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Passages;

/// <summary>The rows of a table as text: caption, then for each cell its column's header, glued with marks that stand nowhere.</summary>
internal static class TableRows
{
    /// <summary>Rows are put together until a passage is <paramref name="most"/> characters long.</summary>
    public static IEnumerable<MappedText> Read(Table table, int most)
    {
        var open = new MappedText.Builder();
        for (var row = table.HeaderRows; row < table.Rows.Count; row++)
        {
            var text = Row(table, row);
            if (text.Text.Length == 0) continue;
            if (open.Length > 0 && open.Length + text.Text.Length > most)
            {
                yield return open.Build();
                open = new MappedText.Builder();
            }

            if (open.Length > 0) open.Insert("\n");
            else if (table.Caption is { Text.Length: > 0 } caption) open.Append(caption).Insert("\n");
            open.Append(text);
        }

        if (open.Length > 0) yield return open.Build();
    }

    private static MappedText Row(Table table, int row)
    {
        var builder = new MappedText.Builder();
        var cells = table.Rows[row];
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Text.Length == 0) continue;
            if (builder.Length > 0) builder.Insert("；");
            var header = Header(table, column);
            if (header.Text.Length > 0) builder.Append(header).Insert("：");
            builder.Append(cells[column]);
        }

        return builder.Build();
    }

    private static MappedText Header(Table table, int column)
    {
        var builder = new MappedText.Builder();
        string? last = null;
        for (var row = 0; row < table.HeaderRows; row++)
        {
            if (column >= table.Rows[row].Count || table.Rows[row][column] is not { Text.Length: > 0 } cell || cell.Text == last) continue;
            if (builder.Length > 0) builder.Insert(" ");
            builder.Append(cell);
            last = cell.Text;
        }

        return builder.Build();
    }
}
