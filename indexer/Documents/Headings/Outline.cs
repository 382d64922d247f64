using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Headings;

/// <summary>The lines of one document as sections: each heading opens one, and its level is learned from the headings before it.</summary>
internal sealed class Outline
{
    private const int FormatDepth = 100;

    private readonly string source;
    private readonly List<Section> sections = [];
    private readonly List<(int Rank, string Heading)> path = [];
    private readonly List<Block> blocks = [];
    private TextSpan? span;

    private Outline(string source) => this.source = source;

    /// <param name="titleLines">How many of the first lines are the document's title: they open the first section and are no text of it.</param>
    public static IReadOnlyList<Section> Of(string source, IReadOnlyList<Line> lines, int titleLines)
    {
        var outline = new Outline(source);
        for (var i = 0; i < titleLines; i++) outline.Extend(lines[i].Span);
        Line[] body = [.. lines.Skip(titleLines)];
        var found = HeadingJudge.Judge(body);
        for (var i = 0; i < body.Length; i++) outline.Add(body[i], found[i]);
        outline.Close();
        return outline.sections;
    }

    private void Add(Line line, HeadingLine heading)
    {
        if (heading.Shape is not HeadingShape.Body)
        {
            Close();
            var rank = line.FormatLevel > 0 ? line.FormatLevel : FormatDepth + (int)heading.Mark.Style;
            Climb(rank);
            path.Add((rank, heading.Heading));
        }

        Extend(line.Span);
        if (line.Table is { } table) blocks.Add(Read(table));
        else if (heading.Shape is HeadingShape.Body or HeadingShape.Lead) blocks.Add(new Paragraph(line.Text, line.Span));
    }

    // A style that is open closes everything below it; one that is not goes below all that rank higher.
    private void Climb(int rank)
    {
        var open = path.FindIndex(entry => entry.Rank == rank);
        if (open < 0) open = path.FindIndex(entry => entry.Rank > rank);
        if (open >= 0) path.RemoveRange(open, path.Count - open);
    }

    private Table Read(LaidOutTable table)
    {
        List<IReadOnlyList<MappedText>> rows = [];
        foreach (var row in table.Rows) rows.Add([.. row.Select(cell => MappedText.Of(source, cell))]);
        return new Table(table.Caption is { } caption ? MappedText.Of(source, caption) : null, rows, table.HeaderRows, table.Span);
    }

    private void Extend(TextSpan more) => span = span?.Hull(more) ?? more;

    private void Close()
    {
        if (span is { } whole) sections.Add(new Section([.. path.Select(entry => entry.Heading)], [.. blocks], whole));
        span = null;
        blocks.Clear();
    }
}
