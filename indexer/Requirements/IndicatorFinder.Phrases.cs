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

        if (left.Length < 2) return figure.Dimension == Dimension.Share && found.Count > 0 && text[figure.Bound.Span.Start] == '占' ? new NamedIndicator(found[^1].Indicator, null) : Stock(figure);
        if (words["elliptical"].TryAt(Show(left), 0, out _, out var bare) && bare == left.Length && OfTopic(Show(left), figure) is { } ofTopic) return ofTopic;
        if (figure.Dimension == Dimension.Classes && words["pupils"].TryBefore(text.AsSpan(left.Start, left.Length), left.Length, out _, out _)) return new NamedIndicator("办学班数", left);
        if (figure.Dimension == Dimension.Share && text[figure.Bound.Span.Start] == '占') return new NamedIndicator(catalog.Resolve(Show(left) + "比例")?.Name ?? Show(left), left);
        return !figure.Plain || figure.Read.Figure.High is not null || Provided(figure, left) || Asked(figure) || Inventory(figure, left.End) || phrases.Measures(text, left) || words.Has("plan", text, Group(figure), figure.Bound.Span.Start) || words.Has("strong", text, figure.Clause.Start, figure.Bound.Span.Start)
            || text[left.Start] is '每' or '各'
            ? Name(Show(left), figure, left)
            : null;
    }

    /// <summary>体育教师按每5个班配备1人: a verb that provides right before the figure, and its subject before.</summary>
    private bool Asked(BoundedFigure figure)
    {
        var at = figure.Read.Figure.Span.Start;
        return (words["quota verbs"].TryBefore(text.AsSpan(0, at), at, out _, out _) || figure.Right.Length > 0 && words["quota verbs"].TryAt(text, figure.Right.Start, out _, out _))
            && text.AsSpan(figure.Clause.Start, at - figure.Clause.Start).ContainsAny('按', '每') && !words.Has("narrative", text, figure.Clause.Start, figure.Clause.End);
    }

    /// <summary>每周开设书法课1节, 发放奖励金3000元: the noun is the object of a verb that provides.</summary>
    private bool Provided(BoundedFigure figure, TextSpan noun) =>
        noun.End == figure.Bound.Span.Start && words["quota verbs"].TryBefore(text.AsSpan(figure.Clause.Start, noun.Start - figure.Clause.Start), noun.Start - figure.Clause.Start, out _, out _)
        && !words.Has("narrative", text, figure.Clause.Start, figure.Clause.End) && (figure.Dimension != Dimension.Times || Demanded(figure) || text.AsSpan(figure.Clause.Start, figure.Clause.Length).Contains('每'));

    /// <summary>全县共有幼儿园63所，其中公办园41所: a figure right behind its noun in a list of what there is, or is to be built.</summary>
    private bool Inventory(BoundedFigure figure, int end)
    {
        if (!figure.Plain || end != figure.Bound.Span.Start || words["events"].TryAt(figure.Unit.Symbol, 0, out _, out var length) && length == figure.Unit.Symbol.Length) return false;
        if (words.Has("narrative", text, figure.Clause.Start, figure.Clause.End)) return false;
        return words.Has("inventory", text, sentence.Start, end) || words.Has("status", text, sentence.Start, figure.Clause.Start) || words.Has("plan", text, Group(figure), end);
    }

    /// <summary>The schools or people themselves are counted: 其中公办园41所; 改扩建14所 goes on with those before.</summary>
    private NamedIndicator? Stock(BoundedFigure figure)
    {
        if (figure.Dimension is not (Dimension.Schools or Dimension.People or Dimension.Classes) || !Inventory(figure, figure.Left.End)) return null;
        if (ScopeReader.Default.In(text, figure.Left) is [.., var last] && last.Span.End == figure.Left.End)
        {
            var name = last.Span;
            if (figure.Dimension != Dimension.Schools && found.Count > 0 && found[^1].Unit == figure.Unit && found[^1].Sentence == sentence && !ScopeKinds.OfPeople(last.Scope)) return new NamedIndicator(found[^1].Indicator, null);
            while (words["plan"].TryAt(text.AsSpan(0, name.End), name.Start, out _, out var built) && built < name.Length) name = new TextSpan(name.Start + built, name.End);
            return new NamedIndicator(catalog.Resolve(Show(name), figure.Dimension)?.Name ?? Show(name), last.Span);
        }

        return figure.Left.Length > 1 && found.Count > 0 && found[^1].Unit == figure.Unit ? new NamedIndicator(found[^1].Indicator, null) : null;
    }

    /// <summary>设置卫生室，面积不少于40平方米: the measure of what the clause before speaks of, or does.</summary>
    private NamedIndicator? OfTopic(string measure, BoundedFigure figure)
    {
        if (Clauses.Before(text, sentence, figure.Clause) is not { } clause) return null;
        var mean = measure.StartsWith("人均", StringComparison.Ordinal) ? "生均" : string.Empty;
        var bare = mean.Length > 0 ? measure[2..] : measure;
        var nouns = phrases.Nouns(text, clause);
        for (var i = nouns.Count - 1; i >= 0; i--)
        {
            var topic = Show(nouns[i].Span);
            for (var at = 0; at + 1 < topic.Length; at++)
            {
                if (catalog.Resolve(mean + topic[at..] + bare) is { } known && known.Dimension == figure.Dimension) return new NamedIndicator(known.Name, null);
            }
        }

        if (nouns.Count == 0 || (figure.Dimension != Dimension.Money && phrases.Measures(text, nouns[0].Span))) return null;
        return new NamedIndicator(Show(nouns.FindLast(n => n.Object) is { Object: true } last ? last.Span : nouns[0].Span) + measure, null);
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
        (!figure.Plain || figure.Read.Figure.High is not null || (found.Count > 0 && figure.Left.Start > figure.Clause.Start && figure.Clause.Contains(found[^1].Figure) && text[figure.Left.End - 1] == '、') || words["quota verbs"].TryBefore(text.AsSpan()[..figure.Read.Figure.Span.Start], figure.Read.Figure.Span.Start, out _, out _) || words.Has("plan", text, figure.Clause.Start, figure.Bound.Span.Start) || words.Has("requirement", text, figure.Clause.Start, figure.Bound.Span.Start))
        && !(figure.Plain && !Demanded(figure) && words.Has("narrative", text, figure.Clause.Start, figure.Clause.End));

    private bool Demanded(BoundedFigure figure) => ClauseWords.Default.Says("requirement", text, figure.Clause.Start, figure.Bound.Span.Start) || ClauseWords.Default.Says("strong", text, figure.Clause.Start, figure.Bound.Span.Start);

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

    /// <summary>校园绿化每生0.5平方米, 图书26000册,人均20册.</summary>
    private NamedIndicator? PerHead(BoundedFigure figure)
    {
        if (figure.Dimension is Dimension.Items or Dimension.Times or Dimension.Duration or Dimension.Lessons) return null;
        var inside = new TextSpan(figure.Bound.Span.Start, Math.Max(figure.Bound.Span.Start, figure.Read.Figure.Span.Start));
        var (per, _) = Per(inside);
        var end = figure.Left.End;
        if (per is null) (per, end) = Per(figure.Left);
        if (figure.Dimension == Dimension.People && inside.Length > 0 && Show(inside).EndsWith("每班", StringComparison.Ordinal)) return new NamedIndicator("班额", null);
        if (per is null || IsAdverb(Show(figure.Left).Trim(), per)) return null;
        var left = phrases.Trim(text, new TextSpan(figure.Left.Start, Math.Max(figure.Left.Start, end)));
        var what = Show(left);
        if (what.Length < 2) what = Show(phrases.Following(text, figure.Right.Start, figure.Right.End));
        if (what.Length < 2 && found.Count > 0 && found[^1].Unit == figure.Unit && (per[0] == '每' && figure.Dimension == Dimension.Money || found[^1].Indicator.StartsWith("生均", StringComparison.Ordinal))) return new NamedIndicator(found[^1].Indicator, null);
        if (what.Length < 2) what = Earlier(figure) ?? string.Empty;
        if (what.Length < 2) return null;
        var whole = what.StartsWith("生均", StringComparison.Ordinal) ? what : "生均" + what;
        var known = (catalog.Resolve(what) is { } own && own.Name.StartsWith("生均", StringComparison.Ordinal) ? own : null) ?? catalog.Resolve(whole) ?? catalog.Resolve("生均" + Plain(what)) ?? catalog.Resolve(whole + "面积") ?? catalog.Resolve(Sized(whole.Replace("学校", string.Empty, StringComparison.Ordinal), figure.Dimension)) ?? catalog.Resolve(Sized(whole, figure.Dimension));
        // A subsidy of so much for each pupil keeps its name: 生活补助每生每年1000元.
        if (known is null && figure.Dimension == Dimension.Money && per[0] == '每') return Name(what, figure, left);
        return new NamedIndicator(known?.Name ?? Sized(whole, figure.Dimension), left.IsEmpty ? null : left);
    }

    /// <summary>图书馆藏书量 without the words that change nothing.</summary>
    private string Plain(string name)
    {
        while (words["harmless"].TryAt(name, 0, out _, out var length) && length < name.Length) name = name[length..];
        return name;
    }

    /// <summary>The phrase for each pupil that ends a stretch, other per phrases behind it aside, and where it begins: [每生]每年.</summary>
    private (string? Head, int Start) Per(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && text[end - 1] == ' ') end--;
        while (words["per adverbs"].TryBefore(text.AsSpan(span.Start, end - span.Start), end - span.Start, out _, out var adverb)) end -= adverb;
        while (words["per phrases"].TryBefore(text.AsSpan(span.Start, end - span.Start), end - span.Start, out _, out var length))
        {
            end -= length;
            var phrase = text.Substring(end, length);
            if (words["per heads"].TryAt(phrase, 0, out _, out var head) && head == length) return (phrase, end);
        }

        return (null, span.End);
    }

    /// <summary>足球、篮球特色学校分别不少于6所、4所: a list before one head, as long as the figures.</summary>
    private NamedIndicator? SharedHead(BoundedFigure figure)
    {
        var parts = Show(phrases.Trim(text, figure.Left)).Split('、', '和');
        if (parts.Length != figure.Turns || parts[0].Length < 2 || parts[^1].Length <= parts[0].Length || ScopeReader.Default.In(text, figure.Left).Count >= figure.Turns) return null;
        var head = parts[^1][parts[0].Length..];
        return new NamedIndicator(figure.Turn == figure.Turns - 1 ? parts[^1] : parts[figure.Turn] + head, phrases.Trim(text, figure.Left));
    }

    /// <summary>封闭化管理率、一键报警装置配备率和护学岗设置率: as many names as are listed, each of them a measure.</summary>
    private List<NamedIndicator>? Listed(BoundedFigure figure)
    {
        var phrase = phrases.Trim(text, figure.Left);
        if (figure.Dimension == Dimension.Ratio || phrase.IsEmpty || text[phrase.End - 1] is '比') return null;
        List<NamedIndicator> names = [];
        for (var at = phrase.Start; at < phrase.End;)
        {
            var end = at;
            while (end < phrase.End && !(Joins(end) is > 0 && IsMeasured(new TextSpan(at, end)))) end++;
            var part = phrases.Trim(text, new TextSpan(at, end));
            if (!IsMeasured(part)) return null;
            names.Add(catalog.At(text, part.Start, part.End, figure.Unit, weak: true) is { } known && known.Span == part ? Qualified(known) : Name(Show(part), figure, part));
            at = end + Math.Max(1, end < phrase.End ? Joins(end) : 1);
        }

        return names;

        int Joins(int at) => text.AsSpan(at).StartsWith("以及") ? 2 : text[at] is '、' or '和' or '及' ? 1 : 0;

        bool IsMeasured(TextSpan part) => part.Length > 1 && phrases.Measures(text, part);
    }

    /// <summary>县财政每年安排不少于300万元专项资金: a verb governs the figure, and what it is of stands behind it.</summary>
    private NamedIndicator? Governed(BoundedFigure figure)
    {
        if (figure.Right.IsEmpty || figure.Turns > 1 || text[figure.Right.Start] == '、' || (figure.Dimension == Dimension.Share && text[figure.Right.Start] != '的')) return null;
        if (phrases.Governing(text, figure.Left) is null && !(figure.Left.Length > 2 && text[figure.Left.End - 1] is '和' or '及' or '、')) return null;
        var noun = phrases.Following(text, figure.Right.Start, figure.Right.End);
        if (noun.Length < 2 || noun.Start - figure.Right.Start > 1 || ClauseWords.Default.Listed(text, noun.Start, noun.End).Kind == WordKind.Verb || Show(noun) is "学生" or "幼儿" or "儿童" or "在校生" or "孩子" || phrases.OnlyMeasure(text, noun) || !Records(figure)) return null;
        return phrases.Named(text, noun, figure.Unit, weak: true) is { } known && known.Span.End == noun.End && IsWhole(known.Span, noun) ? Qualified(known) : Name(Show(noun), figure, noun);
    }

    /// <summary>按每600名学生不少于1名的标准配备卫生技术人员, 按每生200元安排补助: what is provided stands behind the verb.</summary>
    private NamedIndicator? ByStandard(BoundedFigure figure)
    {
        if (figure.Right.IsEmpty || figure.Turns > 1) return null;
        var at = figure.Right.Start;
        if (words["standards"].TryAt(text.AsSpan(0, figure.Right.End), at, out _, out var length) && !text.AsSpan(at + length).StartsWith("化")) at += length;
        else if (text[figure.Bound.Span.Start] is not ('按' or '以')) return null;
        while (at < figure.Right.End && ClauseWords.Default.Listed(text, at, figure.Right.End) is (WordKind.Adverb or WordKind.Modal, var adverb)) at += adverb;
        if (ClauseWords.Default.Listed(text, at, figure.Right.End) is (WordKind.Verb, var verb))
        {
            var noun = phrases.Following(text, at + verb, figure.Right.End);
            if (noun.Length >= 2 && noun.Start == at + verb)
            {
                if (figure.Dimension == Dimension.Ratio) return new NamedIndicator(catalog.Resolve(Show(noun) + "配备比例")?.Name ?? Show(noun) + "配备比例", noun);
                return figure.Dimension == Dimension.Share ? null : Name(Show(noun), figure, noun);
            }
        }

        var left = phrases.Trim(text, figure.Left);
        return left.Length >= 2 ? Name(Show(left), figure, left) : null;
    }

    /// <summary>每班学生均不得超过: 均 is an adverb behind 学生; 小学生均 is 小学 and 生均.</summary>
    private static bool IsAdverb(string phrase, string word) =>
        word == "生均" && phrase.EndsWith("学生均", StringComparison.Ordinal) && !phrase.EndsWith("小学生均", StringComparison.Ordinal) && !phrase.EndsWith("中学生均", StringComparison.Ordinal);

    private NamedIndicator Name(string phrase, BoundedFigure figure, TextSpan span)
    {
        var name = phrase.Trim().TrimStart('的').TrimEnd('的');
        var hundred = span.Start > sentence.Start ? text.LastIndexOf("每百名学生", span.Start, Math.Min(span.Start - sentence.Start + 1, 10), StringComparison.Ordinal) : -1;
        var resolved = (hundred >= 0 ? catalog.Resolve(text[hundred..span.End] + figure.Unit.Symbol + "数") ?? catalog.Resolve(text[hundred..span.End]) : null) ?? catalog.Resolve(name, figure.Dimension) ?? catalog.Resolve(WithoutBracket(name), figure.Dimension) ?? catalog.Resolve(Sized(name, figure.Dimension), figure.Dimension);
        resolved ??= catalog.Resolve(WithoutPer(name), figure.Dimension);
        return new NamedIndicator(resolved is not null && resolved.Dimension == figure.Dimension ? resolved.Name : Sized(name, figure.Dimension), span);
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
