using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Passages;

/// <summary>The unit that is searched and cited: sentences of one section, or rows of a table with their caption and headers.</summary>
/// <param name="Ordinal">Its place in the document, from 0.</param>
/// <param name="Path">The headings above it, top down.</param>
/// <param name="Span">Where it stands in the document's decoded text.</param>
public sealed record Passage(string DocumentId, int Ordinal, IReadOnlyList<string> Path, MappedText Text, TextSpan Span)
{
    /// <summary>The headings as a citation names them: <c>三、主要任务 › (二)…</c>; empty before the first heading.</summary>
    public string Section => string.Join(" › ", Path);
}
