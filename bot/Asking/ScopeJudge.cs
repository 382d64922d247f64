using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>Compares whom a piece of evidence binds with whom a question asks for.</summary>
internal static class ScopeJudge
{
    public static ScopeFit Fit(IReadOnlyList<string> asked, IReadOnlyList<string> bound)
    {
        if (asked.Count == 0) return ScopeFit.Same;
        if (bound.Count == 0) return ScopeFit.Unsaid;
        var best = ScopeFit.Other;
        foreach (var scope in bound)
        {
            foreach (var one in asked)
            {
                if (Fit(one, scope) is var fit && fit < best) best = fit;
            }
        }

        return best;
    }

    /// <summary>Schools exclude each other, and so do people; 小学 and 残疾儿童少年 do not.</summary>
    public static bool IsSchool(string scope) => ScopeCatalog.Default.Covers("学校", scope);

    private static ScopeFit Fit(string asked, string bound)
    {
        if (asked == bound) return ScopeFit.Same;
        var catalog = ScopeCatalog.Default;
        if (catalog.Covers(bound, asked) || asked.Contains(bound, StringComparison.Ordinal)) return ScopeFit.Wider;
        if (catalog.Covers(asked, bound) || bound.Contains(asked, StringComparison.Ordinal)) return ScopeFit.Narrower;
        return IsSchool(asked) == IsSchool(bound) ? ScopeFit.Other : ScopeFit.Unsaid;
    }
}
