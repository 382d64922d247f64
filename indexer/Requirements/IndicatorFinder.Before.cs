using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>What a figure measures where its own clause does not say: the clauses before it, and the headings.</summary>
internal sealed partial class IndicatorFinder
{
    /// <summary>其他季节不少于2小时, 二类600元, 其中城区8000个, 初中起始年级降到50人: the same measure of others.</summary>
    private NamedIndicator? Others(BoundedFigure figure)
    {
        if (phrases.Trim(text, figure.Left) is not { IsEmpty: false } left || phrases.Measures(text, left)) return null;
        var before = found.Count > 0 && found[^1].Unit == figure.Unit && found[^1].Sentence == sentence ? found[^1].Indicator : null;
        if (before is not null && words["others"].TryAt(text.AsSpan(0, left.End), left.Start, out _, out _)) return new NamedIndicator(before, null);
        if (before is not null && GoesOn(figure, left, before) is { } same) return same;
        if (figure.Dimension == Dimension.PercentagePoints && text[left.Start] == '比' && found.Count > 0) return new NamedIndicator(found[^1].Indicator, null);
        var label = words["labels"].TryAt(text.AsSpan(0, left.End), left.Start, out _, out var length) && length == left.Length;
        // 实施义务教育的不少于300万元: of those who do.
        var those = text[figure.Left.End - 1] == '的' && !text.AsSpan(figure.Left.Start, figure.Left.Length).Contains("用于", StringComparison.Ordinal) && !figure.Plain && figure.Bound.Base.IsEmpty && Clauses.Before(text, sentence, figure.Clause) is not null;
        // 建筑物之间的防火间距，多层不应小于6m: the clause before is nothing but the name.
        if (figure.Left.End == left.End && !figure.Plain && Clauses.Before(text, sentence, figure.Clause) is { } title && before is null && phrases.Trim(text, title) is var head && head.End == title.End && head.Length > 3
            && phrases.Measures(text, head) && head.Start - title.Start < 4 && left.Length is > 1 and < 7 && phrases.Named(text, title, figure.Unit, weak: false) is null && text[left.Start] != '每' && !text.AsSpan(title.Start, title.Length).ContainsAnyInRange('0', '9') && phrases.Governing(text, title) is null) return Name(Show(head), figure, head) with { Span = null, Scope = Show(left) };
        if (label || those) return (before ?? Topic(figure)) is { } name ? new NamedIndicator(name, null, Show(those ? new TextSpan(left.Start, figure.Left.End) : left)) : null;
        // 多层…6m，高层不应小于13m: set against those before, by a name that is no scope of the catalog.
        if (before is not null && !figure.Plain && left.Length < 5 && left.End == figure.Left.End && found[^1].Scope is { } other && ScopeCatalog.Default.At(other, 0) is null && found[^1].Figure.End <= figure.Clause.Start) return new NamedIndicator(before, null, Show(left));
        // 省级示范高中不得超过45人, behind 普通高中…不超过50人.
        if (before is not null && !figure.Plain && figure.Turns == 1 && found[^1].Figure.End <= figure.Clause.Start && figure.Dimension is Dimension.People or Dimension.Area or Dimension.Share && ScopeReader.Default.In(text, left) is [.., var last] && last.Span.End == left.End && !ScopeKinds.OfPeople(last.Scope)) return new NamedIndicator(before, null, Show(left));
        return before is not null && left.End == figure.Left.End && figure.Dimension != Dimension.Schools && ScopeReader.Default.In(text, left) is var scopes && !scopes.Exists(s => ScopeKinds.OfPeople(s.Scope))
            && text[left.End - 1] is not ('和' or '、') && ScopeCatalog.Default.IsOnlyScope(text, left.Start, left.End) ? new NamedIndicator(before, null, Show(left)) : null;
    }

    /// <summary>What the clause before measures: the last noun of it that is a measure.</summary>
    private string? Topic(BoundedFigure figure)
    {
        if (Clauses.Before(text, sentence, figure.Clause) is not { } clause) return null;
        var nouns = phrases.Nouns(text, clause).FindAll(n => phrases.Measures(text, n.Span));
        if (nouns.Count == 0) return Objective(clause);
        return catalog.Resolve(Show(nouns[^1].Span), figure.Dimension)?.Name ?? Show(nouns[^1].Span);
    }

    /// <summary>应当配备专职督学，省级不少于10人: the object that ends a clause without a figure.</summary>
    private string? Objective(TextSpan clause) =>
        !text.AsSpan(clause.Start, clause.Length).ContainsAnyInRange('0', '9') && phrases.Nouns(text, clause) is [.., { Object: true } last] && last.Span.End == clause.End ? Show(last.Span) : null;

    /// <summary>
    /// What an earlier clause measures goes on for others: 食堂…覆盖率达到100%，幼儿园食堂不低于95%; 持证上岗率：园长100%，保育员95%;
    /// 近视率每年降低1个百分点，近视高发学校降低1.5个百分点. Null where the clause measures something of its own.
    /// </summary>
    private NamedIndicator? GoesOn(BoundedFigure figure, TextSpan left, string before)
    {
        if (found[^1].Figure.End > figure.Clause.Start) return null;
        var clause = Clauses.Before(text, sentence, figure.Clause);
        if (figure.Dimension == Dimension.PercentagePoints) return ScopeReader.Default.In(text, left) is [.., var last] && last.Span.End == left.End ? new NamedIndicator(before, null, Show(left)) : null;
        if (figure.Dimension != Dimension.Share || left.Length > 8 || left.End != figure.Left.End) return null;
        if (!figure.Plain && left.Start > figure.Left.Start && left.Length < 5 && clause is { } same && same.Contains(found[^1].Figure) && text.AsSpan(same.Start, same.Length).Contains(Show(left), StringComparison.Ordinal)) return new NamedIndicator(before, null, Show(new TextSpan(figure.Left.Start, left.End)));
        var colon = text.LastIndexOf(':', found[^1].Figure.Start, found[^1].Figure.Start - sentence.Start);
        var listed = colon > sentence.Start && text[colon - 1] is '率' or '例' && (found[^1].Figure.Start - colon < 12 || (found.Count > 1 && found[^2].Figure.Start > colon && found[^2].Indicator == before));
        return listed ? new NamedIndicator(before, null, Show(left)) : null;
    }

    /// <summary>Where a clause has nothing but its bound, it goes on with what the clauses before it measure.</summary>
    private NamedIndicator? Carried(BoundedFigure figure)
    {
        if (figure.Dimension is not (Dimension.Times or Dimension.Money) && figure.Bound.Comparator is null && found.Count > 0 && found[^1].Unit == figure.Unit && phrases.Governing(text, figure.Left) is not null && words["quota verbs"].TryBefore(text.AsSpan(0, figure.Left.End), figure.Left.End, out _, out _)) return new NamedIndicator(found[^1].Indicator, null);
        if (figure.Bound.Comparator == Comparator.Equal && text[figure.Read.Figure.Span.Start - 1] is '计' or '共' or '各' or '有' or '以') return null;
        if (found.Count > 0 && found[^1].Unit == figure.Unit && figure.Left.Start > figure.Clause.Start && figure.Clause.Contains(found[^1].Figure)) return new NamedIndicator(found[^1].Indicator, null);
        // 专题培训…2次，每次不少于4学时: each of those counted before.
        if (found.Count > 0 && found[^1].Unit.Dimension == Dimension.Times && !figure.Plain && figure.Left.Length is > 1 and < 5 && text[figure.Left.Start] == '每' && Clauses.Before(text, sentence, figure.Clause) is { } counted && counted.Contains(found[^1].Figure)) return new NamedIndicator(found[^1].Indicator, null);
        if (Continues(figure)) return new NamedIndicator(found[^1].Indicator, null);
        for (var clause = Clauses.Before(text, sentence, figure.Clause); clause is { } span; clause = Clauses.Before(text, sentence, span))
        {
            if (text[span.Start] == '即') continue;
            if (phrases.Named(text, span, figure.Unit, weak: false) is { } mention) return Qualified(mention);
            if (figure.Plain && figure.Bound.Comparator is null && !Enumerates(figure)) continue;
            if (phrases.Named(text, span, figure.Unit, weak: true) is { } weak && IsHead(weak.Span, span.End) && IsWhole(weak.Span, phrases.Trim(text, new TextSpan(span.Start, weak.Span.End)))) return Qualified(weak);
            var noun = phrases.Trim(text, span);
            if (!figure.Plain && figure.Dimension is Dimension.People or Dimension.Items or Dimension.Rooms && phrases.Nouns(text, span) is [{ Object: false } subject, ..] && ByStandardOf(span, subject.Span)) return Name(Show(subject.Span), figure, subject.Span);
            if (noun.Length is >= 2 and <= 20 && (phrases.Measures(text, noun) || (!figure.Plain && figure.Dimension is Dimension.People or Dimension.Items or Dimension.Rooms or Dimension.Lessons && phrases.Governing(text, new TextSpan(span.Start, noun.Start)) is not null))) return Name(Show(noun), figure, noun);
        }

        return figure.Plain && figure.Bound.Comparator is null && !Enumerates(figure) || found.Count == 0 || found[^1].Unit.Dimension != figure.Dimension ? null : new NamedIndicator(found[^1].Indicator, null);
    }

    /// <summary>Whether the figure stands in the next clause behind one of its unit, and nothing but a scope or 其他… before it.</summary>
    private bool Continues(BoundedFigure figure) =>
        found.Count > 0 && found[^1].Unit == figure.Unit && figure.Bound.Comparator is not null && Clauses.Before(text, sentence, figure.Clause) is { } before && before.Contains(found[^1].Figure);

    /// <summary>专职心理教师按1:1000配备，每校至少1名: the subject of a clause that tells by what it is provided.</summary>
    private bool ByStandardOf(TextSpan clause, TextSpan subject) => subject.End < clause.End && text[subject.End] == '按';

    /// <summary>小学25册、初中35册: nothing but a scope stands before the figure.</summary>
    private bool Enumerates(BoundedFigure figure) => phrases.Trim(text, figure.Left).IsEmpty && ScopeReader.Default.In(text, figure.Left) is [var first, ..] && phrases.Governing(text, new TextSpan(figure.Left.Start, first.Span.Start)) is null && !ClauseWords.Default.Of(text, new TextSpan(figure.Left.Start, first.Span.Start)).Exists(w => w.Kind == WordKind.Modal);

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

    private string? Earlier(BoundedFigure figure)
    {
        for (var clause = Clauses.Before(text, sentence, figure.Clause); clause is { } span; clause = Clauses.Before(text, sentence, span))
        {
            var noun = phrases.Trim(text, CutAtFigure(span));
            if (noun.Length >= 2 && noun.Length <= 20 && text[noun.Start] != '每') return Show(noun);
        }

        return null;
    }

    private TextSpan CutAtFigure(TextSpan span)
    {
        var at = span.Start;
        while (at < span.End && !char.IsAsciiDigit(text[at])) at++;
        return new TextSpan(span.Start, at);
    }

    /// <summary>Nothing but scopes and words that say nothing, or a phrase that a particle cuts off.</summary>
    private bool ChangesNothing(string before)
    {
        for (var at = 0; at < before.Length;)
        {
            if (words["harmless"].TryAt(before, at, out _, out var length) || words["lead fillers"].TryAt(before, at, out _, out length)) at += length;
            else if (ScopeCatalog.Default.At(before, at) is { } scope) at = scope.Span.End;
            else return before[^1] is '的' or '、' or '和' or '(' or ')' or '级' or '独' or '专' or '准';
        }

        return true;
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
                // 资源教室 is no 普通教室.
                if (at > 0 && !ChangesNothing(topic[..at])) continue;
                if (catalog.Resolve(mean + topic[at..] + bare) is { } known && known.Dimension == figure.Dimension) return new NamedIndicator(known.Name, null);
            }
        }

        if (nouns.Count == 0) return null;
        // 心理辅导室使用面积…，每周开放时间…: what the other measure is of.
        if (words["elliptical"].TryBefore(text.AsSpan(nouns[0].Span.Start, nouns[0].Span.Length), nouns[0].Span.Length, out _, out var tail)) return nouns[0].Span.Length - tail > 1 ? new NamedIndicator(text[nouns[0].Span.Start..(nouns[0].Span.End - tail)] + measure, null) : null;
        if (figure.Dimension != Dimension.Money && phrases.Measures(text, nouns[0].Span)) return null;
        return new NamedIndicator(Show(nouns.FindLast(n => n.Object) is { Object: true } last ? last.Span : nouns[0].Span) + measure, null);
    }
}
