using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>Over what time hours, lessons and times are counted. Eight hours a day are not forty a week, whatever else agrees.</summary>
internal static class Period
{
    private const string SeveralYears = "多年";

    private static readonly Lazy<(string Words, string Period)[]> Known = new(() =>
        [.. Vocabulary.Pairs("periods").OrderByDescending(pair => pair.Key.Length)]);

    /// <summary>Whether the words that came with a figure name another period than the requirement does.</summary>
    public static bool Differs(string said, Requirement requirement)
    {
        if (requirement.Unit.Dimension is not (Dimension.Duration or Dimension.Lessons or Dimension.Times)) return false;
        var mine = In(said);
        var named = In(requirement.Indicator);
        if (named.Count == 0) named = In(requirement.Quote);

        // Of hours over several years a figure is judged only where it is told of several years.
        return mine.Count == 0 ? named.Contains(SeveralYears) && requirement.Unit.Dimension == Dimension.Lessons : named.Count > 0 && !named.Overlaps(mine);
    }

    private static HashSet<string> In(string text)
    {
        // 三年级 is a class and no three years.
        text = text.Replace("年级", " ", StringComparison.Ordinal);
        return Known.Value.Where(known => text.Contains(known.Words, StringComparison.Ordinal)).Select(known => known.Period).ToHashSet(StringComparer.Ordinal);
    }
}
