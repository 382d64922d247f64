namespace PolicyBot.Indexer.Lexicon;

/// <summary>
/// The two scripts of Chinese, character by character: lengths stay, so offsets do. Simplified text, digits and Latin are unchanged
/// by <see cref="Simplify"/>. The pairs are those of ICU's Traditional–Simplified transliterator; a test compares them.
/// </summary>
public static class HanVariants
{
    private static readonly Lazy<char[]> Simplified = new(() => Load("Lexicon/traditional-to-simplified.txt"));
    private static readonly Lazy<char[]> Traditional = new(() => Load("Lexicon/simplified-to-traditional.txt"));

    public static string Simplify(string text) => Map(text, Simplified.Value);

    public static char Simplify(char character) => Simplified.Value[character];

    /// <summary>The usual Traditional form of each character. Ambiguous ones (发, 后) follow ICU's first choice.</summary>
    public static string ToTraditional(string text) => Map(text, Traditional.Value);

    /// <summary>Whether the text is written in Traditional: it has characters that only Traditional uses.</summary>
    public static bool IsTraditional(string text)
    {
        var (traditional, simplified) = (0, 0);
        foreach (var character in text)
        {
            if (Simplified.Value[character] != character) traditional++;
            else if (Traditional.Value[character] != character) simplified++;
        }

        return traditional > simplified;
    }

    private static string Map(string text, char[] map)
    {
        var at = 0;
        while (at < text.Length && map[text[at]] == text[at]) at++;
        if (at == text.Length) return text;
        return string.Create(text.Length, (text, map), static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = source.map[source.text[i]];
        });
    }

    private static char[] Load(string resource)
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++) map[i] = (char)i;
        using var reader = new StreamReader(LexiconFile.Open(resource));
        while (reader.ReadLine() is { } pair)
        {
            if (pair.Length == 2) map[pair[0]] = pair[1];
        }

        return map;
    }
}
