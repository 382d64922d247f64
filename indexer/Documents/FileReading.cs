namespace PolicyBot.Indexer.Documents;

/// <summary>What the reader made of one file: every character is in a document or dropped with a reason.</summary>
/// <param name="Encoding">The encoding it was decoded with (<c>utf-8</c>, <c>gb18030</c>…), or the format for a binary file (<c>docx</c>).</param>
/// <param name="Text">The decoded text: the file's characters; for html, docx, pdf and spreadsheets the text that their reader lays out.</param>
/// <param name="Damaged">Runs that could not be read with certainty: kept in the text, never a source of figures unless repaired.</param>
/// <param name="Warnings">One line each, in Chinese: what could not be read, where, and what to do.</param>
public sealed record FileReading(
    string File,
    string Encoding,
    string Text,
    IReadOnlyList<PolicyDocument> Documents,
    IReadOnlyList<DroppedRun> Dropped,
    IReadOnlyList<DamagedRun> Damaged,
    IReadOnlyList<string> Warnings)
{
    /// <summary>Whether nothing in <paramref name="span"/> of the decoded text is damaged beyond certain repair. No figure is taken from elsewhere.</summary>
    public bool IsReadable(TextSpan span) => Damaged.All(run => run.Repair is not null || !run.Span.Overlaps(span));
}

/// <summary>Text that is not part of any document: site chrome, an advertisement, a page number.</summary>
public sealed record DroppedRun(string Reason, TextSpan Span);

/// <param name="Repair">The reading that replaced it, or null when it stays unreadable.</param>
public sealed record DamagedRun(string Reason, TextSpan Span, string? Repair);
