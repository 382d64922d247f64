namespace PolicyBot.Indexer.Lexicon;

/// <summary>The lexicon's data files, which are built into the assembly under their folder's name.</summary>
public static class LexiconFile
{
    /// <exception cref="FileNotFoundException">No file of that name was built in.</exception>
    public static Stream Open(string name) =>
        typeof(LexiconFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The lexicon has no file {name}.", name);

    /// <summary>
    /// The lines of a vocabulary file with the <c>[part]</c> they stand in: trimmed, without empty ones and without comments,
    /// which begin with <c>#</c> at the start of a line.
    /// </summary>
    public static IEnumerable<LexiconLine> Lines(string name)
    {
        using var reader = new StreamReader(Open("Lexicon/" + name));
        var part = string.Empty;
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[' && line[^1] == ']') part = line[1..^1].Trim();
            else yield return new LexiconLine(part, line);
        }
    }

    private static readonly char[] Separators = [',', '，', ' ', '\t', '　'];

    /// <summary>The words of a line or of part of one: separated by spaces or commas.</summary>
    public static string[] Words(string line) => line.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A line of a vocabulary file and the part it stands in.</summary>
public readonly record struct LexiconLine(string Part, string Text)
{
    /// <summary>What stands before and after the first <c>=</c>, trimmed; the second is empty when there is none.</summary>
    public (string Name, string Value) Pair()
    {
        var at = Text.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (Text, string.Empty) : (Text[..at].Trim(), Text[(at + 1)..].Trim());
    }
}
