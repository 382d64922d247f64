using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>The words that titles of documents end with, and the kind they tell of.</summary>
internal static class TitleWords
{
    private static readonly Lazy<(string Word, DocumentKind Kind)[]> Words = new(Load);

    /// <summary>The kind of document that a title names; Unknown when it ends with no word of a title.</summary>
    public static DocumentKind Kind(ReadOnlySpan<char> title)
    {
        var simplified = HanVariants.Simplify(title.TrimEnd("》”\"1234567890 ").ToString());
        foreach (var (word, kind) in Words.Value)
        {
            if (simplified.EndsWith(word, StringComparison.Ordinal)) return kind;
        }

        return DocumentKind.Unknown;
    }

    private static (string Word, DocumentKind Kind)[] Load()
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/title-words.txt"));
        List<(string Word, DocumentKind Kind)> words = [];
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[0] != '#') words.Add((line[(tab + 1)..], Enum.Parse<DocumentKind>(line[..tab], ignoreCase: true)));
        }

        return [.. words.OrderByDescending(entry => entry.Word.Length)];
    }
}
