namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>One or a few characters of a page, upright; points from the page's lower left corner.</summary>
internal readonly record struct PdfGlyph(string Value, double Left, double Right, double Baseline, double Size)
{
    public double Middle => (Left + Right) / 2;
}

/// <summary>What stands in one place of a page: a line of a column, or a table.</summary>
internal abstract record PdfItem(double Left, double Right, double Top, double Bottom);

/// <param name="Size">Of its characters, in points.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size)
    : PdfItem(Left, Right, Baseline + Size, Baseline);

internal sealed record PdfTable(IReadOnlyList<TableCell> Cells, int Rows, IReadOnlyList<double> Columns, double Left, double Right, double Top, double Bottom)
    : PdfItem(Left, Right, Top, Bottom);

/// <summary>An item in reading order.</summary>
/// <param name="ColumnLeft">Where the lines of its column begin and end.</param>
/// <param name="Furniture">Why it is no part of the text (a page number, a running head), or null.</param>
internal sealed record PdfPlaced(int Page, PdfItem Item, double ColumnLeft, double ColumnRight, string? Furniture = null);
