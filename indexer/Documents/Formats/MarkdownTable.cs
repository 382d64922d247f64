namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>A pipe table: a row a line, the second line of dashes telling that the first names the columns.</summary>
internal static class MarkdownTable
{
    /// <summary>Null when the lines are text that merely has a pipe in it.</summary>
    public static LaidOutTable? Of(string text, IReadOnlyList<TextSpan> lines)
    {
        if (lines.Count < 2 || !IsDelimiter(text, lines[1])) return null;
        var rows = new List<IReadOnlyList<TextSpan>>(lines.Count - 1);
        var columns = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 1) continue;
            var cells = Cells(text, lines[i]);
            columns = Math.Max(columns, cells.Count);
            rows.Add(cells);
        }

        return new LaidOutTable(null, [.. rows.Select(r => Pad(r, columns))], 1, lines[0].Hull(lines[^1]));
    }

    public static IReadOnlyList<TextSpan> Pad(IReadOnlyList<TextSpan> row, int columns)
    {
        if (row.Count >= columns) return row;
        var end = row.Count == 0 ? 0 : row[^1].End;
        return [.. row, .. Enumerable.Repeat(new TextSpan(end, end), columns - row.Count)];
    }

    private static List<TextSpan> Cells(string text, TextSpan line)
    {
        var cells = new List<TextSpan>();
        var start = text[line.Start] == '|' ? line.Start + 1 : line.Start;
        for (var at = start; at < line.End; at++)
        {
            if (text[at] != '|' || text[at - 1] == '\\') continue;
            cells.Add(Lines.Trim(text, new TextSpan(start, at)));
            start = at + 1;
        }

        if (start < line.End) cells.Add(Lines.Trim(text, new TextSpan(start, line.End)));
        return cells;
    }

    private static bool IsDelimiter(string text, TextSpan line)
    {
        var dashes = 0;
        foreach (var c in text.AsSpan(line.Start, line.Length))
        {
            if (c == '-') dashes++;
            else if (c is not ('|' or ':' or ' ' or '\t')) return false;
        }

        return dashes > 0;
    }
}
