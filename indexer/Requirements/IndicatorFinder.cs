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
internal sealed class IndicatorFinder(string text, TextSpan sentence, Surroundings around, IReadOnlyList<FoundRequirement> found)
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
        var name = PerHead(figure) ?? (Counted(figure) ? null : Strong(figure, figure.Left, first: false)) ?? Behind(figure) ?? Weak(figure) ?? Described(figure) ?? Carried(figure) ?? Heading(figure) ?? OfScope(figure);
        return name is { } one ? [one] : [];
    }

    /// <summary>学位供给两个核心任务: what is counted stands right behind.</summary>
    private bool Counted(BoundedFigure figure) =>
        figure.Dimension is Dimension.Items or Dimension.Times && phrases.Following(text, figure.Right.Start, figure.Right.End) is { Length: >= 2 } noun && noun.Start == figure.Read.Figure.Span.End;

    /// <summary>适龄儿童入学率、巩固率分别达到100%、98%: as many indicators as figures.</summary>
    private NamedIndicator? InTurn(BoundedFigure figure)
    {
        List<IndicatorMention> named = [];
        for (var at = figure.Clause.Start; at < figure.Left.End;)
        {
            if (catalog.At(text, at, figure.Left.End, figure.Unit, weak: false) is { } mention)
            {
                named.Add(mention);
                at = mention.Span.End;
            }
            else
            {
                at++;
            }
        }

        return named.Count == figure.Turns ? Qualified(named[figure.Turn]) : null;
    }

    /// <summary>教师培训经费不低于公用经费预算总额的5%; 按公用经费预算总额的5%安排教师培训经费; 占教师总数的10%.</summary>
    private NamedIndicator? ShareOf(BoundedFigure figure)
    {
        if (figure.Dimension != Dimension.Share) return null;
        var part = phrases.Trim(text, figure.Left);
        var whole = figure.Bound.Base;
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
        if (part.IsEmpty) part = Object(figure.Right);
        if (part.IsEmpty && Subject(figure.Left) is { } people) part = people;
        var subject = part.IsEmpty ? Earlier(figure) : text[part.Start..part.End];
        if (subject is null) return null;
        var name = $"{subject.TrimStart('的')}占{Show(whole).TrimStart('其')}的比例";
        var resolved = Resolve(subject.TrimStart('的'), Show(whole).TrimStart('其'));
        return new NamedIndicator(resolved?.Name ?? name, part.IsEmpty ? null : part);
    }

    /// <summary>按600:1的比例配备校医: what is provided at that ratio stands behind it.</summary>
    private NamedIndicator? RatioOf(BoundedFigure figure)
    {
        if (figure.Dimension != Dimension.Ratio || figure.Right.IsEmpty || Named(figure) is not null || Object(figure.Right) is not { Length: >= 2 } what) return null;
        var name = Show(what) + "配备比例";
        return catalog.Resolve(name) is { } resolved ? new NamedIndicator(resolved.Name, what) : null;
    }

    /// <summary>小学不超过2000人, 大班不超过35人: nothing but whom it binds tells what is counted.</summary>
    private NamedIndicator? OfScope(BoundedFigure figure)
    {
        if (figure.Dimension != Dimension.People || figure.Bound.Comparator is not (Comparator.AtMost or Comparator.LessThan) || !phrases.Trim(text, figure.Left).IsEmpty) return null;
        if (ScopeReader.Default.In(text, figure.Left) is not [.., var last]) return null;
        if (last.Scope.EndsWith('班')) return new NamedIndicator("班额", null);
        return last.Scope.EndsWith("学校", StringComparison.Ordinal) || last.Scope is "小学" or "初中" or "高中" or "义务教育学校" or "幼儿园" ? new NamedIndicator("学校规模", null) : null;
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
        foreach (var verb in (string[])["核定", "拨付", "核拨", "计算", "安排", "核算", "补助"])
        {
            var at = text.IndexOf(verb, figure.Right.Start, figure.Right.Length, StringComparison.Ordinal);
            if (at < 0) continue;
            var what = phrases.Following(text, at + verb.Length, figure.Right.End);
            var subject = what.Length >= 2 ? Show(what) : Earlier(figure);
            return new NamedIndicator($"{subject}{verb}学生数", null);
        }

        return null;
    }

    private NamedIndicator? Strong(BoundedFigure figure, TextSpan span, bool first)
    {
        if (phrases.Named(text, span, figure.Unit, weak: false, first) is not { } mention) return null;
        var phrase = phrases.Trim(text, new TextSpan(span.Start, mention.Span.End));
        var narrowing = new TextSpan(Math.Min(phrase.Start, mention.Span.Start), mention.Span.Start);
        return Narrows(narrowing) ? new NamedIndicator(text[narrowing.Start..mention.Span.End], new TextSpan(narrowing.Start, mention.Span.End)) : Qualified(mention);
    }

    /// <summary>A short noun right before a name makes it another one: 女生 in 女生辍学率.</summary>
    private bool Narrows(TextSpan before)
    {
        if (before.Length is 0 or > 5) return false;
        foreach (var c in text.AsSpan(before.Start, before.Length))
        {
            if (c is < '一' or '的' or '在' or '有' or '对' or '使' or '到' or '年' or '将' or '为' or '和' or '及') return false;
        }

        var at = before.Start;
        while (at < before.End && words["harmless"].TryAt(text.AsSpan(0, before.End), at, out _, out var length)) at += length;
        return at < before.End && ScopeReader.Default.In(text, before).Count == 0;
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
        return before.Length == 0 || before is "专职" or "合格" or "标准" or "学生" or "每天" or "每周" or "学校" || ScopeReader.Default.In(text, new TextSpan(phrase.Start, name.Start)) is [var only] && only.Span.Length == before.Length
            || before.EndsWith("、") || before.EndsWith("设") || before.EndsWith("在");
    }

    /// <summary>A short name is meant only where nothing but verbs and adverbs stands between it and the bound.</summary>
    private bool IsHead(TextSpan name, int end) => phrases.Trim(text, new TextSpan(name.Start, end)).End <= name.End || text[name.Start] == '每';

    /// <summary>The noun phrase before or behind the figure, as it stands.</summary>
    private NamedIndicator? Described(BoundedFigure figure)
    {
        var left = Short(phrases.Trim(text, figure.Left));
        var right = phrases.Following(text, figure.Right.Start, figure.Right.End);
        if (right.IsEmpty && figure.Dimension is Dimension.People or Dimension.Duration && !figure.Right.IsEmpty && text.LastIndexOf('的', Math.Max(0, figure.Right.End - 1), figure.Right.Length) is var last and >= 0)
        {
            right = phrases.Following(text, last + 1, figure.Right.End);
        }

        var attributive = right.Length > 0 && figure.Right.Length > 0 && text[figure.Right.Start] == '的';
        var counted = figure.Dimension is Dimension.Items or Dimension.People or Dimension.Schools or Dimension.Rooms or Dimension.Classes or Dimension.Books or Dimension.Times or Dimension.Lessons;
        if (phrases.OnlyMeasure(text, left) && attributive) return Name(Show(right) + Show(left), figure, right);
        if (left.IsEmpty && figure.Dimension == Dimension.Classes && text.AsSpan(figure.Read.Figure.Span.Start, figure.Read.Figure.Span.Length).Contains('个')) return new NamedIndicator("办学班数", null);
        if (right.Length >= 2 && left.Length < 2 && figure.Dimension == Dimension.Money && right.Start == figure.Read.Figure.Span.End && phrases.Measures(text, right)) return Name(Show(right), figure, right);
        if (RangedSize(figure) is { } size) return size;
        if (left.Length < 2 && right.Length < 2 && counted && Beyond(figure) is { } beyond && Records(figure)) return Name(Show(beyond), figure, beyond);
        if (figure.Dimension == Dimension.Money && left.Length < 2 && words.Has("plan", text, figure.Clause.Start, figure.Bound.Span.Start)) return new NamedIndicator("投入资金", null);
        if (right.Length >= 2 && (counted || attributive || figure.Dimension is Dimension.Area or Dimension.Length) && Records(figure)) return Name(Show(right), figure, right);
        if (left.Length < 2 && figure.Dimension == Dimension.Duration && !figure.Plain && right.Length >= 2) return Name(Show(right), figure, right);
        if (left.Length < 2 && figure.Dimension == Dimension.Share && figure.Left.Length < 4 && Portion(figure) is { } portion) return portion;
        if (left.Length < 2) return null;
        return !figure.Plain || phrases.Measures(text, left) || words.Has("plan", text, Group(figure), figure.Bound.Span.Start) || words.Has("strong", text, figure.Clause.Start, figure.Bound.Span.Start)
            || text[left.Start] is '每' or '各'
            ? Name(Show(left), figure, left)
            : null;
    }

    /// <summary>三分之一左右的县通过认定: the share of those of whom the clause tells something.</summary>
    private NamedIndicator? Portion(BoundedFigure figure)
    {
        if (figure.Right.IsEmpty || text[figure.Right.Start] != '的' || figure.Right.Length is < 5 or > 20) return null;
        return new NamedIndicator(text[(figure.Right.Start + 1)..figure.Right.End].Trim() + "的比例", null);
    }

    /// <summary>Where the clauses between semicolons begin that the figure's clause belongs to: 新建开水房8平米,浴室16平米.</summary>
    private int Group(BoundedFigure figure)
    {
        var at = figure.Clause.Start;
        while (at > sentence.Start && text[at - 1] != ';') at--;
        return at;
    }

    /// <summary>A plain figure before a noun is a record only where it is asked for or planned: 配备2名校医, but not 3名学生获奖.</summary>
    private bool Records(BoundedFigure figure) =>
        (!figure.Plain || words["quota verbs"].TryBefore(text.AsSpan()[..figure.Read.Figure.Span.Start], figure.Read.Figure.Span.Start, out _, out _) || words.Has("plan", text, figure.Clause.Start, figure.Bound.Span.Start) || words.Has("requirement", text, figure.Clause.Start, figure.Bound.Span.Start))
        && !(figure.Plain && words.Has("narrative", text, figure.Clause.Start, figure.Clause.End));

    /// <summary>6至12班规模的完全小学: the size of what follows.</summary>
    private NamedIndicator? RangedSize(BoundedFigure figure)
    {
        if (figure.Right.IsEmpty || !text.AsSpan(figure.Right.Start, figure.Right.Length).StartsWith("规模的")) return null;
        var scopes = ScopeReader.Default.In(text, new TextSpan(figure.Right.Start + 3, figure.Right.End));
        return new NamedIndicator(catalog.Resolve("规模", figure.Dimension)?.Name ?? "规模", null, scopes.Count > 0 ? scopes[0].Scope : null);
    }

    /// <summary>设1所18至24班规模的小学: the noun stands behind another figure that only describes it.</summary>
    private TextSpan? Beyond(BoundedFigure figure)
    {
        var end = figure.Clause.End;
        var at = text.IndexOf("规模的", figure.Bound.Span.End, Math.Max(0, end - figure.Bound.Span.End), StringComparison.Ordinal);
        if (at < 0) return null;
        var noun = phrases.Following(text, at + 3, end);
        return noun.Length >= 2 ? noun : null;
    }

    /// <summary>校园绿化每生0.5平方米, 图书26000册,人均20册.</summary>
    private NamedIndicator? PerHead(BoundedFigure figure)
    {
        var left = phrases.Trim(text, figure.Left);
        var phrase = Show(figure.Left).Trim();
        if (figure.Dimension is Dimension.Items or Dimension.Times or Dimension.Duration or Dimension.Lessons) return null;
        foreach (var word in (string[])["每生", "生均", "人均", "每人", "每名学生", "每个学生"])
        {
            if (!phrase.EndsWith(word, StringComparison.Ordinal) || IsAdverb(phrase, word)) continue;
            var what = Show(phrases.Trim(text, new TextSpan(figure.Left.Start, Math.Max(figure.Left.Start, figure.Left.End - word.Length))));
            if (what.Length < 2) what = Show(phrases.Following(text, figure.Right.Start, figure.Right.End));
            if (what.Length < 2) what = Earlier(figure) ?? string.Empty;
            if (what.Length < 2) return null;
            var whole = what.StartsWith("生均", StringComparison.Ordinal) ? what : "生均" + what;
            return new NamedIndicator((catalog.Resolve(whole) ?? catalog.Resolve(whole + "面积") ?? catalog.Resolve(Sized(whole.Replace("学校", string.Empty, StringComparison.Ordinal), figure.Dimension)) ?? catalog.Resolve(Sized(whole, figure.Dimension)))?.Name ?? Sized(whole, figure.Dimension), left.IsEmpty ? null : left);
        }

        return null;
    }

    /// <summary>每班学生均不得超过: 均 is an adverb behind 学生; 小学生均 is 小学 and 生均.</summary>
    private static bool IsAdverb(string phrase, string word) =>
        word == "生均" && phrase.EndsWith("学生均", StringComparison.Ordinal) && !phrase.EndsWith("小学生均", StringComparison.Ordinal) && !phrase.EndsWith("中学生均", StringComparison.Ordinal);

    /// <summary>Where a clause has nothing but its bound, it goes on with what the clauses before it measure.</summary>
    private NamedIndicator? Carried(BoundedFigure figure)
    {
        if (figure.Bound.Comparator == Comparator.Equal && text[figure.Read.Figure.Span.Start - 1] is '计' or '共' or '各' or '有' or '以') return null;
        for (var clause = Clauses.Before(text, sentence, figure.Clause); clause is { } span; clause = Clauses.Before(text, sentence, span))
        {
            if (phrases.Named(text, span, figure.Unit, weak: false) is { } mention) return Qualified(mention);
            if (figure.Plain && figure.Bound.Comparator is null && !Enumerates(figure)) continue;
            if (phrases.Named(text, span, figure.Unit, weak: true) is { } weak && IsHead(weak.Span, span.End)) return Qualified(weak);
            var noun = phrases.Trim(text, span);
            if (noun.Length >= 2 && phrases.Measures(text, noun) && noun.Length <= 20) return Name(Show(noun), figure, noun);
        }

        return figure.Plain && figure.Bound.Comparator is null && !Enumerates(figure) || found.Count == 0 || found[^1].Unit.Dimension != figure.Dimension ? null : new NamedIndicator(found[^1].Indicator, null);
    }

    /// <summary>小学25册、初中35册: nothing but a scope stands before the figure.</summary>
    private bool Enumerates(BoundedFigure figure) => phrases.Trim(text, figure.Left).IsEmpty && ScopeReader.Default.In(text, figure.Left).Count > 0;

    private NamedIndicator? Heading(BoundedFigure figure)
    {
        for (var i = around.Path.Count - 1; i >= 0; i--)
        {
            var heading = around.Path[i];
            var whole = new TextSpan(0, heading.Length);
            if (phrases.Named(heading, whole, figure.Unit, weak: true) is { } mention) return new NamedIndicator(mention.Indicator.Name, null);
        }

        return null;
    }

    /// <summary>其中骨干教师: the scope itself is what the share is of.</summary>
    private TextSpan? Subject(TextSpan left) =>
        ScopeReader.Default.In(text, left) is [.., var last] && ScopeKinds.OfPeople(last.Scope) ? last.Span : null;

    private string? Earlier(BoundedFigure figure)
    {
        for (var clause = Clauses.Before(text, sentence, figure.Clause); clause is { } span; clause = Clauses.Before(text, sentence, span))
        {
            var noun = phrases.Trim(text, CutAtFigure(span));
            if (noun.Length >= 2 && noun.Length <= 20) return Show(noun);
        }

        return null;
    }

    private TextSpan CutAtFigure(TextSpan span)
    {
        var at = span.Start;
        while (at < span.End && !char.IsAsciiDigit(text[at])) at++;
        return new TextSpan(span.Start, at);
    }

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

    private NamedIndicator Name(string phrase, BoundedFigure figure, TextSpan span)
    {
        var name = phrase.Trim().TrimStart('的').TrimEnd('的');
        var resolved = catalog.Resolve(name, figure.Dimension) ?? catalog.Resolve(Sized(name, figure.Dimension), figure.Dimension);
        return new NamedIndicator(resolved is not null && resolved.Dimension == figure.Dimension ? resolved.Name : Sized(name, figure.Dimension), span);
    }

    /// <summary>学生厕所60平米 measures the area of the 学生厕所.</summary>
    private static string Sized(string name, Dimension dimension) => dimension switch
    {
        Dimension.Area when !name.EndsWith("面积", StringComparison.Ordinal) => name + "面积",
        Dimension.Length when !(name.EndsWith('度') || name.EndsWith('距') || name.EndsWith('离') || name.EndsWith("半径", StringComparison.Ordinal) || name.Contains('离')) => name + "长度",
        _ => name,
    };

    /// <summary>A long phrase is cut to what follows its last 的.</summary>
    private TextSpan Short(TextSpan span)
    {
        if (span.Length <= 20) return span;
        var at = text.LastIndexOf('的', span.End - 1, span.Length);
        return at > 0 && span.End - at > 3 ? new TextSpan(at + 1, span.End) : span;
    }

    private TextSpan Object(TextSpan right)
    {
        var at = right.Start;
        foreach (var word in (string[])["的比例", "比例", "的标准", "标准", "安排", "培养", "用于", "提取", "列支", "配备", "计提", "设置", "建立", "预留", "足额", "落实", "确定", "选派", "配"])
        {
            while (at < right.End && text.AsSpan(at, right.End - at).StartsWith(word)) at += word.Length;
        }

        foreach (var word in (string[])["安排", "培养", "提取", "列支", "配备", "计提", "预留", "落实", "确定"])
        {
            while (at < right.End && text.AsSpan(at, right.End - at).StartsWith(word)) at += word.Length;
        }

        return phrases.Following(text, at, right.End);
    }

    private TextSpan Cut(TextSpan span) => span.Length > 0 && text[span.End - 1] == '的' ? new TextSpan(span.Start, span.End - 1) : span;

    private int LastOf(TextSpan span, params string[] marks) => marks.Max(m => text.LastIndexOf(m, Math.Max(span.Start, span.End - 1), span.Length, StringComparison.Ordinal));

    private string Show(TextSpan span) => text[span.Start..span.End];
}
