using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>What an indicator counts together. 体育、艺术专任教师数 is of both: who speaks of 体育老师 alone holds up a part of it.</summary>
internal static class Members
{
    /// <summary>A member is named by the two characters beside the enumeration mark.</summary>
    private const int Named = 2;

    private static readonly Lazy<Dictionary<string, string[]>> Kinds = new(() =>
        Vocabulary.Pairs("members").ToDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal));

    /// <summary>Whether the words speak of one of the two that the requirement counts together, and not of the other.</summary>
    public static bool Lack(string said, Requirement requirement)
    {
        var name = Basis.Without(requirement.Indicator);
        var mark = name.IndexOf('、', StringComparison.Ordinal);
        if (mark < Named || mark + 1 + Named > name.Length) return false;
        return Speaks(said, name[(mark - Named)..mark]) != Speaks(said, name.Substring(mark + 1, Named));
    }

    private static bool Speaks(string said, string member) =>
        said.Contains(member, StringComparison.Ordinal) || Kinds.Value.GetValueOrDefault(member, []).Any(kind => said.Contains(kind, StringComparison.Ordinal));
}
