namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>A cell at its first place; it covers <paramref name="RowSpan"/> × <paramref name="ColumnSpan"/> places, both at least 1.</summary>
internal sealed record TableCell(string Text, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1);
