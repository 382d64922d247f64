namespace PolicyBot.Indexer.Documents;

/// <summary>One plan, standard, letter or summary. A file can hold several; all of them share its decoded text.</summary>
/// <param name="Id">Its <c>_id</c> in a corpus.jsonl, else derived from path and title, stable while they are.</param>
/// <param name="Path">The file as it was named, relative to the folder that was indexed; inside a zip <c>a.zip!/b.txt</c>.</param>
/// <param name="Source">The decoded text that every span of this document points into.</param>
/// <param name="Span">From the document's first character to its last.</param>
public sealed record PolicyDocument(
    string Id,
    string Path,
    DocumentMetadata Metadata,
    string Source,
    TextSpan Span,
    IReadOnlyList<Section> Sections);

/// <summary>The text under one heading, without its subsections.</summary>
/// <param name="Path">The headings from the top down, as they stand, the section's own last; empty before the first heading.</param>
public sealed record Section(IReadOnlyList<string> Path, IReadOnlyList<Block> Blocks, TextSpan Span)
{
    /// <summary>The line of its heading where that is no text of a block; null before the first heading, and when a sentence follows on the line.</summary>
    public MappedText? Heading { get; init; }
}

/// <summary>What a section is made of, in reading order.</summary>
public abstract record Block(TextSpan Span);

/// <summary>A paragraph, a list item (its number is part of the text) or a footnote.</summary>
public sealed record Paragraph(MappedText Text, TextSpan Span) : Block(Span);

/// <summary>A table. A merged cell stands in every place it covers, so all rows have the same number of cells.</summary>
/// <param name="HeaderRows">How many of the first rows name the columns; 0 when none does.</param>
public sealed record Table(MappedText? Caption, IReadOnlyList<IReadOnlyList<MappedText>> Rows, int HeaderRows, TextSpan Span) : Block(Span);
