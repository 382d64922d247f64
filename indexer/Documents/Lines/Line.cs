namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>A line of the file on its way into a document: where it stands and how it reads by now.</summary>
/// <param name="Span">Where it stands in the decoded text, without the white space around it.</param>
/// <param name="Text">How it reads; empty for a table.</param>
/// <param name="FormatLevel">1 and up when the format marks it as a heading, else 0.</param>
internal sealed record Line(TextSpan Span, MappedText Text, int FormatLevel = 0, LaidOutTable? Table = null)
{
    public string Reading => Text.Text;

    public Line With(MappedText text) => this with { Text = text };
}
