using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>Of whom something is measured. 老师流失率 is not the 流失率 that schools keep low, whatever else agrees.</summary>
internal static class People
{
    private const string Nobody = "-", Students = "学生";

    private static readonly Lazy<PhraseBook<string>> Known = new(() => new PhraseBook<string>(Vocabulary.Pairs("people")));

    /// <summary>Whether the words beside a figure name people and the requirement is on none of them.</summary>
    public static bool Differ(string said, Requirement requirement)
    {
        var mine = In(Basis.Without(said));
        if (mine.Count == 0) return false;
        var measured = Basis.Without(requirement.Indicator);
        var theirs = In(measured.Length == 0 ? requirement.Indicator : measured);
        if (theirs.Count == 0) theirs = In(requirement.Scope ?? string.Empty);
        return theirs.Count > 0 && !theirs.Overlaps(mine);
    }

    /// <summary>Whether the words name people.</summary>
    public static bool AreNamed(string words) => In(words).Count > 0;

    /// <summary>Whether the words end in those for people; what is only measured of them (班额, 巩固率) names none.</summary>
    public static bool EndIn(string words) => words is not [.., '额' or '数' or '率' or '模'] && Known.Value.Find(words).Any(found => found.Value != Nobody && found.Start + found.Length == words.Length);

    /// <summary>Whether both texts name people of one group: 校长 and 负责人.</summary>
    public static bool Share(string words, string others) => In(words).Overlaps(In(others));

    /// <summary>Whether the words name people, and no students: 1个老师.</summary>
    public static bool AreOthers(string words) => In(words) is { Count: > 0 } named && !named.Contains(Students);

    /// <summary>The words without those for people.</summary>
    public static string Without(string words) => Without(words, _ => true);

    /// <summary>The words without those for people whom the other words name as well: 负责人陪餐 of 校长陪餐 is 陪餐.</summary>
    public static string Without(string words, string said) => Without(words, In(said).Contains);

    private static string Without(string words, Func<string, bool> left)
    {
        foreach (var found in Known.Value.Find(words).Where(found => found.Value != Nobody && left(found.Value)).OrderByDescending(found => found.Start)) words = words.Remove(found.Start, found.Length);
        return words;
    }

    private static HashSet<string> In(string words) => Known.Value.Find(words).Select(found => found.Value).Where(group => group != Nobody).ToHashSet(StringComparer.Ordinal);
}
