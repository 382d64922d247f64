using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>
/// 小学、初中辍学率分别不超过…: a name that tells the last scope of a list is the name for that one only. For another it is named
/// anew, so that no record of 小学 is called 初中辍学率.
/// </summary>
internal static class ScopedName
{
    private static readonly string[] Stages = ["幼儿园", "小学", "初中", "高中", "中学"];
    private static readonly ScopeCatalog Scopes = ScopeCatalog.Default;

    /// <param name="phrase">As the text names it, folded.</param>
    /// <param name="name">As the record would be named.</param>
    /// <param name="scope">Of the record.</param>
    public static string For(string phrase, string name, string? scope)
    {
        var named = FoldedText.Fold(name);
        if (scope is null || Scopes.At(named, 0) is not { } told || !Apart(told.Scope, named, scope)) return name;
        var rest = Scopes.At(phrase, 0) is { } first && first.Scope == told.Scope ? phrase[first.Span.End..] : phrase.Length > 1 && named.EndsWith(phrase, StringComparison.Ordinal) ? phrase : named[told.Span.End..];
        if (rest.Length < 2) return name;
        var catalog = IndicatorCatalog.Default;
        return catalog.Resolve(scope + rest)?.Name ?? (catalog.Resolve(rest) is { } bare && Scopes.At(FoldedText.Fold(bare.Name), 0) is null ? bare.Name : rest);
    }

    /// <summary>Two stages neither of which is part of the other, or other people than those who are named.</summary>
    private static bool Apart(string told, string name, string scope)
    {
        if (Scopes.Covers(told, scope) || Scopes.Covers(scope, told)) return false;
        if (name.StartsWith("专任教师", StringComparison.Ordinal)) return ScopeKinds.OfPeople(scope) || scope is "保育员" or "保健医";
        return Stages.Contains(told) && Stages.Any(s => Scopes.Covers(s, scope));
    }
}
