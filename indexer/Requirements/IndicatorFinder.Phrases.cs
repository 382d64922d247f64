using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Names that are the noun phrase as it stands beside the figure.</summary>
internal sealed partial class IndicatorFinder
{
    /// <summary>The noun phrase before or behind the figure, as it stands.</summary>
    private NamedIndicator? Described(BoundedFigure figure)
    {
        var left = Short(phrases.Trim(text, figure.Left));
        var right = phrases.Following(text, figure.Right.Start, figure.Right.End);
        if (right.IsEmpty && figure.Dimension is Dimension.People or Dimension.Duration && !figure.Right.IsEmpty && text.LastIndexOf('的', Math.Max(0, figure.Right.End - 1), figure.Right.Length) is var last and >= 0)
        {
            right = phrases.Following(text, last + 1, figure.Right.End);
        }

        if (Span(figure) is { } span) return new NamedIndicator(Show(span) + "时间", span);
        if (figure.Dimension == Dimension.Times && !figure.Plain && Act(figure, left) is { } act) return Name(Show(act), figure, act);
        var attributive = right.Length > 0 && figure.Right.Length > 0 && text[figure.Right.Start] == '的';
        var counted = figure.Dimension is Dimension.Items or Dimension.People or Dimension.Schools or Dimension.Rooms or Dimension.Classes or Dimension.Books or Dimension.Times or Dimension.Lessons;
        if (phrases.OnlyMeasure(text, left) && attributive) return Name(Show(right) + text[NounPhrase.MeasureStart(text, left)..left.End], figure, right);
        if (left.IsEmpty && figure.Dimension == Dimension.Classes && text.AsSpan(figure.Read.Figure.Span.Start, figure.Read.Figure.Span.Length).Contains('个')) return new NamedIndicator("办学班数", null);
        if (right.Length >= 2 && left.Length < 2 && figure.Dimension == Dimension.Money && right.Start == figure.Read.Figure.Span.End && phrases.Measures(text, right)) return Name(Show(right), figure, right);
        if (RangedSize(figure) is { } size) return size;
        if ((left.Length < 2 || figure.Dimension == Dimension.Schools && figure.Right.IsEmpty) && right.Length < 2 && counted && Beyond(figure) is { } beyond && Records(figure)) return Name(Show(beyond), figure, beyond);
        if (figure.Dimension == Dimension.Money && left.Length < 2 && words.Has("plan", text, figure.Clause.Start, figure.Bound.Span.Start)) return new NamedIndicator("投入资金", null);
        if (right.Length >= 2 && (counted || attributive || figure.Dimension is Dimension.Area or Dimension.Length) && Records(figure)) return Name(Show(right), figure, right);
        if (left.Length < 2 && figure.Dimension == Dimension.Duration && !figure.Plain && right.Length >= 2) return Name(Show(right), figure, right);
        if (left.Length < 2 && figure.Dimension == Dimension.Share && figure.Left.Length < 4 && Portion(figure) is { } portion) return portion;
        // 一年级新生6个班270人，七年级8个班400人: two figures of one noun.
        if (left.IsEmpty && found.Count > 0 && found[^1].Figure.End == figure.Read.Figure.Span.Start && found[^1].Unit != figure.Unit)
        {
            left = Short(phrases.Trim(text, new TextSpan(figure.Clause.Start, found[^1].Figure.Start)));
            if (left.IsEmpty && found.LastOrDefault(f => f.Unit == figure.Unit && f.Sentence == sentence) is { } alike) return new NamedIndicator(alike.Indicator, null);
        }

        if (left.Length < 2 && text[figure.Bound.Span.Start] == '占' && ScopeReader.Default.In(text, figure.Left) is [.., var people] && people.Span.End <= figure.Left.End) return new NamedIndicator(text[figure.Clause.Start..people.Span.End].Trim(), people.Span);
        if (left.Length < 2 && text[figure.Bound.Span.Start] == '占' && Aged(figure) is { } aged) return aged;
        if (left.Length < 2) return figure.Dimension == Dimension.Share && found.Count > 0 && text[figure.Bound.Span.Start] == '占' ? new NamedIndicator(found[^1].Indicator, null) : Stock(figure);
        if (words["elliptical"].TryAt(Show(left), 0, out _, out var bare) && bare == left.Length && OfTopic(Show(left), figure) is { } ofTopic) return ofTopic;
        if (figure.Dimension == Dimension.Classes && words["pupils"].TryBefore(text.AsSpan(left.Start, left.Length), left.Length, out _, out _)) return new NamedIndicator("办学班数", left);
        if (text[figure.Bound.Span.Start] == '占' || (figure.Dimension == Dimension.Share && !figure.Plain)) return catalog.Resolve(Show(left) + "比例") is { } share && figure.Dimension == Dimension.Share ? new NamedIndicator(share.Name, left) : Name(Show(left), figure, left);
        if (left.Length == 2 && !figure.Plain && Said(figure, left) is { } said) return said;
        return !figure.Plain || figure.Read.Figure.High is not null || Provided(figure, left) || Asked(figure) || Quota(figure, left) || Inventory(figure, left.End) || phrases.Measures(text, left) || words.Has("plan", text, Group(figure), figure.Bound.Span.Start) || words.Has("strong", text, figure.Clause.Start, figure.Bound.Span.Start)
            || text[left.Start] is '每' or '各'
            ? Name(Show(left), figure, left)
            : null;
    }

    /// <summary>从烹制完成到学生食用不得超过2小时: from one event to another.</summary>
    private TextSpan? Span(BoundedFigure figure)
    {
        if (figure.Dimension != Dimension.Duration || figure.Plain || figure.Left.Length < 6) return null;
        var from = text.IndexOf('从', figure.Left.Start, figure.Left.Length);
        if (from < 0 || figure.Left.End - from > 20) return null;
        var to = text.IndexOfAny(['到', '至'], from, figure.Left.End - from);
        return to > from + 2 && figure.Left.End - to > 2 ? Clauses.Trim(text, new TextSpan(from + 1, figure.Left.End)) : null;
    }

    /// <summary>夜间巡查不少于2次: the act right before the bound is what is counted.</summary>
    private TextSpan? Act(BoundedFigure figure, TextSpan left)
    {
        if (left.Length < 2 || left.End >= figure.Left.End || ClauseWords.Default.Listed(text, left.End, figure.Left.End) is not (WordKind.Verb, 2)) return null;
        return left.End + 2 == figure.Left.End && !words["quota verbs"].TryAt(text, left.End, out _, out _) ? new TextSpan(left.Start, figure.Left.End) : null;
    }

    /// <summary>录像资料应保存90天以上: an act behind a modal verb, of the noun before it.</summary>
    private NamedIndicator? Said(BoundedFigure figure, TextSpan act)
    {
        if (act.Start <= figure.Left.Start || phrases.Measures(text, act) || catalog.Resolve(Show(act), figure.Dimension) is not null) return null;
        var before = phrases.Nouns(text, new TextSpan(figure.Left.Start, act.Start));
        return before.Count > 0 && before[^1].Span.Length > 1 && ClauseWords.Default.Of(text, new TextSpan(before[^1].Span.End, act.Start)).Exists(w => w.Kind == WordKind.Modal)
            ? Name(Show(before[^1].Span) + Show(act), figure, act)
            : null;
    }

    /// <summary>三分之一左右的县通过认定: the share of those of whom the clause tells something.</summary>
    private NamedIndicator? Portion(BoundedFigure figure)
    {
        if (figure.Right.IsEmpty || text[figure.Right.Start] != '的' || figure.Right.Length is < 5 or > 20) return null;
        return new NamedIndicator(text[(figure.Right.Start + 1)..figure.Right.End].Trim() + "的比例", null);
    }

    /// <summary>在岗教师中，35岁以下的占42%: those of whom a condition in the clause tells, out of those of the clause before.</summary>
    private NamedIndicator? Aged(BoundedFigure figure)
    {
        var (start, end) = (figure.Clause.Start, figure.Left.End);
        while (end > start && text[end - 1] is '的' or ' ') end--;
        if (end - start is < 3 or > 12 || !text.AsSpan(start, end - start).ContainsAnyInRange('0', '9')) return null;
        for (var clause = Clauses.Before(text, sentence, figure.Clause); clause is { } before; clause = Clauses.Before(text, sentence, before))
        {
            if (text[before.End - 1] != '中') continue;
            var whole = phrases.Trim(text, new TextSpan(before.Start, before.End - 1));
            return new NamedIndicator(text[start..end].Trim() + (whole.Length > 1 ? Show(whole) : string.Empty) + "比例", null);
        }

        return null;
    }

    /// <summary>6至12班规模的完全小学: the size of what follows.</summary>
    private NamedIndicator? RangedSize(BoundedFigure figure)
    {
        if (figure.Right.IsEmpty) return null;
        var mark = text.AsSpan(figure.Right.Start, figure.Right.Length).StartsWith("规模的") ? 3 : figure.Read.Figure.High is not null && text[figure.Right.Start] == '的' && figure.Bound.Span.Start > sentence.Start && text[figure.Bound.Span.Start - 1] == '所' ? 1 : 0;
        if (mark == 0) return null;
        var scopes = ScopeReader.Default.In(text, new TextSpan(figure.Right.Start + mark, figure.Right.End));
        return new NamedIndicator(catalog.Resolve("规模", figure.Dimension)?.Name ?? "规模", null, scopes.Count > 0 ? scopes[0].Scope : null);
    }

    /// <summary>设1所18至24班规模的小学: the noun stands behind another figure that only describes it.</summary>
    private TextSpan? Beyond(BoundedFigure figure)
    {
        var end = figure.Clause.End;
        var at = text.IndexOf("规模的", figure.Bound.Span.End, Math.Max(0, end - figure.Bound.Span.End), StringComparison.Ordinal);
        if (at < 0 && figure.Dimension == Dimension.Schools && figure.Right.IsEmpty) at = text.IndexOf("个班的", figure.Bound.Span.End, Math.Max(0, end - figure.Bound.Span.End), StringComparison.Ordinal);
        if (at < 0) return null;
        var noun = phrases.Following(text, at + 3, end);
        return noun.Length >= 2 ? noun : null;
    }

    private NamedIndicator Name(string phrase, BoundedFigure figure, TextSpan span)
    {
        var name = Bare(phrase.Trim().Replace("\"", string.Empty, StringComparison.Ordinal).TrimStart('的').TrimEnd('的'), figure.Dimension);
        var hundred = span.Start > sentence.Start ? text.LastIndexOf("每百名学生", span.Start, Math.Min(span.Start - sentence.Start + 1, 10), StringComparison.Ordinal) : -1;
        var resolved = (hundred >= 0 ? catalog.Resolve(text[hundred..span.End] + figure.Unit.Symbol + "数") ?? catalog.Resolve(text[hundred..span.End]) : null) ?? catalog.Resolve(name, figure.Dimension) ?? catalog.Resolve(WithoutBracket(name), figure.Dimension) ?? catalog.Resolve(Sized(name, figure.Dimension), figure.Dimension);
        resolved ??= catalog.Resolve(WithoutPer(name), figure.Dimension);
        return new NamedIndicator(resolved is not null && resolved.Dimension == figure.Dimension ? resolved.Name : Sized(name, figure.Dimension), span);
    }

    /// <summary>乒乓球台每班, 实验室配置的灭火器, 每栋宿舍楼设专职宿管员: what is counted, without for how many or by whom.</summary>
    private string Bare(string name, Dimension dimension)
    {
        if (dimension is not (Dimension.Items or Dimension.People or Dimension.Rooms)) return name;
        if (words["per phrases"].TryBefore(name, name.Length, out _, out var per) && name.Length - per > 2) name = name[..^per];
        var particle = name.LastIndexOf('的');
        if (particle > 2 && name.Length - particle > 2 && words["quota verbs"].TryBefore(name.AsSpan(0, particle), particle, out _, out var verb) && verb > 1) return name[(particle + 1)..];
        var has = name[0] == '每' ? name.AsSpan(0, Math.Min(8, name.Length)).LastIndexOfAny('设', '配', '有') : -1;
        return has > 1 && name.Length - has > 2 && name[has + 1] is not ('备' or '施' or '电' or '计' or '套') ? name[(has + 1)..] : name;
    }

    /// <summary>音乐专用教室每间面积 is 音乐专用教室面积.</summary>
    private string WithoutPer(string name)
    {
        for (var at = name.IndexOf('每', StringComparison.Ordinal); at >= 0; at = name.IndexOf('每', at + 1))
        {
            if (words["per phrases"].TryAt(name, at, out _, out var length)) return name.Remove(at, length);
        }

        return name;
    }

    private static string WithoutBracket(string name)
    {
        var (open, close) = (name.IndexOf('('), name.IndexOf(')'));
        return open > 0 && close > open ? name.Remove(open, close - open + 1) : name;
    }

    /// <summary>学生厕所60平米 measures the area of the 学生厕所.</summary>
    private static string Sized(string name, Dimension dimension) => dimension switch
    {
        Dimension.Area when !name.EndsWith("面积", StringComparison.Ordinal) => name + "面积",
        Dimension.Length when !Vocabulary.Default["length nouns"].TryBefore(name, name.Length, out _, out _) && !name.AsSpan().ContainsAny("至离距") => name + "长度",
        _ => name,
    };

    /// <summary>A long phrase is cut to what follows its last 的.</summary>
    private TextSpan Short(TextSpan span)
    {
        if (span.Length <= 20) return span;
        var at = text.LastIndexOf('的', span.End - 1, span.Length);
        return at > 0 && span.End - at > 3 ? new TextSpan(at + 1, span.End) : span;
    }
}
