using System.Text;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Writes the text of a format that has none of its own (HTML, Word, PDF, Excel) and notes where each block came to stand:
/// a block a line, the cells of a table separated by tabs.
/// </summary>
internal sealed class LayoutBuilder(string name, string encoding)
{
    private readonly StringBuilder text = new();
    private readonly List<LaidOutBlock> blocks = [];
    private readonly List<DroppedRun> dropped = [];
    private readonly List<string> warnings = [];

    public bool IsEmpty => blocks.Count == 0;

    public LayoutBuilder Line(ReadOnlySpan<char> line, int headingLevel = 0)
    {
        if (Write(line) is { IsEmpty: false } span) blocks.Add(new LaidOutLine(span, headingLevel));
        return this;
    }

    /// <summary>Text that is no part of the document; it is written too, so that its removal can be checked.</summary>
    public LayoutBuilder Drop(string reason, string line)
    {
        if (Write(line) is { IsEmpty: false } span) dropped.Add(new DroppedRun(reason, span));
        return this;
    }

    public LayoutBuilder Warn(string warning)
    {
        warnings.Add(warning);
        return this;
    }

    /// <param name="cells">In reading order.</param>
    /// <param name="caption">Null when there is none.</param>
    /// <param name="headerRows">Null when the format does not say.</param>
    public LayoutBuilder Table(IReadOnlyCollection<TableCell> cells, string? caption = null, int? headerRows = null)
    {
        var grid = TableGrid.Of(cells, name);
        var start = text.Length;
        var captionSpan = caption is null ? default : Write(caption);
        if (grid.Rows == 0 || grid.Rows * grid.Columns == 1)
        {
            // A frame around text is no table.
            if (!captionSpan.IsEmpty) blocks.Add(new LaidOutLine(captionSpan));
            return grid.Rows == 0 ? this : Line(grid[0, 0]!.Text);
        }

        var rows = WriteRows(grid);
        var header = Math.Min(headerRows ?? TableHeader.Guess(grid), grid.Rows);
        blocks.Add(new LaidOutTable(captionSpan.IsEmpty ? null : captionSpan, rows, header, new TextSpan(start, text.Length - 1)));
        return this;
    }

    public LaidOutFile Build() => new(name, encoding, text.ToString(), blocks, dropped, [], warnings);

    private TextSpan Write(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty) return default;
        var start = text.Length;
        text.Append(line).Append('\n');
        return new TextSpan(start, text.Length - 1);
    }

    private List<IReadOnlyList<TextSpan>> WriteRows(TableGrid grid)
    {
        var written = new Dictionary<TableCell, TextSpan>(ReferenceEqualityComparer.Instance);
        var rows = new List<IReadOnlyList<TextSpan>>(grid.Rows);
        for (var r = 0; r < grid.Rows; r++)
        {
            var row = new TextSpan[grid.Columns];
            for (var c = 0; c < grid.Columns; c++)
            {
                if (c > 0) text.Append('\t');
                row[c] = grid[r, c] is { } cell ? Place(cell, written) : new TextSpan(text.Length, text.Length);
            }

            while (text.Length > 0 && text[^1] == '\t') text.Length--;
            for (var c = 0; c < row.Length; c++)
            {
                if (row[c].IsEmpty && row[c].Start > text.Length) row[c] = new TextSpan(text.Length, text.Length);
            }

            text.Append('\n');
            rows.Add(row);
        }

        return rows;
    }

    private TextSpan Place(TableCell cell, Dictionary<TableCell, TextSpan> written)
    {
        if (written.TryGetValue(cell, out var span)) return span;
        var start = text.Length;
        foreach (var c in cell.Text) text.Append(c is '\t' or '\n' or '\r' ? ' ' : c);
        return written[cell] = new TextSpan(start, text.Length);
    }
}
