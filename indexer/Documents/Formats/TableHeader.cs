namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>How many of a table's first rows name its columns, where the format does not say.</summary>
internal static class TableHeader
{
    private const int LongestName = 40;

    public static int Guess(TableGrid grid)
    {
        if (grid.Rows < 2 || grid.Columns < 2) return 0;
        var rows = Height(grid);
        if (rows >= grid.Rows) return 0;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                if (grid[row, column] is not { } cell) continue;
                if (cell.Text.Length > LongestName || IsFigure(cell.Text)) return 0;
            }
        }

        return Blank(grid, 0) * 2 > grid.Columns ? 0 : rows;
    }

    /// <summary>The first row, and where it groups columns (指标 over 小学 | 初中) also those that its merged cells reach down into.</summary>
    private static int Height(TableGrid grid)
    {
        if (!Enumerable.Range(0, grid.Columns).Any(c => grid[0, c] is { ColumnSpan: > 1 })) return 1;
        var rows = 1;
        for (var column = 0; column < grid.Columns; column++)
        {
            var end = 1;
            while (end < grid.Rows && grid[end, column] is { } cell && ReferenceEquals(cell, grid[0, column])) end++;
            rows = Math.Max(rows, end);
        }

        return rows;
    }

    private static int Blank(TableGrid grid, int row) =>
        Enumerable.Range(0, grid.Columns).Count(c => grid[row, c] is not { Text.Length: > 0 });

    private static bool IsFigure(string text)
    {
        var digits = text.Count(char.IsDigit);
        return digits > 0 && digits * 2 >= text.Length && !IsYear(text);
    }

    /// <summary>A column may be named by a year: 2023, 2023年.</summary>
    private static bool IsYear(string text) =>
        text.TrimEnd('年', '度') is ['1' or '2', '9' or '0', _, _] year && year.All(char.IsAsciiDigit);
}
