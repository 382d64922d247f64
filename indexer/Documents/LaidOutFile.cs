namespace PolicyBot.Indexer.Documents;

/// <summary>
/// A file as its format lays it out: the decoded text, and the blocks that the format itself tells of. What the words mean
/// (site chrome, headings by their numbering, several documents in one) is for the steps after it.
/// </summary>
/// <param name="Path">The file as it was named; inside a zip <c>a.zip!/b.txt</c>; a line of a corpus.jsonl <c>corpus.jsonl</c> still.</param>
/// <param name="Encoding">What it was decoded with, or the format's name for a binary file.</param>
/// <param name="Text">The decoded text that all spans point into.</param>
/// <param name="Blocks">In reading order, without overlap; what lies between them is white space or in <paramref name="Dropped"/>.</param>
/// <param name="Given">What the format itself knows: the <c>_id</c> and title of a line of a corpus.jsonl; else null.</param>
public sealed record LaidOutFile(
    string Path,
    string Encoding,
    string Text,
    IReadOnlyList<LaidOutBlock> Blocks,
    IReadOnlyList<DroppedRun> Dropped,
    IReadOnlyList<DamagedRun> Damaged,
    IReadOnlyList<string> Warnings,
    GivenIdentity? Given = null);

public sealed record GivenIdentity(string Id, string Title);

public abstract record LaidOutBlock(TextSpan Span);

/// <summary>One line or paragraph.</summary>
/// <param name="HeadingLevel">1 and up when the format marks a heading, else 0.</param>
public sealed record LaidOutLine(TextSpan Span, int HeadingLevel = 0) : LaidOutBlock(Span);

/// <summary>A table by the spans of its cells; a merged cell's span stands in every place it covers.</summary>
public sealed record LaidOutTable(TextSpan? Caption, IReadOnlyList<IReadOnlyList<TextSpan>> Rows, int HeaderRows, TextSpan Span) : LaidOutBlock(Span);
