using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>
/// A figure that only tells which things are to go (消除56人以上大班额) is no requirement of that bound: read as one it would say the
/// contrary of what is meant.
/// </summary>
internal static class Removals
{
    private static readonly Vocabulary Words = Vocabulary.Default;

    public static bool Qualifies(string text, BoundedFigure figure)
    {
        if (figure.Plain && PulledDown(text, figure)) return true;
        if (figure.Bound.Comparator is null && figure.Read.Figure.High is null) return Goes(text, figure);
        var (start, end) = (figure.Bound.Span.Start, figure.Bound.Span.End);
        if (Defines(text, start, figure.Clause)) return true;
        if (Noun(text, end, figure.Clause.End) is not { } noun) return false;
        if (IsIll(text, noun, figure.Clause.End)) return true;
        if (Words["standards"].TryAt(text.AsSpan(0, figure.Clause.End), end, out _, out _)) return false;
        if (figure.Plain) return text[end] == '的' && Words.Has("removed after", text, noun, figure.Clause.End);
        var before = Words.Last("removed before", text, figure.Clause.Start, start);
        if (figure.Bound.Negated) return text[end] == '的' && before >= 0 && !Prohibits(text, before, start);
        return before >= 0 || Words.Has("removed after", text, noun, figure.Clause.End);
    }

    /// <summary>D级的校舍共1.2万平方米，应当一律停用: what becomes of it stands in the next clause.</summary>
    private static bool PulledDown(string text, BoundedFigure figure)
    {
        var end = figure.Clause.End;
        if (end != figure.Read.Figure.Span.End || end >= text.Length || text[end] != ',') return false;
        var next = Clauses.Around(text, new TextSpan(figure.Clause.Start, text.Length), new TextSpan(end + 1, end + 1));
        return Words["consequence heads"].TryAt(text.AsSpan(0, next.End), next.Start, out _, out _) && Words.Has("pulled down", text, next.Start, next.End);
    }

    /// <summary>危房1200平方米的拆除任务, 1:21、1:23的旧标准不再执行: a bare figure of what goes.</summary>
    private static bool Goes(string text, BoundedFigure figure)
    {
        var particle = text.IndexOf('的', figure.Read.Figure.Span.End, Math.Max(0, figure.Clause.End - figure.Read.Figure.Span.End));
        return particle >= 0 && (particle == figure.Read.Figure.Span.End || figure.Dimension == Figures.Dimension.Ratio) && Words.Has("removed after", text, particle, figure.Clause.End);
    }

    /// <summary>不得出现超过55人的班级: nothing but an act stands between the prohibition and what it forbids.</summary>
    private static bool Prohibits(string text, int at, int start)
    {
        Words["removed before"].TryAt(text.AsSpan(0, start), at, out _, out var length);
        return at + length == start || IndicatorCatalog.Default.EndsAt(text, at + length, start) || Words["measure nouns"].TryBefore(text.AsSpan(at, start - at), start - at, out _, out _)
            || (Words["prohibited acts"].TryAt(text.AsSpan(0, start), at + length, out _, out var act) && at + length + act == start);
    }

    /// <summary>大班额（56人以上）: the figure defines the ill.</summary>
    private static bool Defines(string text, int start, TextSpan clause) =>
        clause.Start > 0 && start == clause.Start && text[start - 1] == '(' && Words["ills"].TryBefore(text.AsSpan(0, start - 1), start - 1, out _, out _);

    /// <summary>Where the noun begins that the figure qualifies: 的班级, or 大班额 right behind.</summary>
    private static int? Noun(string text, int end, int clauseEnd)
    {
        if (end >= clauseEnd) return null;
        var at = text[end] == '的' ? end + 1 : end;
        return at < clauseEnd && text[at] is >= '一' and <= '龥' ? at : null;
    }

    private static bool IsIll(string text, int noun, int end)
    {
        for (var at = noun; at < Math.Min(end, noun + 8); at++)
        {
            if (Words["ills"].TryAt(text.AsSpan(0, end), at, out _, out _)) return true;
        }

        return false;
    }
}
