using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>What is provided, or is in stock: the object of a verb, before or behind its figure.</summary>
internal sealed partial class IndicatorFinder
{
    /// <summary>每月统测1次, 每周体育课3节: so many in each.</summary>
    private bool Quota(BoundedFigure figure, TextSpan noun) =>
        figure.Bound.Comparator is null && noun.End == figure.Bound.Span.Start && figure.Dimension is not Dimension.Money && text.AsSpan(figure.Clause.Start, noun.Start - figure.Clause.Start).Contains('每')
        && !words.Has("narrative", text, sentence.Start, figure.Clause.End) && !words.Has("status", text, sentence.Start, figure.Clause.End);

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
        return Strong(figure, figure.Left, first: false) ?? (left.Length >= 2 ? Name(Show(left), figure, left) : null);
    }
}
