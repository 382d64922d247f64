using AngleSharp.Dom;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Where the lines of a piece of HTML go: into the page, or together into one cell of a table.</summary>
internal interface IHtmlSink
{
    void Line(string line, int headingLevel);

    void Drop(string reason, string text);

    /// <summary>Whether the table was taken as a table; if not, its cells are read as blocks.</summary>
    bool Table(IElement table);
}
