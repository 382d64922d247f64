using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>
/// Tables: a cell is read as the sentence that its row's and its column's heads make with it (生均图书 | 小学 | ≥25册). A comparator or a
/// unit that the cell lacks comes from the heads, else from the caption. The quote is the row.
/// </summary>
internal sealed class TableReader(Table table, Surroundings around, Place place, FigureReader figures)
{
    private const int LongCell = 30;

    private readonly string caption = table.Caption is { } text ? FoldedText.Fold(text.Text) : string.Empty;

    public static IReadOnlyList<Requirement> Read(Table table, Surroundings around, Place place, FigureReader figures) =>
        new TableReader(table, around, place, figures).Rows();

    private List<Requirement> Rows()
    {
        List<Requirement> found = [];
        for (var row = table.HeaderRows; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row];
            if (Hull(cells) is not { } quote) continue;
            for (var column = 0; column < cells.Count; column++)
            {
                if (column > 0 && ReferenceEquals(cells[column], cells[column - 1])) continue;
                var head = ColumnHead(column);
                if (Vocabulary.Default.Has("head skipped", head, 0, head.Length) || !HasFigure(cells[column])) continue;
                Read(cells, column, head, quote, found);
            }
        }

        return found;
    }

    private void Read(IReadOnlyList<MappedText> cells, int column, string columnHead, TextSpan quote, List<Requirement> found)
    {
        var rowHead = RowHead(cells, column);
        var cell = FoldedText.Fold(cells[column].Text);
        var sentence = cell.Length > LongCell || cell.Contains('。') ? cells[column] : Sentence(cells[column], cell, rowHead, columnHead);
        if (sentence is null) return;
        var text = FoldedText.Fold(sentence.Text);
        string[] path = [.. around.Path, .. new[] { caption, columnHead, rowHead }.Where(h => h.Length > 0)];
        foreach (var span in Clauses.Sentences(text))
        {
            var inside = figures.Read(text).Where(f => span.Contains(f.Figure.Span) && !IsPer(text, f)).ToList();
            foreach (var record in new SentenceReader(text, span, around with { Path = path }).Read(inside))
            {
                if (sentence.ToSource(record.Figure) is not { } figure || !quote.Contains(figure)) continue;
                found.Add(new Requirement(
                    record.Indicator, record.Scope, record.Bound, record.Unit, record.Kind, record.Deadline, quote.Of(place.Source), place.Document, place.Section, quote, figure));
            }
        }
    }

    /// <summary>The heads, the comparator that they give, the cell, and the unit that they give; null where a bare number has no unit at all.</summary>
    private MappedText? Sentence(MappedText cell, string text, string rowHead, string columnHead)
    {
        var names = Clean(rowHead) + Clean(columnHead);
        if (NounPhrase.Reader.Mentioned(names) is null && NounPhrase.Reader.Mentioned(Clean(caption)) is not null) names = Clean(caption) + names;
        var builder = new MappedText.Builder().Insert(names);
        if (!Bounds(text)) builder.Insert(Comparator(columnHead) ?? Comparator(rowHead) ?? Comparator(caption) ?? string.Empty);
        builder.Append(cell);
        if (figures.Read(text) is [{ Figure.Unit.Dimension: Dimension.Number } bare])
        {
            if (bare.Figure.Span.End < text.TrimEnd().Length && !Bounds(text[bare.Figure.Span.End..])) return null;
            if ((UnitOf(columnHead) ?? UnitOf(rowHead) ?? UnitOf(caption) ?? Usual(names)) is not { } unit) return null;
            builder = new MappedText.Builder().Insert(names);
            if (!Bounds(text)) builder.Insert(Comparator(columnHead) ?? Comparator(rowHead) ?? Comparator(caption) ?? string.Empty);
            builder.Append(cell.Slice(new TextSpan(0, bare.Figure.Span.End))).Insert(unit).Append(cell.Slice(new TextSpan(bare.Figure.Span.End, text.Length)));
        }

        return builder.Build();
    }

    /// <summary>每百名学生: per how many, in the name of what is measured.</summary>
    private static bool IsPer(string text, ReadFigure read) => read.Figure.Span.Start > 0 && text[read.Figure.Span.Start - 1] == '每';

    private bool HasFigure(MappedText cell) => cell.Text.Any(c => Numeral.Digit(c) >= 0) || figures.Read(FoldedText.Fold(cell.Text)).Count > 0;

    private string ColumnHead(int column) =>
        string.Concat(table.Rows.Take(table.HeaderRows).Where(r => column < r.Count).Select(r => FoldedText.Fold(r[column].Text).Trim()).Distinct(StringComparer.Ordinal));

    /// <summary>The cells before the figure's that hold words and no figures, or that name the row (每12个班…).</summary>
    private string RowHead(IReadOnlyList<MappedText> cells, int column)
    {
        List<string> heads = [];
        for (var i = 0; i < column; i++)
        {
            var text = FoldedText.Fold(cells[i].Text).Trim();
            if (text.Length is 0 or > LongCell || !text.Any(c => c >= 0x4E00) || heads.Contains(text, StringComparer.Ordinal)) continue;
            if (!HasFigure(cells[i]) || NounPhrase.Reader.Mentioned(text) is not null && !Bounds(text)) heads.Add(text);
        }

        return string.Concat(heads);
    }

    private static TextSpan? Hull(IReadOnlyList<MappedText> cells)
    {
        TextSpan? hull = null;
        foreach (var cell in cells)
        {
            if (cell.Source is { } span) hull = hull?.Hull(span) ?? span;
        }

        return hull;
    }

    private static bool Bounds(string cell) =>
        Comparator(cell) is not null || cell.Contains("以上", StringComparison.Ordinal) || cell.Contains("以下", StringComparison.Ordinal) || cell.Contains("以内", StringComparison.Ordinal) || cell.Contains("左右", StringComparison.Ordinal)
        || cell.AsSpan().IndexOfAny("><高超") >= 0;

    private static string? Comparator(string head) =>
        Vocabulary.Default.Has("head atleast", head, 0, head.Length) ? "不低于" : Vocabulary.Default.Has("head atmost", head, 0, head.Length) ? "不超过" : null;

    /// <summary>A head without its brackets for units and without its comparator.</summary>
    private static string Clean(string head)
    {
        var open = head.IndexOf('(', StringComparison.Ordinal);
        while (open >= 0 && head.IndexOf(')', open) is var close and > 0)
        {
            if (UnitOf(head[open..(close + 1)]) is null)
            {
                open = head.IndexOf('(', close);
                continue;
            }

            head = head.Remove(open, close + 1 - open);
            open = head.IndexOf('(', StringComparison.Ordinal);
        }

        foreach (var word in (string[])[.. Vocabulary.Default.Words("head atleast"), .. Vocabulary.Default.Words("head atmost"), .. Vocabulary.Default.Words("head fillers")]) head = head.Replace(word, string.Empty, StringComparison.Ordinal);
        return head.Trim();
    }

    /// <summary>The unit in brackets, alone or after 单位: (平方米), (单位:人), (人/班).</summary>
    private static string? UnitOf(string head)
    {
        for (var open = head.IndexOf('(', StringComparison.Ordinal); open >= 0; open = head.IndexOf('(', open + 1))
        {
            var close = head.IndexOf(')', open);
            if (close < 0) return null;
            var inside = head[(open + 1)..close].Replace("单位", string.Empty, StringComparison.Ordinal).Trim(':', ' ');
            var unit = inside.Split('/')[0];
            foreach (var whole in (string[])[inside, unit])
            {
                if (UnitCatalog.Default.At(whole, 0, new TextContext(head, 0, head.Length)) is { } known && known.Length == whole.Length) return whole;
            }
        }

        return null;
    }

    /// <summary>The unit that goes without saying for the indicator that the heads name.</summary>
    private static string? Usual(string names) => NounPhrase.Reader.Mentioned(names)?.Dimension switch
    {
        Dimension.People => "人",
        Dimension.Area => "平方米",
        Dimension.Money => "元",
        Dimension.Books => "册",
        Dimension.Rooms => "间",
        Dimension.Number => string.Empty,
        _ => null,
    };
}
