namespace PolicyBot.Indexer.Documents.Cleaning;

/// <summary>
/// One line of <c>Lexicon/site-chrome.txt</c>: pieces of text that a whole line must have in this order, with numbers (<c>N</c>) or
/// anything (<c>*</c>) between them.
/// </summary>
internal sealed class ChromePattern
{
    private readonly string[] pieces;
    private readonly bool openStart;
    private readonly bool openEnd;

    private ChromePattern(string reason, string pattern)
    {
        Reason = reason;
        OpensList = pattern.StartsWith('>');
        NeedsRepeat = pattern.StartsWith('@');
        if (OpensList || NeedsRepeat) pattern = pattern[1..];
        openStart = pattern.StartsWith('*');
        openEnd = pattern.EndsWith('*');
        pieces = pattern.Split('*', StringSplitOptions.RemoveEmptyEntries);
    }

    public string Reason { get; }

    /// <summary>Whether a list of other documents follows.</summary>
    public bool OpensList { get; }

    /// <summary>Whether a line that stands only once in the file is the document's own: a file's name.</summary>
    public bool NeedsRepeat { get; }

    /// <summary>The character that a line must begin with; null when any does.</summary>
    public char? First => openStart ? null : pieces[0][0];

    public static IEnumerable<ChromePattern> Parse(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[0] != '#') yield return new ChromePattern(line[..tab], line[(tab + 1)..]);
        }
    }

    /// <param name="line">A line as <see cref="ChromeLine.Normalise"/> makes it.</param>
    public bool Fits(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var at = i == pieces.Length - 1 && !openEnd
                ? line.EndsWith(pieces[i], StringComparison.Ordinal) ? line.Length - pieces[i].Length : -1
                : line.IndexOf(pieces[i], StringComparison.Ordinal);
            if (at < 0 || (i == 0 && !openStart && at > 0)) return false;
            line = line[(at + pieces[i].Length)..];
        }

        return openEnd || line.IsEmpty;
    }
}
