namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The cells that crossing lines enclose; cells without a line between them are one.</summary>
internal sealed class PdfGrid
{
    private readonly double[] columns;
    private readonly double[] rows;
    private readonly IReadOnlyList<PdfRule> horizontal;
    private readonly IReadOnlyList<PdfRule> vertical;

    private PdfGrid(IReadOnlyList<PdfRule> horizontal, IReadOnlyList<PdfRule> vertical)
    {
        this.horizontal = horizontal;
        this.vertical = vertical;
        columns = Positions(vertical);
        rows = [.. Positions(horizontal).Reverse()];
    }

    private bool IsTable => columns.Length >= 2 && rows.Length >= 2 && (columns.Length - 1) * (rows.Length - 1) > 1 && columns.Length * rows.Length < 20_000;

    /// <summary>The tables of a page, each from lines that touch one another.</summary>
    public static IEnumerable<PdfGrid> Find(PdfRuling ruling)
    {
        var left = (Horizontal: ruling.Horizontal.ToList(), Vertical: ruling.Vertical.ToList());
        while (left.Horizontal.Count > 0)
        {
            var across = new List<PdfRule> { left.Horizontal[^1] };
            left.Horizontal.RemoveAt(left.Horizontal.Count - 1);
            var down = new List<PdfRule>();
            for (var grown = true; grown;)
            {
                grown = Move(left.Vertical, down, v => across.Exists(h => Cross(h, v)));
                grown |= Move(left.Horizontal, across, h => down.Exists(v => Cross(h, v)));
            }

            if (down.Count > 1 && new PdfGrid(across, down) is { IsTable: true } grid) yield return grid;
        }
    }

    public bool Holds(PdfGlyph glyph) =>
        glyph.Middle > columns[0] && glyph.Middle < columns[^1] && Height(glyph) < rows[0] && Height(glyph) > rows[^1];

    /// <summary>Null when the lines hold no two cells with text.</summary>
    public PdfTable? Fill(IEnumerable<PdfGlyph> glyphs)
    {
        var areas = Areas();
        var contents = glyphs.GroupBy(g => areas[Row(Height(g)), Column(g.Middle)]).ToDictionary(g => g.Key, g => LineJoin.Join(PdfLines.Of([.. g]).Select(l => l.Text)));
        if (contents.Count < 2) return null;
        var cells = new List<TableCell>();
        foreach (var group in Places().GroupBy(p => areas[p.Row, p.Column]))
        {
            var (top, left) = (group.Min(p => p.Row), group.Min(p => p.Column));
            var text = contents.GetValueOrDefault(group.Key, string.Empty);
            cells.Add(new TableCell(text, top, left, group.Max(p => p.Row) - top + 1, group.Max(p => p.Column) - left + 1));
        }

        var ordered = cells.OrderBy(c => c.Row).ThenBy(c => c.Column).ToList();
        return new PdfTable(ordered, rows.Length - 1, columns, columns[0], columns[^1], rows[0], rows[^1]);
    }

    private static double Height(PdfGlyph glyph) => glyph.Baseline + (glyph.Size * 0.35);

    /// <summary>For each place the number of the cell it belongs to.</summary>
    private int[,] Areas()
    {
        var area = new int[rows.Length - 1, columns.Length - 1];
        foreach (var (row, column) in Places()) area[row, column] = (row * (columns.Length - 1)) + column;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (row, column) in Places())
            {
                if (column + 2 < columns.Length && !HasVertical(row, column + 1)) changed |= Join(area, (row, column), (row, column + 1));
                if (row + 2 < rows.Length && !HasHorizontal(row + 1, column)) changed |= Join(area, (row, column), (row + 1, column));
            }
        }

        return area;
    }

    private static bool Join(int[,] area, (int Row, int Column) a, (int Row, int Column) b)
    {
        var (one, other) = (area[a.Row, a.Column], area[b.Row, b.Column]);
        if (one == other) return false;
        area[a.Row, a.Column] = area[b.Row, b.Column] = Math.Min(one, other);
        return true;
    }

    private bool HasVertical(int row, int column)
    {
        var y = (rows[row] + rows[row + 1]) / 2;
        return vertical.Any(v => Math.Abs(v.At - columns[column]) <= PdfRuling.Tolerance && v.From <= y && y <= v.To);
    }

    private bool HasHorizontal(int row, int column)
    {
        var x = (columns[column] + columns[column + 1]) / 2;
        return horizontal.Any(h => Math.Abs(h.At - rows[row]) <= PdfRuling.Tolerance && h.From <= x && x <= h.To);
    }

    private IEnumerable<(int Row, int Column)> Places()
    {
        for (var row = 0; row < rows.Length - 1; row++)
        {
            for (var column = 0; column < columns.Length - 1; column++) yield return (row, column);
        }
    }

    private int Row(double y) => Math.Clamp(Array.FindLastIndex(rows, r => r > y), 0, rows.Length - 2);

    private int Column(double x) => Math.Clamp(Array.FindLastIndex(columns, c => c < x), 0, columns.Length - 2);

    private static double[] Positions(IEnumerable<PdfRule> rules)
    {
        var positions = new List<double>();
        foreach (var rule in rules.OrderBy(r => r.At))
        {
            if (positions.Count == 0 || rule.At - positions[^1] > 2 * PdfRuling.Tolerance) positions.Add(rule.At);
        }

        return [.. positions];
    }

    private static bool Cross(PdfRule horizontal, PdfRule vertical) =>
        vertical.At >= horizontal.From - PdfRuling.Tolerance && vertical.At <= horizontal.To + PdfRuling.Tolerance
        && horizontal.At >= vertical.From - PdfRuling.Tolerance && horizontal.At <= vertical.To + PdfRuling.Tolerance;

    private static bool Move(List<PdfRule> from, List<PdfRule> to, Predicate<PdfRule> which)
    {
        var moved = from.FindAll(which);
        if (moved.Count == 0) return false;
        from.RemoveAll(which);
        to.AddRange(moved);
        return true;
    }
}
