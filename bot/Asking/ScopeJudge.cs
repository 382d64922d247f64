using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>Compares whom a piece of evidence binds with whom a question asks for.</summary>
internal static class ScopeJudge
{
    public static ScopeFit Fit(IReadOnlyList<string> asked, Evidence evidence)
    {
        if (asked.Count == 0) return ScopeFit.Same;
        var bound = Bound(evidence);
        return bound.Count == 0 ? ScopeFit.Unsaid : bound.SelectMany(scope => asked.Select(one => Fit(one, scope))).Min();
    }

    /// <summary>Whom the evidence binds: as its record says, else its sentence, else the headings and the title above.</summary>
    public static IReadOnlyList<string> Bound(Evidence evidence)
    {
        if (evidence.Record?.Scope is { } scope) return [PlainText.Of(scope)];
        var inSentence = Mentions(evidence.Sentence);
        return inSentence.Count > 0 && evidence.Record is null ? inSentence : Mentions(evidence.Headings);
    }

    private static ScopeFit Fit(string asked, string bound)
    {
        if (asked == bound) return ScopeFit.Same;
        var catalog = ScopeCatalog.Default;
        if (catalog.Covers(bound, asked) || asked.Contains(bound, StringComparison.Ordinal)) return ScopeFit.Wider;
        if (catalog.Covers(asked, bound) || bound.Contains(asked, StringComparison.Ordinal)) return ScopeFit.Narrower;
        return ScopeFit.Other;
    }

    private static List<string> Mentions(string text) => [.. ScopeCatalog.Default.Find(text).Select(mention => mention.Scope).Distinct(StringComparer.Ordinal)];
}
