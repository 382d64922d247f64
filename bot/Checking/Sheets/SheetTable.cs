namespace PolicyBot.Checking.Sheets;

/// <summary>The cells of one sheet as text. Row and column count from 0; a row may be shorter than others.</summary>
public sealed record SheetTable(string Sheet, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The cell's text without white space around it; empty where there is none.</summary>
    public string Cell(int row, int column) => column < Rows[row].Count ? Rows[row][column].Trim() : string.Empty;

    /// <summary>As spreadsheets name a cell: row 6, column 2 is C7.</summary>
    public static string Address(int row, int column)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters + (row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>A sheet that cannot be checked at all; the message is one Chinese line: what, where, and what to do.</summary>
public sealed class SheetException : Exception
{
    public SheetException(string message)
        : base(message)
    {
    }

    public SheetException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
