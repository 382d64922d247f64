using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Which stages of schooling some words name: 义务教育学校 is 小学 and 初中. One that names several (九年一贯制) is judged by each of them.
/// </summary>
public sealed record Stages(IReadOnlySet<string> Names)
{
    private static readonly Lazy<(string Words, string[] Stages)[]> Known = new(() =>
    [
        .. Vocabulary.Pairs("stages").Select(pair => (pair.Key, pair.Value.Split(' '))).OrderByDescending(pair => pair.Key.Length),
    ]);

    /// <summary>No stage was named, so that any may be meant.</summary>
    public static Stages Any { get; } = new(new HashSet<string>(StringComparer.Ordinal));

    public bool IsAny => Names.Count == 0;

    public static Stages Of(string? words) => words is null ? Any : Take(words).Stages;

    /// <summary>The longest word for a stage that stands in the text, as it stands: 九年一贯制; null when there is none.</summary>
    public static string? LongestIn(string text) =>
        Known.Value.Select(known => known.Words).FirstOrDefault(known => text.Contains(known, StringComparison.Ordinal));

    /// <summary>The word for a stage that ends last in the text, the longest of those; null when there is none.</summary>
    public static string? LastIn(string text) =>
        Known.Value.Select(known => (known.Words, At: text.LastIndexOf(known.Words, StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            .OrderByDescending(found => found.At + found.Words.Length)
            .ThenByDescending(found => found.Words.Length)
            .Select(found => found.Words).FirstOrDefault();

    /// <summary>The stages that the words name, and what is left of the words: 城区公办小学 → 小学 and 城区公办.</summary>
    public static (Stages Stages, string Remaining) Take(string words)
    {
        HashSet<string>? names = null;
        foreach (var (known, stages) in Known.Value)
        {
            if (!words.Contains(known, StringComparison.Ordinal)) continue;
            words = words.Replace(known, string.Empty, StringComparison.Ordinal);
            (names ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(stages);
        }

        return (names is null ? Any : new Stages(names), words);
    }

    /// <summary>Whether all that these stages name are among the other's, which binds them then.</summary>
    public bool Within(Stages wider) => wider.IsAny || (!IsAny && Names.IsSubsetOf(wider.Names));

    public bool Touches(Stages other) => IsAny || other.IsAny || Names.Overlaps(other.Names);
}
