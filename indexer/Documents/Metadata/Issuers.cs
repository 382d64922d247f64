using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>Names of those who issue documents: how they end, and how high they stand.</summary>
internal static class Issuers
{
    private const int Longest = 30;

    private static readonly Lazy<(string Ending, GovernmentLevel Level)[]> Endings = new(Load);

    /// <summary>Whether the text is the name of an issuer and nothing else.</summary>
    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length is >= 3 and <= Longest && !text.ContainsAny(NotInNames) && text[0] >= '\u3400' && !IsGeneric(text) && Ending(text) is not null;

    // 责任学校, 各中心小学, 义务教育小学: a kind of school, no school.
    private static bool IsGeneric(ReadOnlySpan<char> text)
    {
        foreach (var word in Generic)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return text.Contains("教育小", StringComparison.Ordinal) || text.Contains("教育中", StringComparison.Ordinal) || text.Contains("教育学", StringComparison.Ordinal);
    }

    private static readonly string[] Generic = ["责任", "各", "我校", "本校", "中心小学", "学校", "全", "农村", "城区", "城乡", "义务教育", "附件"];

    public static GovernmentLevel Level(string name)
    {
        if (Ending(name) is not { } ending) return GovernmentLevel.Unknown;
        return ending.Level != GovernmentLevel.Unknown ? ending.Level : Regions.Level(name);
    }

    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create("，,。；;：:！？!?“”《》0123456789的和与为");

    private static (string Ending, GovernmentLevel Level)? Ending(ReadOnlySpan<char> name)
    {
        foreach (var ending in Endings.Value)
        {
            if (name.EndsWith(ending.Ending, StringComparison.Ordinal)) return ending;
        }

        return null;
    }

    private static (string Ending, GovernmentLevel Level)[] Load()
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/issuer-suffixes.txt"));
        List<(string Ending, GovernmentLevel Level)> endings = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var level, var ending]) continue;
            endings.Add((ending, level == "?" ? GovernmentLevel.Unknown : Enum.Parse<GovernmentLevel>(level, ignoreCase: true)));
        }

        return [.. endings.OrderByDescending(entry => entry.Ending.Length)];
    }
}
