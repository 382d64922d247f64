namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>Brackets and quotes that pair.</summary>
internal static class Brackets
{
    private const string Opening = "“‘（(《〈【[「『";
    private const string Closing = "”’）)》〉】]」』";

    /// <summary>How many brackets and quotes are open at the end of the text; closers without an opener count nothing.</summary>
    public static int Open(ReadOnlySpan<char> text)
    {
        var open = 0;
        foreach (var character in text) open = After(open, character);
        return open;
    }

    public static int After(int open, char character) =>
        Opening.Contains(character, StringComparison.Ordinal) ? open + 1
        : open > 0 && Closing.Contains(character, StringComparison.Ordinal) ? open - 1
        : open;
}
