using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>What a share or a ratio is of, and what is reckoned with.</summary>
internal sealed partial class IndicatorFinder
{
    /// <summary>教师培训经费不低于公用经费预算总额的5%; 按公用经费预算总额的5%安排教师培训经费; 占教师总数的10%.</summary>
    private NamedIndicator? ShareOf(BoundedFigure figure)
    {
        if (figure.Dimension != Dimension.Share) return null;
        var part = phrases.Trim(text, figure.Left);
        var whole = figure.Bound.Base;
        if (whole.IsEmpty && (SetAside(figure) ?? Allotted(figure)) is { } aside) return aside;
        if (whole.IsEmpty)
        {
            if (figure.Left.IsEmpty || Named(figure) is not null) return null;
            var at = LastOf(figure.Left, "占", "按照", "按");
            if (at < 0 || !(text[figure.Left.End - 1] == '的' || phrases.Measures(text, Cut(figure.Left)) && !IsShareWord(Cut(figure.Left)))) return null;
            var mark = text[at] == '占' ? 1 : text.AsSpan(at).StartsWith("按照") ? 2 : 1;
            whole = Cut(new TextSpan(at + mark, figure.Left.End));
            part = phrases.Trim(text, new TextSpan(figure.Left.Start, at));
            if (part.IsEmpty || text[at] != '占') part = Object(figure.Right) is { Length: >= 2 } target ? target : part;
        }

        if (whole.IsEmpty) return null;
        if (part.IsEmpty || words["standards"].TryAt(text.AsSpan(0, figure.Right.End), figure.Right.Start, out _, out _) && Object(figure.Right).Length >= 2) part = Object(figure.Right);
        if (part.IsEmpty && Subject(figure.Left) is { } people) part = people;
        var subject = part.IsEmpty ? Earlier(figure) : text[part.Start..part.End];
        if (subject is null) return null;
        if (!part.IsEmpty && part.End <= figure.Left.End && part.Length > 2 && IsShareWord(part)) return Named(figure) ?? Name(Show(part), figure, part);
        var name = $"{subject.TrimStart('的')}占{Show(whole).TrimStart('其')}的比例";
        var resolved = Resolve(subject.TrimStart('的'), Show(whole).TrimStart('其'));
        return new NamedIndicator(resolved?.Name ?? name, part.IsEmpty ? null : part);
    }

    /// <summary>将不少于5%的公用经费预算总额用于教师培训: what it is a share of, and what for.</summary>
    private NamedIndicator? SetAside(BoundedFigure figure)
    {
        if (figure.Right.Length < 6 || text[figure.Right.Start] != '的') return null;
        var at = text.IndexOf("用于", figure.Right.Start, figure.Right.Length, StringComparison.Ordinal);
        if (at < figure.Right.Start + 3) return null;
        var whole = text[(figure.Right.Start + 1)..at];
        var purpose = phrases.Following(text, at + 2, figure.Right.End);
        if (purpose.Length < 2 || whole.Length > 16) return null;
        return new NamedIndicator(Resolve(Show(purpose) + "经费", whole)?.Name ?? $"用于{Show(purpose)}的{whole}比例", null);
    }

    /// <summary>示范性高中招生计划的65%定向分配到初中: how much of it is given to each.</summary>
    private NamedIndicator? Allotted(BoundedFigure figure)
    {
        if (figure.Right.Length < 4 || figure.Left.Length < 4 || text[figure.Left.End - 1] != '的' || !words["allotments"].TryAt(text.AsSpan(0, figure.Right.End), figure.Right.Start, out _, out _)) return null;
        var whole = phrases.Trim(text, Cut(figure.Left));
        if (whole.Length < 2 || phrases.Measures(text, whole)) return null;
        var start = ScopeReader.Default.In(text, figure.Left).Find(m => m.Span.End == whole.Start) is { } scope ? scope.Span.Start : whole.Start;
        var name = text[start..whole.End] + "分配比例";
        return new NamedIndicator(catalog.Resolve(name)?.Name ?? name, new TextSpan(start, whole.End));
    }

    /// <summary>按600:1的比例配备校医: what is provided at that ratio stands behind it.</summary>
    private NamedIndicator? RatioOf(BoundedFigure figure)
    {
        if (figure.Dimension != Dimension.Ratio || figure.Right.IsEmpty || Named(figure) is not null || Object(figure.Right) is not { Length: >= 2 } what) return null;
        var name = Show(what) + "配备比例";
        return catalog.Resolve(name) is { } resolved ? new NamedIndicator(resolved.Name, what) : null;
    }

    /// <summary>市、县两级教师继续教育经费 is 教师继续教育经费 with words before it.</summary>
    private Indicator? Resolve(string part, string whole)
    {
        for (var at = 0; at + 3 < part.Length; at++)
        {
            if (catalog.Resolve($"{part[at..]}占{whole}的比例") is { } found) return found;
        }

        return null;
    }

    private bool IsShareWord(TextSpan span) => text[span.End - 1] is '例' or '比' or '重' or '率';

    /// <summary>不足100人的按100人核定公用经费: the number that is reckoned with.</summary>
    private NamedIndicator? Reckoned(BoundedFigure figure)
    {
        if (figure.Dimension != Dimension.People || figure.Bound.Comparator != Comparator.Equal || text[figure.Bound.Span.Start] != '按') return null;
        foreach (var verb in words.Words("reckoning"))
        {
            var at = text.IndexOf(verb, figure.Right.Start, figure.Right.Length, StringComparison.Ordinal);
            if (at < 0) continue;
            var what = phrases.Following(text, at + verb.Length, figure.Right.End);
            var subject = what.Length >= 2 ? Show(what) : Earlier(figure);
            return new NamedIndicator($"{subject}{verb}学生数", null);
        }

        return null;
    }

    /// <summary>其中骨干教师: the scope itself is what the share is of.</summary>
    private TextSpan? Subject(TextSpan left) =>
        ScopeReader.Default.In(text, left) is [.., var last] && ScopeKinds.OfPeople(last.Scope) ? last.Span : null;

    private TextSpan Object(TextSpan right)
    {
        var at = right.Start;
        while (words["share verbs"].TryAt(text.AsSpan(0, right.End), at, out _, out var length)) at += length;
        while (at < right.End && ClauseWords.Default.Listed(text, at, right.End) is (WordKind.Verb, var verb)) at += verb;
        return phrases.Following(text, at, right.End);
    }

    private TextSpan Cut(TextSpan span) => span.Length > 0 && text[span.End - 1] == '的' ? new TextSpan(span.Start, span.End - 1) : span;

    private int LastOf(TextSpan span, params string[] marks) => marks.Max(m => text.LastIndexOf(m, Math.Max(span.Start, span.End - 1), span.Length, StringComparison.Ordinal));
}
