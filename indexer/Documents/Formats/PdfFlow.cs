using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Lines to paragraphs: a line that fills its column goes on in the next one unless that is indented, set apart, of another size
/// or begins with an item's number. Larger type than the body's is a heading, the largest of level 1.
/// </summary>
internal sealed partial class PdfFlow(LayoutBuilder layout, double bodySize, IReadOnlyList<double> headingSizes, double pitch)
{
    private const double LargerType = 1.1;
    private const int LongestHeading = 80;

    private readonly StringBuilder paragraph = new();
    private readonly List<(string Reason, string Text)> furniture = [];
    private PdfPlaced? last;
    private (PdfTable Table, int Page)? table;

    /// <summary>The sizes of headings, largest first.</summary>
    public static IReadOnlyList<double> HeadingSizes(IEnumerable<PdfLine> lines, double bodySize)
    {
        var sizes = new List<double>();
        foreach (var size in lines.Where(l => l.Size > bodySize * LargerType && l.Text.Length <= LongestHeading).Select(l => l.Size).OrderDescending())
        {
            if (sizes.Count == 0 || sizes[^1] - size > 0.6) sizes.Add(size);
        }

        return sizes;
    }

    /// <summary>The usual distance from one line of body text to the next.</summary>
    public static double Pitch(IReadOnlyList<PdfPlaced> placed, double bodySize)
    {
        var steps = placed.Zip(placed.Skip(1)).Where(p => p.First.Page == p.Second.Page && p.First.Item is PdfLine && p.Second.Item is PdfLine)
            .Select(p => p.First.Item.Bottom - p.Second.Item.Bottom).Where(step => step > bodySize * 0.9 && step < bodySize * 4).Order().ToList();
        return steps.Count == 0 ? bodySize * 1.5 : steps[steps.Count / 2];
    }

    public void Add(PdfPlaced placed)
    {
        if (placed.Furniture is { } reason)
        {
            furniture.Add((reason, ((PdfLine)placed.Item).Text));
            return;
        }

        if (placed.Item is PdfTable next)
        {
            EndParagraph();
            AddTable(next, placed.Page);
            return;
        }

        EndTable();
        var line = (PdfLine)placed.Item;
        if (last is not null && !Continues(last, placed, line)) EndParagraph();
        LineJoin.Append(paragraph, line.Text);
        last = placed;
    }

    public void End()
    {
        EndParagraph();
        EndTable();
    }

    private bool Continues(PdfPlaced before, PdfPlaced after, PdfLine next)
    {
        var line = (PdfLine)before.Item;
        if (Math.Abs(line.Size - next.Size) > 0.1 * bodySize) return false;
        var sameColumn = before.Page == after.Page && Math.Abs(before.ColumnLeft - after.ColumnLeft) < 1;
        var step = line.Baseline - next.Baseline;
        if (Level(line) > 0) return sameColumn && step > 0 && step < line.Size * 1.9 && !ItemNumber().IsMatch(next.Text);
        if (sameColumn && Math.Abs(step) < line.Size * 0.5) return false;
        if (before.ColumnRight - line.Right > Math.Max(2.2, WidthOfFirstWord(next.Text) + 1.2) * line.Size) return false;
        if (sameColumn && step > pitch * 1.35) return false;
        var indent = next.Left - after.ColumnLeft;
        var ownIndent = line.Left - before.ColumnLeft;
        if (indent > ownIndent + (0.7 * next.Size) || (indent > 1.2 * next.Size && ownIndent < indent - 1)) return false;
        return !(EndsSentence(line.Text) && (ItemNumber().IsMatch(next.Text) || indent > 1.2 * next.Size));
    }

    /// <summary>In ems: a figure or Latin word that did not fit any more leaves the line before it short.</summary>
    private static double WidthOfFirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && end < 40 && text[end] is > ' ' and <= '~') end++;
        return (end * 0.5) + (end < text.Length && char.IsPunctuation(text[end]) ? 1 : 0);
    }

    private int Level(PdfLine line)
    {
        if (line.Size <= bodySize * LargerType) return 0;
        for (var i = 0; i < headingSizes.Count; i++)
        {
            if (Math.Abs(headingSizes[i] - line.Size) <= 0.6) return Math.Min(i + 1, 6);
        }

        return 0;
    }

    private void EndParagraph()
    {
        if (last?.Item is PdfLine line)
        {
            var text = paragraph.ToString();
            layout.Line(text, text.Length <= LongestHeading * 2 ? Level(line) : 0);
        }

        paragraph.Clear();
        last = null;
        DropFurniture();
    }

    /// <summary>A table that goes on at the top of the next page is one; a header that is repeated there is not.</summary>
    private void AddTable(PdfTable next, int page)
    {
        if (table is { } open && page == open.Page + 1 && open.Table.Columns.Count == next.Columns.Count
            && open.Table.Columns.Zip(next.Columns).All(c => Math.Abs(c.First - c.Second) < 2 * PdfRuling.Tolerance))
        {
            var header = open.Table.Cells.Where(c => c.Row == 0).Select(c => c.Text).SequenceEqual(next.Cells.Where(c => c.Row == 0).Select(c => c.Text), StringComparer.Ordinal) ? 1 : 0;
            var shift = open.Table.Rows - header;
            table = (open.Table with
            {
                Cells = [.. open.Table.Cells, .. next.Cells.Where(c => c.Row >= header).Select(c => c with { Row = c.Row + shift })],
                Rows = open.Table.Rows + next.Rows - header,
            }, page);
            return;
        }

        EndTable();
        table = (next, page);
    }

    private void EndTable()
    {
        if (table is { } open) layout.Table(open.Table.Cells);
        table = null;
        if (paragraph.Length == 0) DropFurniture();
    }

    private void DropFurniture()
    {
        if (table is not null) return;
        foreach (var (reason, text) in furniture) layout.Drop(reason, text);
        furniture.Clear();
    }

    private static bool EndsSentence(string text) => text[^1] is '。' or '；' or '：' or '！' or '？' or '”' or '）' or '.' or ';' or ':';

    [GeneratedRegex("^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|第[一二三四五六七八九十百0-9]{1,4}[条章节篇款项]|[（(]?[0-9]{1,2}[、．.）)](?![0-9])|[①-⑳]|[●■◆•])")]
    private static partial Regex ItemNumber();
}
