namespace PolicyBot.Checking;

/// <summary>The word lists of checking, built into the assembly: one entry a line, <c>#</c> begins a comment.</summary>
internal static class Vocabulary
{
    /// <exception cref="FileNotFoundException">No list of that name was built in.</exception>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"Checking/{name}.txt")
            ?? throw new FileNotFoundException($"There is no word list {name}.", name);
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var content = line.Split('#')[0].Trim();
            if (content.Length > 0) lines.Add(content);
        }

        return lines;
    }

    /// <summary>Lines of the form <c>key = value</c>, in the order of the file.</summary>
    public static IReadOnlyList<(string Key, string Value)> Pairs(string name) =>
        [.. Lines(name).Select(line => line.Split('=', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim()))];
}
