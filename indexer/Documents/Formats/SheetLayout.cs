namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Tells the rows above the header (a title, 单位：人) from the table itself.</summary>
internal static class SheetLayout
{
    private const int MostTitleRows = 5;

    public static void Write(string sheet, IReadOnlyList<TableCell> cells, LayoutBuilder layout)
    {
        var rows = cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row).OrderBy(r => r.Key).ToList();
        var titles = rows.Take(MostTitleRows).TakeWhile(r => r.Count() == 1).ToList();
        if (titles.Count == rows.Count) titles = [];
        var body = titles.Count == 0 ? cells : [.. cells.Where(c => c.Row > titles[^1].Key)];
        foreach (var row in titles.Skip(1)) layout.Line(row.First().Text);
        layout.Table(body, Caption(sheet, titles.FirstOrDefault()?.First().Text));
    }

    /// <summary>A sheet that nobody named says nothing; a title that repeats the name is enough.</summary>
    private static string? Caption(string sheet, string? title)
    {
        var unnamed = sheet.StartsWith("Sheet", StringComparison.OrdinalIgnoreCase) || sheet.StartsWith("工作表", StringComparison.Ordinal);
        if (title is null) return unnamed ? null : sheet;
        return unnamed || title.Contains(sheet, StringComparison.Ordinal) ? title : $"{sheet} {title}";
    }
}
