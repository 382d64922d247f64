using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Headings;

/// <summary>The lines of one document as sections: each heading opens one, and its level is learned from the headings before it.</summary>
internal sealed class Outline
{
    private const int FormatDepth = 100;

    private readonly string source;
    private readonly List<Section> sections = [];
    private readonly List<Level> path = [];
    private readonly List<Block> blocks = [];
    private TextSpan? span;
    private MappedText? headingLine;
    private int stageRank;

    private sealed record Level(int Rank, int Number, string Heading);

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
            var rank = line.FormatLevel > 0 ? line.FormatLevel : Rank(heading.Mark.Style);
            var follows = path.Exists(level => level.Rank == rank);
            Climb(rank);
            // （二） after 第一阶段 goes on counting the stages.
            if (!follows && heading.Mark.Number > 1 && rank > stageRank && path.Count > 0 && path[^1].Rank == stageRank) path.RemoveAt(path.Count - 1);
            path.Add(new Level(rank, heading.Mark.Number, heading.Heading));
        }
        else if (EndsSibling(heading.Mark))
        {
            Close();
            Climb(Rank(heading.Mark.Style));
        }

        Extend(line.Span);
        if (heading.Shape is not (HeadingShape.Body or HeadingShape.Lead or HeadingShape.LongLead)) headingLine = line.Text;
        if (line.Table is { } table) blocks.Add(Read(table));
        else if (heading.Shape is HeadingShape.Body or HeadingShape.Lead or HeadingShape.LongLead) blocks.Add(new Paragraph(line.Text, line.Span));
    }

    // A style that is open closes everything below it; one that is not goes below all that rank higher.
    private void Climb(int rank)
    {
        var open = path.FindIndex(entry => entry.Rank == rank);
        if (open < 0) open = path.FindIndex(entry => entry.Rank > rank);
        if (open >= 0) path.RemoveRange(open, path.Count - open);
    }

    // An item that is no heading still ends the part of the sibling before it.
    private bool EndsSibling(HeadingMark mark)
    {
        if (mark.Style is NumberStyle.None or NumberStyle.Article) return false;
        var rank = Rank(mark.Style);
        return path.Exists(level => level.Rank == rank && level.Number < mark.Number);
    }

    // Stages are numbered by their own word: they go right below what is open when the first of them comes.
    private int Rank(NumberStyle style)
    {
        if (style != NumberStyle.Stage) return FormatDepth + ((int)style * 2);
        if (stageRank == 0) stageRank = 1 + (path.FindLast(level => level.Rank <= FormatDepth + ((int)NumberStyle.HanBracket * 2))?.Rank ?? FormatDepth);
        return stageRank;
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
        if (span is { } whole) sections.Add(new Section([.. path.Select(entry => entry.Heading)], [.. blocks], whole) { Heading = headingLine });
        (span, headingLine) = (null, null);
        blocks.Clear();
    }
}
