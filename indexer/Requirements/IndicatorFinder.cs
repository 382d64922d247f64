using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <param name="Span">Where it is named, when it is named at one place.</param>
/// <param name="Scope">When the name tells the scope too.</param>
internal readonly record struct NamedIndicator(string Name, TextSpan? Span, string? Scope = null);

/// <summary>
/// What one figure measures. Tried in this order: a share of something; an indicator of the catalog before the figure, then behind it;
/// the noun phrase before or behind it; and where the clause has none, what the clauses before it or the heading measure.
/// </summary>
internal sealed partial class IndicatorFinder(string text, TextSpan sentence, Surroundings around, IReadOnlyList<FoundRequirement> found)
{
    private readonly NounPhrase phrases = NounPhrase.Reader;
    private readonly IndicatorCatalog catalog = IndicatorCatalog.Default;
    private readonly Vocabulary words = Vocabulary.Default;

    public IEnumerable<NamedIndicator> Find(BoundedFigure figure)
    {
        if (figure.Turns > 1 && InTurn(figure) is { } turn) return [turn];
        if (ShareOf(figure) is { } share) return [share];
        if (RatioOf(figure) is { } ratio) return [ratio];
        if (Reckoned(figure) is { } reckoned) return [reckoned];
        if (Listed(figure) is { Count: > 1 } listed) return listed;
        if (Others(figure) is { } others) return [others];
        var name = ByStandard(figure) ?? PerHead(figure) ?? Governed(figure) ?? (Counted(figure) ? null : Strong(figure, figure.Left, first: false)) ?? Behind(figure) ?? Weak(figure) ?? Described(figure) ?? Carried(figure) ?? Heading(figure) ?? OfScope(figure);
        return name is { } one ? [one] : [];
    }

    /// <summary>学位供给两个核心任务: what is counted stands right behind.</summary>
    private bool Counted(BoundedFigure figure) =>
        figure.Dimension is Dimension.Items or Dimension.Times && phrases.Following(text, figure.Right.Start, figure.Right.End) is { Length: >= 2 } noun && noun.Start == figure.Read.Figure.Span.End;

    /// <summary>小学不超过2000人, 大班不超过35人: nothing but whom it binds tells what is counted.</summary>
    private NamedIndicator? OfScope(BoundedFigure figure)
    {
        if (figure.Dimension != Dimension.People || figure.Bound.Comparator is not (Comparator.AtMost or Comparator.LessThan) || !phrases.Trim(text, figure.Left).IsEmpty) return null;
        if (ScopeReader.Default.In(text, figure.Left) is not [.., var last]) return null;
        if (last.Scope.EndsWith('班')) return new NamedIndicator("班额", null);
        return last.Scope.EndsWith("学校", StringComparison.Ordinal) || last.Scope is "小学" or "初中" or "高中" or "义务教育学校" or "幼儿园" ? new NamedIndicator("学校规模", null) : null;
    }

    private NamedIndicator? Strong(BoundedFigure figure, TextSpan span, bool first)
    {
        if (phrases.Named(text, span, figure.Unit, weak: false, first) is not { } mention) return null;
        if (!first && Ending(span, mention, figure.Unit) is { } longer) mention = longer;
        if (!first && Head(span, mention.Span) is { } whole) return Name(Show(whole), figure, whole);
        if (!first && IsElliptical(mention.Span) && OfTopic(Show(mention.Span), figure) is { } ofTopic) return ofTopic;
        var phrase = phrases.Trim(text, new TextSpan(span.Start, mention.Span.End));
        var narrowing = new TextSpan(Math.Min(phrase.Start, mention.Span.Start), mention.Span.Start);
        return Narrows(narrowing) ? Name(text[narrowing.Start..mention.Span.End], figure, new TextSpan(narrowing.Start, mention.Span.End)) : Qualified(mention);
    }

    /// <summary>每周开放时间, 每套建筑面积: a name that the clause before completes.</summary>
    private bool IsElliptical(TextSpan name) =>
        Names("elliptical names", name) || (Names("elliptical", name) && words["per phrases"].TryBefore(text.AsSpan(sentence.Start, name.Start - sentence.Start), name.Start - sentence.Start, out _, out _) && text[name.Start - 1] != '均');

    private bool Names(string part, TextSpan span) => words[part].TryAt(text.AsSpan(0, span.End), span.Start, out _, out var length) && length == span.Length;

    /// <summary>每天书面作业时间: of names that overlap, the one that ends the noun phrase.</summary>
    private IndicatorMention? Ending(TextSpan span, IndicatorMention mention, Unit unit)
    {
        for (var at = mention.Span.Start + 1; at < mention.Span.End; at++)
        {
            if (catalog.At(text, at, span.End, unit, weak: false) is { } other && other.Span.End > mention.Span.End)
            {
                return words["harmless tails"].TryAt(text.AsSpan(0, other.Span.End), mention.Span.End, out _, out var tail) && mention.Span.End + tail == other.Span.End ? null : other;
            }
        }

        return null;
    }

    /// <summary>内走道净宽度 is not 走道净宽: the noun phrase whose head stands behind a name inside it; null where the name is the head.</summary>
    private TextSpan? Head(TextSpan span, TextSpan name)
    {
        var phrase = phrases.Trim(text, span);
        if (name.Start < phrase.Start || name.End >= phrase.End || text.AsSpan(name.End, phrase.End - name.End).Contains('的') || text[name.End] is '(' or '、' or '和') return null;
        for (var at = name.End; at < phrase.End;)
        {
            if (words["harmless tails"].TryAt(text.AsSpan(0, phrase.End), at, out _, out var length)) at += length;
            else if (ScopeCatalog.Default.At(text, at) is { } scope && scope.Span.End <= phrase.End) at = scope.Span.End;
            else if (text[at] is '、' or '和') at++;
            else return phrase;
        }

        return null;
    }

    /// <summary>A short noun right before a name makes it another one: 女生 in 女生辍学率.</summary>
    private bool Narrows(TextSpan before)
    {
        if (before.Length is 0 or > 12 || text.AsSpan(before.Start, before.Length).ContainsAny("的和及、与()") || text[before.End - 1] is '县' or '市' or '区' or '省' or '镇' or '乡' or '村') return false;
        if (ClauseWords.Default.Of(text, before).SkipWhile(w => w.Kind == WordKind.Scope).Any(w => w.Kind != WordKind.Noun)) return false;

        var at = before.Start;
        while (at < before.End)
        {
            if (words["harmless"].TryAt(text.AsSpan(0, before.End), at, out _, out var length)) at += length;
            else if (ScopeCatalog.Default.At(text.AsSpan(0, before.End), at) is { } scope) at = scope.Span.End;
            else break;
        }

        return at < before.End;
    }

    private NamedIndicator? Named(BoundedFigure figure) => Strong(figure, figure.Left, first: false);

    private NamedIndicator? Behind(BoundedFigure figure)
    {
        if (figure.Right.Length > 0 && text[figure.Right.Start] == '、') return null;
        if (Strong(figure, figure.Right, first: true) is not { Span: { } span } named) return null;
        return span.Start - figure.Right.Start <= 12 ? named : null;
    }

    private NamedIndicator? Weak(BoundedFigure figure)
    {
        var following = phrases.Following(text, figure.Right.Start, figure.Right.End);
        var named = phrases.Named(text, figure.Left, figure.Unit, weak: true);
        if (named is { } left && !Objects(figure, following) && IsHead(left.Span, figure.Left.End)
            && IsWhole(left.Span, phrases.Trim(text, new TextSpan(figure.Left.Start, left.Span.End))))
        {
            return Qualified(left);
        }

        return phrases.Named(text, following, figure.Unit, weak: true) is { } right && IsWhole(right.Span, following) && Records(figure) ? Qualified(right) : null;
    }

    /// <summary>每班配备2名保育员: what the figure counts stands behind it; pupils themselves are what 每班 counts.</summary>
    private bool Objects(BoundedFigure figure, TextSpan noun) =>
        figure.Dimension is Dimension.People or Dimension.Items or Dimension.Rooms && noun.Length >= 2 && noun.Start == figure.Read.Figure.Span.End
        && !(text.AsSpan(noun.Start, noun.Length) is "学生" or "幼儿" or "儿童" or "在校生" or "孩子" or "人") && Records(figure);

    /// <summary>Nothing before the short name narrows it: 教师 is not 英语专业教师.</summary>
    private bool IsWhole(TextSpan name, TextSpan phrase)
    {
        if (name.End != phrase.End && name.End < phrase.End) return false;
        var before = text.AsSpan(Math.Min(phrase.Start, name.Start), Math.Max(0, name.Start - phrase.Start));
        var plain = name.Start;
        while (words["harmless"].TryBefore(text.AsSpan(phrase.Start, Math.Max(0, plain - phrase.Start)), Math.Max(0, plain - phrase.Start), out _, out var harmless)) plain -= harmless;
        if (before.Contains('、') && ScopeReader.Default.In(text, new TextSpan(phrase.Start, name.Start)) is [var head, _, ..] list && head.Span.Start == phrase.Start && list[^1].Span.End == name.Start) return true;
        if (plain <= phrase.Start || ScopeCatalog.Default.IsOnlyScope(text, phrase.Start, plain)) return true;
        return before.Length == 0 || before is "专职" or "合格" or "标准" or "学生" or "每天" or "每周" or "学校" || ScopeReader.Default.In(text, new TextSpan(phrase.Start, name.Start)) is [var only] && only.Span.Length == before.Length
            || before.EndsWith("、") || before.EndsWith("设") || before.EndsWith("在");
    }

    /// <summary>A short name is meant only where nothing but verbs and adverbs stands between it and the bound.</summary>
    private bool IsHead(TextSpan name, int end) => phrases.Trim(text, new TextSpan(name.Start, end)).End <= name.End || text[name.Start] == '每';

    /// <summary>The name with the brackets that qualify it: 生均校舍建筑面积（不含学生宿舍）.</summary>
    private NamedIndicator Qualified(IndicatorMention mention)
    {
        var end = mention.Span.End;
        if (end < sentence.End && text[end] == '(' && text.IndexOf(')', end, sentence.End - end) is var close and > 0 && close - end < 24)
        {
            var inside = text.AsSpan(end + 1, close - end - 1);
            if (inside.StartsWith("不含") || inside.StartsWith("不包括") || inside.StartsWith("含"))
            {
                var whole = text[mention.Span.Start..(close + 1)];
                var name = catalog.Resolve(whole)?.Name ?? $"{mention.Indicator.Name}（{inside}）";
                return new NamedIndicator(name, mention.Span with { });
            }
        }

        return new NamedIndicator(mention.Indicator.Name, mention.Span);
    }

    private string Show(TextSpan span) => text[span.Start..span.End];
}
