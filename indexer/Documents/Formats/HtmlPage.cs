using AngleSharp.Dom;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The lines of a page, one after the other.</summary>
internal sealed class HtmlPage(LayoutBuilder layout) : IHtmlSink
{
    public void Line(string line, int headingLevel) => layout.Line(line, headingLevel);

    public void Drop(string reason, string text) => layout.Drop(reason, text);

    public bool Table(IElement table)
    {
        if (!HtmlTable.IsData(table)) return false;
        var read = HtmlTable.Read(table);
        layout.Table(read.Cells, read.Caption, read.HeaderRows);
        return true;
    }
}

/// <summary>The lines of a table cell, joined as one text.</summary>
internal sealed class HtmlCell : IHtmlSink
{
    private readonly List<string> lines = [];

    public string Text => LineJoin.Join(lines);

    public void Line(string line, int headingLevel) => lines.Add(line);

    public void Drop(string reason, string text)
    {
        // Script and hidden text of a cell has no place in a row.
    }

    public bool Table(IElement table) => false;
}
