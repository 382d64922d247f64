namespace PolicyBot.Indexer.Lexicon;

/// <summary>The lexicon's data files, which are built into the assembly under their folder's name.</summary>
internal static class LexiconFile
{
    /// <exception cref="FileNotFoundException">No file of that name was built in.</exception>
    public static Stream Open(string name) =>
        typeof(LexiconFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The lexicon has no file {name}.", name);
}
