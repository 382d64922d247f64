using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Finds what a stretch of text names: an indicator of the catalog, or the noun phrase that is left when verbs, adverbs and scopes are taken off.</summary>
internal sealed partial class NounPhrase
{
    private readonly Vocabulary words = Vocabulary.Default;
    private readonly ScopeCatalog scopes = ScopeCatalog.Default;
    private readonly IndicatorCatalog catalog = IndicatorCatalog.Default;

    public static NounPhrase Reader { get; } = new();

    /// <summary>The catalog's indicator named last in a span, of the figure's dimension; weak names count when <paramref name="weak"/>.</summary>
    public IndicatorMention? Named(string text, TextSpan span, Unit unit, bool weak, bool first = false)
    {
        IndicatorMention? found = null;
        for (var at = span.Start; at < span.End;)
        {
            if (catalog.At(text, at, span.End, unit, weak) is { } mention)
            {
                found = mention;
                if (first) return found;
                at = mention.Span.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The indicator of any dimension that a head names, the last one; null when it names none.</summary>
    public Indicator? Mentioned(string text) => catalog.Find(text) is [.., var last] ? last.Indicator : null;

    /// <summary>The noun phrase that ends a span, without the adverbs, verbs and scopes around it.</summary>
    public TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = Last(text, span);
        while (start < end)
        {
            if (IsEdge(text[start])) start++;
            else if ((ListMark(text, start, end) ?? ClauseNumber(text, start, end)) is { } mark) start = mark;
            else if (IsWord(text, start, end)) break;
            else if (ClauseWords.Default.Listed(text, start, end) is (WordKind.Verb, var verb) && start + verb + 4 < end && text[start + verb] == '的') start += verb + 1;
            else if (Each(text, start, end) is { } each) start = each;
            else if (PerEnd(text, start, end) is { } per) start = per;
            else if (scopes.At(text.AsSpan(0, end), start) is { } side && IsBetween(text, side.Span.End, end)) break;
            else if (text[start] == '(' && Closing(text, start, end) is { } close) start = close;
            else if (DatePhrase.At(text, start, null) is { } date && date.Span.End <= end) start = Math.Max(date.Span.End, start + 1);
            else if (words["lead fillers"].TryAt(text.AsSpan(0, end), start, out _, out var lead) && ClauseWords.Default.Listed(text, start, end).Length <= lead) start += lead;
            else if (start > span.Start && text[start - 1] == '在' && scopes.At(text.AsSpan(0, end), start) is { } at && end - at.Span.End == 2) return new TextSpan(start - 1, end);
            else if (scopes.At(text.AsSpan(0, end), start) is { Span.Length: > 4 } whole && end - whole.Span.End == 3 && text[end - 1] == '率' && catalog.LengthAt(text, whole.Span.End, end) == 0) break;
            else if (scopes.At(text.AsSpan(0, end), start) is { } scope && (!ScopeKinds.OfPeople(scope.Scope) || StandsAsSubject(text, scope.Span.End, end))) start = Beyond(text, scope, end);
            else break;
        }

        while (end > start)
        {
            if (text[end - 1] == ')' && text.AsSpan(start, end - start).Contains('(')) break;
            else if (IsEdge(text[end - 1])) end--;
            else if (ClauseWords.Default.EndsNoun(text, start, end) || catalog.EndsAt(text, start, end)) break;
            else if (PerStart(text, start, end) is { } per) end = per;
            else if (TrailingScope(text, start, end) is { } scope) end = scope;
            else if (words["left fillers"].TryBefore(text.AsSpan(start, end - start), end - start, out _, out var tail)) end -= tail;
            else break;
        }

        return end > start && text.AsSpan(start, end - start).Contains('的') && scopes.IsOnlyScope(text, start, end) ? new TextSpan(end, end) : new TextSpan(start, Math.Max(start, end));
    }

    /// <summary>三年级以上学生…, 专任教师中…: with what belongs to the scope.</summary>
    private static int Beyond(string text, ScopeMention scope, int end)
    {
        var at = scope.Span.End;
        if (at + 3 < end && (text.AsSpan(at).StartsWith("以上") || text.AsSpan(at).StartsWith("以下"))) return at + 2;
        return at + 3 < end && text[at] == '中' && ScopeKinds.OfPeople(scope.Scope) ? at + 1 : at;
    }

    /// <summary>每个品种的留样量: for each of what it holds.</summary>
    private static int? Each(string text, int start, int end)
    {
        if (text[start] != '每' || end - start < 6) return null;
        var particle = text.IndexOf('的', start, Math.Min(end - start, 6));
        return particle > start + 2 && end - particle > 2 ? particle + 1 : null;
    }

    /// <summary>学校与网吧的距离: a scope that is one side of what is measured between two.</summary>
    private static bool IsBetween(string text, int at, int end) => at + 2 < end && text[at] is '与' or '和' or '至' or '到' && text[end - 1] is '离' or '比' or '距';

    /// <summary>4、 and 十二、 at the head of a clause.</summary>
    private static int? ListMark(string text, int start, int end) =>
        Numeral.Read(text, start) is { } number && start + number.Length < end && text[start + number.Length] is '、' or '.' && number.Value < 100 ? start + number.Length + 1 : null;

    /// <summary>第六条, 第3款: which clause it is.</summary>
    private static int? ClauseNumber(string text, int start, int end)
    {
        if (text[start] != '第' || start + 1 >= end || Numeral.Read(text, start + 1) is not { } number) return null;
        var at = start + 1 + number.Length;
        return at < end && text[at] is '条' or '款' or '项' or '章' or '节' ? at + 1 : null;
    }

    private bool IsWord(string text, int at, int end) => ClauseWords.Default.Listed(text, at, end) is (WordKind.Noun, > 0) || catalog.LengthAt(text, at, end) > 1;

    /// <summary>校长每学期…, 教师应…: the people are the subject and not part of a name (教师周转房).</summary>
    private bool StandsAsSubject(string text, int at, int end) =>
        at >= end || text[at] is '每' or '均' or '都' or '中' or ',' or '、' or '和' or '在' or '要' or '年' || words["left fillers"].TryAt(text.AsSpan(0, end), at, out _, out _);

    /// <summary>One past 每100名学生, 每12个班: per how many.</summary>
    internal static int? PerEnd(string text, int start, int end)
    {
        if (text[start] != '每' || start + 1 >= end || Numeral.Read(text, start + 1) is not { } number || number is { Han: true, Length: 1, Value: 1 }) return null;
        var at = start + 1 + number.Length;
        if (at + 1 < end && text[at] is '至' or '-' or '~' && Numeral.Read(text, at + 1) is { } upper) at += 1 + upper.Length;
        if (UnitCatalog.Default.At(text, at, new TextContext(text, start, end)) is { } unit) at += unit.Length;
        if (Vocabulary.Default["per nouns"].TryAt(text, at, out _, out var noun)) at += noun;

        return at <= end ? at : null;
    }

    private static int? PerStart(string text, int start, int end)
    {
        var at = text.LastIndexOf('每', end - 1, Math.Min(end - start, 12));
        return at >= 0 && PerEnd(text, at, end) == end ? at : null;
    }

    /// <summary>…比例小学: the scope stands between the name and the bound.</summary>
    private int? TrailingScope(string text, int start, int end)
    {
        // The longest that ends there: 农村小学 and not 小学.
        for (var at = Math.Max(start, end - 10) + 1; at <= end - 2; at++)
        {
            if (scopes.At(text.AsSpan(0, end), at) is not { } scope || scope.Span.End != end || ScopeKinds.OfPeople(scope.Scope)) continue;
            if (text[at - 1] is '、' or '和' or '及' && TrailingScope(text, start, at - 1) is { } list) return list;
            if (catalog.EndsAt(text, start, at) || words["measure nouns"].TryBefore(text.AsSpan(start, at - start), at - start, out _, out _) || (at - start >= 5 && text[at - 1] != '的' && scope.Span.Length is 2 or 4 && (scope.Scope is "小学" or "初中" or "高中" || scope.Span.Length == 4))) return at;
        }

        return null;
    }

    public bool Measures(string text, TextSpan span) =>
        !span.IsEmpty && words["measure nouns"].TryBefore(text.AsSpan(span.Start, span.Length), span.Length, out _, out _);

    /// <summary>Whether nothing but a measure noun stands there: 面积, 建筑面积.</summary>
    public bool OnlyMeasure(string text, TextSpan span)
    {
        var at = span.IsEmpty ? span.End : MeasureStart(text, span);
        if (at == span.End) return false;
        while (at < span.End && words["measure nouns"].TryAt(text.AsSpan(0, span.End), at, out _, out var length)) at += length;
        return at == span.End;
    }

    /// <summary>开展时间, 人均面积: a verb or 人均 before the measure tells nothing of what is measured.</summary>
    public static int MeasureStart(string text, TextSpan span) =>
        text.AsSpan(span.Start, span.Length).StartsWith("人均") || ClauseWords.Default.Listed(text, span.Start, span.End) is (WordKind.Verb, 2) ? span.Start + 2 : span.Start;

    /// <summary>The noun phrase that begins right after a figure: up to a verb, a mark or the end of the clause.</summary>
    public TextSpan Following(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '"' or '的') start++;
        var (kind, length) = ClauseWords.Default.Listed(text, start, end);
        if (length > 0 && (kind == WordKind.Preposition || (kind == WordKind.Verb && start + length >= end))) return new TextSpan(start, start);
        end = Ending(text, new TextSpan(start, end));
        var at = start;
        while (at < end && !IsStop(text, at, end)) at += Math.Max(1, Math.Max(catalog.LengthAt(text, at, end), Whole(text, at, end)));
        while (at > start && text[at - 1] is '和' or '及' or '与') at--;
        return Clauses.Trim(text, new TextSpan(start, at));
    }

    private static int Whole(string text, int at, int end) => text[at] != '以' && ClauseWords.Default.Listed(text, at, end) is (WordKind.Noun, var length) ? length : 0;

    private bool IsStop(string text, int at, int end) =>
        text[at] is '(' or ')' or '.' or ',' or ';' or ':' or '。' or '、' or '"' or '"' or '|' or '\t' or ' '
        || Numeral.Read(text, at) is not null && !(text[at] is '一' or '三' or '两')
        || catalog.LengthAt(text, at, end) < 2 && Whole(text, at, end) == 0 && words["following stops"].TryAt(text.AsSpan(0, end), at, out _, out _);

    private static bool IsEdge(char c) => c is ' ' or '"' or '、' or ',' or ':' or ';' or '.' or '-' or '~' or ')' or '·' or '①' or '②' or '③' or '④' or '⑤' or '●' or '*' or '>' or '|' or '。';

    private static int? Closing(string text, int start, int end)
    {
        var at = text.IndexOf(')', start, end - start);
        return at < 0 || at - start > 3 ? null : at + 1;
    }
}
