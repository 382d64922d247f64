namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The records of a .csv as blocks: title lines above the header stay lines, the rest is one table.</summary>
internal static class DelimitedTable
{
    public static IReadOnlyList<LaidOutBlock> Blocks(string text, IEnumerable<List<TextSpan>> records, string name)
    {
        var blocks = new List<LaidOutBlock>();
        var rows = new List<IReadOnlyList<TextSpan>>();
        var columns = 0;
        foreach (var record in records)
        {
            if (rows.Count == 0 && record.Count(f => !f.IsEmpty) == 1)
            {
                blocks.Add(new LaidOutLine(record.First(f => !f.IsEmpty)));
                continue;
            }

            columns = Math.Max(columns, record.Count);
            rows.Add(record);
            if ((long)columns * rows.Count > FormatLimits.TableCells)
            {
                throw new DocumentReadException(name, $"表格太大（超过 {FormatLimits.TableCells} 格）", "请拆成几个文件");
            }
        }

        if (rows.Count == 0) return blocks;
        var padded = rows.Select(r => MarkdownTable.Pad(r, columns)).ToList();
        var span = padded.SelectMany(r => r).Aggregate(padded[0][0], (whole, cell) => whole.Hull(cell));
        blocks.Add(new LaidOutTable(null, padded, HeaderRows(text, padded), span));
        return blocks;
    }

    private static int HeaderRows(string text, List<IReadOnlyList<TextSpan>> rows)
    {
        var head = rows.Take(2).SelectMany((row, r) => row.Select((cell, c) => new TableCell(cell.Of(text), r, c))).ToList();
        return rows.Count < 2 ? 0 : TableHeader.Guess(TableGrid.Of(head, string.Empty));
    }
}
