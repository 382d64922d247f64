using System.Globalization;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>A range such as A1:C2, counted from 0.</summary>
internal readonly record struct XlsxRange(int Row, int Column, int Rows, int Columns)
{
    /// <summary>Null when it is no range.</summary>
    public static XlsxRange? Parse(string? reference)
    {
        var parts = reference?.Split(':') ?? [];
        if (parts.Length != 2 || Cell(parts[0]) is not { } first || Cell(parts[1]) is not { } last) return null;
        return last.Row < first.Row || last.Column < first.Column
            ? null
            : new XlsxRange(first.Row, first.Column, last.Row - first.Row + 1, last.Column - first.Column + 1);
    }

    public static int? ColumnOf(string? reference) => reference is null ? null : Cell(reference)?.Column;

    private static (int Row, int Column)? Cell(string reference)
    {
        var (column, at) = (0, 0);
        for (; at < reference.Length && at < 3 && char.IsAsciiLetter(reference[at]); at++) column = (column * 26) + char.ToUpperInvariant(reference[at]) - 'A' + 1;
        return column > 0 && int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? (row - 1, column - 1) : null;
    }
}
