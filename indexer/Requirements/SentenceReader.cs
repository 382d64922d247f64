using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>One sentence: its figures, the bound of each, what each measures, whom it binds, what kind it is and by when.</summary>
internal sealed class SentenceReader(string text, TextSpan sentence, Surroundings around, int? example = null)
{
    private readonly List<FoundRequirement> found = [];
    private readonly List<DateMention> dates = Dates(text, sentence, around.Issued);
    private string? condition;
    private int conditionEnd;

    /// <summary>The due date that this sentence puts over those that follow it in the paragraph; null when it has none.</summary>
    public string? Governing { get; private set; }

    public List<FoundRequirement> Read(IReadOnlyList<ReadFigure> figures)
    {
        Governing = dates.FirstOrDefault(d => d.Role is DateRole.Due && d.Date?.Length >= 4 && d.Span.Start - sentence.Start <= 4)?.Date;
        var bounded = BoundedFigure.Of(text, sentence, [.. figures.Where(f => !IsNone(f)).Select(Zero)], around.Usage);
        for (var i = 0; i < bounded.Count; i++)
        {
            var figure = bounded[i];
            if (figure.Read.Figure.Span.Start < example.GetValueOrDefault(int.MaxValue) && CompletionRate.Of(text, figure) is { } each)
            {
                foreach (var scope in Scopes(each.Figure, each.Name)) Add(each.Figure, each.Name, scope);
                continue;
            }

            if (figure.Read.Figure.Span.Start >= example || figure.Bound.Nonsense || IsArticle(figure) || IsPartOfAnother(figure) || IsStructure(figure)) continue;
            if (Removals.Qualifies(text, figure) || QuotedWording.IsStruck(text, sentence, figure.Read.Figure.Span) || IsCondition(figure) || IsForbidden(figure) || IsTold(figure)) continue;
            // 75分以上不足90分的: both ends of a condition.
            if (i + 1 < bounded.Count && bounded[i + 1].Bound.Span.Start == figure.Bound.Span.End && new Conditions(text, sentence).Of(bounded[i + 1]) is not null) continue;
            Read(BehindCondition(figure));
        }

        return found;
    }

    private void Read(BoundedFigure figure)
    {
        foreach (var name in new IndicatorFinder(text, sentence, around, found).Find(figure))
        {
            foreach (var scope in Scopes(figure, name)) Add(figure, name with { Name = ScopedName.For(name.Span is { } span ? text[span.Start..span.End] : string.Empty, name.Name, scope) }, scope);
        }
    }

    /// <summary>不足100人的教学点不低于20M: what the condition says names nothing of the figure it governs.</summary>
    private BoundedFigure BehindCondition(BoundedFigure figure) =>
        conditionEnd > figure.Left.Start && conditionEnd <= figure.Left.End ? figure with { Left = new TextSpan(conditionEnd, figure.Left.End) } : figure;

    /// <summary>3个一级指标, 评估内容包括四个方面32项: how a document is made up.</summary>
    private bool IsStructure(BoundedFigure figure)
    {
        if (figure.Dimension is not (Dimension.Items or Dimension.Number)) return false;
        var words = Vocabulary.Default;
        return words["structure nouns"].TryAt(text.AsSpan(0, sentence.End), figure.Read.Figure.Span.End, out _, out _)
            || (figure.Plain && words.Has("structure subjects", text, sentence.Start, figure.Bound.Span.Start));
    }

    private void Add(BoundedFigure figure, NamedIndicator name, string? scope)
    {
        var read = figure.Read.Figure;
        var deadline = Deadline(figure);
        var kind = KindReader.Read(text, sentence, figure.Clause, figure.Bound, deadline is not null, around.Kind, found.Count > 0 ? found[^1].Kind : null, dates.Exists(d => d.Role == DateRole.Named && d.Date?[0] != '-'));
        var bound = Bounding(figure, read);

        // 分别达到65%、45%以上: what stands behind the last of them tells the kind of all.
        for (var i = found.Count - 1; figure.Turn > 0 && i >= 0 && found[i].Sentence == sentence && found[i].Figure.Start >= figure.Left.End; i--)
        {
            if (found[i].Kind == RequirementKind.Status && kind == RequirementKind.Requirement) found[i] = found[i] with { Kind = kind };
        }

        found.Add(new FoundRequirement(name.Name, scope, bound, read.Unit, kind, kind == RequirementKind.Status ? null : deadline, sentence, read.Span));
    }

    private static Bound Bounding(BoundedFigure figure, Figure read)
    {
        if (read.High is not { } high) return new Bound(figure.Bound.Comparator ?? Comparator.Equal, read.Value);
        return figure.Bound.Comparator switch
        {
            Comparator.AtMost or Comparator.LessThan => new Bound(figure.Bound.Comparator.Value, high),
            Comparator.MoreThan => new Bound(Comparator.MoreThan, read.Value),
            Comparator.About => new Bound(Comparator.About, read.Value, high),
            _ => new Bound(Comparator.Range, read.Value, high),
        };
    }

    /// <summary>违规收取18.6万元, 大班额是指56人以上, 办学条件30分: what happened, what a word means, how a score is made up.</summary>
    private bool IsTold(BoundedFigure figure)
    {
        var words = Vocabulary.Default;
        var start = figure.Clause.Start;
        var after = figure.Bound.Span.End < sentence.End && text[figure.Bound.Span.End] == '的' ? figure.Bound.Span.End + 1 : figure.Bound.Span.End;
        if (words["penalties"].TryAt(text.AsSpan(0, sentence.End), after, out _, out _) || words.Has("penalties", text, start, figure.Bound.Span.Start)) return true;
        if (words.Has("definitions", text, start, figure.Bound.Span.Start)) return true;
        // 橡胶棍4件 in a unit that is not known.
        if (figure.Dimension == Dimension.Number && figure.Read.Figure.Span.End < sentence.End && text[figure.Read.Figure.Span.End] is var next and >= '一' and <= '龥' && !"以及左右的和与至到或之上下内为是而且并则时者含".Contains(next, StringComparison.Ordinal)) return true;
        // 座位按1—20排: from one number to another of what is not known.
        if (figure.Dimension == Dimension.Number && figure.Plain && figure.Read.Figure.Span.End + 1 < sentence.End && text[figure.Read.Figure.Span.End] is '-' or '—' or '~' or '至' && char.IsAsciiDigit(text[figure.Read.Figure.Span.End + 1])) return true;
        if (figure.Bound.Comparator is not null || figure.Read.Figure.High is not null) return false;
        if (figure.Dimension == Dimension.Times && !text.AsSpan(start, figure.Read.Figure.Span.Start - start).Contains('每') && !words.Has("strong", text, start, figure.Bound.Span.Start) && !words.Has("requirement", text, start, figure.Bound.Span.Start) && words.Has("narrative", text, sentence.Start, figure.Bound.Span.Start)) return true;
        return figure.Unit.Symbol == "分" || words.Has("misdeeds", text, start, figure.Bound.Span.Start);
    }

    /// <summary>严禁占用课间10分钟: the figure is part of what is forbidden.</summary>
    private bool IsForbidden(BoundedFigure figure) =>
        figure.Bound.Comparator is null && figure.Read.Figure.High is null && Vocabulary.Default.Has("forbidding", text, figure.Clause.Start, figure.Bound.Span.Start);

    /// <summary>每12个班, 不含95%: not a figure of its own.</summary>
    private bool IsNone(ReadFigure figure)
    {
        var at = figure.Figure.Span.Start;
        if (dates.Exists(d => d.Span.Overlaps(figure.Figure.Span))) return true;
        if (at > sentence.Start && text[at - 1] == '"' && (Numeral.HanDigit(text[at]) >= 0 || (figure.Figure.Span.End < text.Length && text[figure.Figure.Span.End] == '"'))) return true;
        if (figure.Figure.Span.End < sentence.End && text[figure.Figure.Span.End] == '》') return true;
        // 由82%提高到100%: where a rise begins.
        if (Vocabulary.Default["rises"].TryAt(text.AsSpan(0, sentence.End), figure.Figure.Span.End, out _, out _) && Clauses.Around(text, sentence, figure.Figure.Span) is var clause && text.AsSpan(clause.Start, at - clause.Start).ContainsAny('由', '从')) return true;
        // 三年累计不少于40小时, 连续三年保持在92%以上: over how long.
        if (figure.Figure.Unit.Symbol is "年" or "月" or "学期" && at > sentence.Start && text[at - 1] == '续' && text.AsSpan(figure.Figure.Span.End).StartsWith("保持")) return true;
        if (figure.Figure.Unit.Symbol is "年" or "月" or "周" or "天" or "学期" && Vocabulary.Default["span tails"].TryAt(text.AsSpan(0, sentence.End), figure.Figure.Span.End, out _, out _)) return true;
        return at > sentence.Start && (text[at - 1] is '每' or '逢' or '第' || text.AsSpan(sentence.Start, at - sentence.Start).EndsWith("(不含") || text.AsSpan(sentence.Start, at - sentence.Start).EndsWith("(不包括"));
    }

    /// <summary>辍学率为0: none of a share is 0 %.</summary>
    private ReadFigure Zero(ReadFigure read)
    {
        if (read.Figure.Value != 0 || read.Figure.Unit.Dimension != Dimension.Number) return read;
        var clause = Clauses.Around(text, sentence, read.Figure.Span);
        return NounPhrase.Reader.Named(text, new TextSpan(clause.Start, read.Figure.Span.Start), Unit.Percent, weak: false) is null
            ? read
            : read with { Figure = read.Figure with { Unit = Unit.Percent } };
    }

    /// <summary>一个, 一项 with nothing that counts; 每个县都要有一所 counts.</summary>
    private bool IsArticle(BoundedFigure figure)
    {
        if (!figure.Read.Indefinite || !figure.Plain) return false;
        var before = text.AsSpan(figure.Clause.Start, figure.Read.Figure.Span.Start - figure.Clause.Start);
        if (figure.Dimension == Dimension.Times && before.Contains('每')) return false;
        return !((before.Contains('每') || before.StartsWith("各")) && before.Length > 0 && before[^1] is '有' or '设' or '配' or '办' or '建' or '各');
    }

    /// <summary>5年360学时, 三年内, 连续三年: part of what is measured or of when.</summary>
    private bool IsPartOfAnother(BoundedFigure figure)
    {
        var span = figure.Read.Figure.Span;
        if (dates.Any(d => d.Span.Overlaps(span))) return true;
        var before = span.Start > sentence.Start ? text[span.Start - 1] : ' ';
        if (figure.Dimension == Dimension.Length && text.AsSpan(sentence.Start, span.Start - sentence.Start).EndsWith("每小时")) return true;
        if (figure.Dimension != Dimension.Duration || figure.Read.Figure.Unit.Symbol is not ("年" or "月" or "周" or "天" or "学期")) return false;
        if (before is '近' or '续' or '前' or '去' or '后' or '来' or '满' or '这' || Text(span.End, 1) is "后" or "来" or "前" or "间") return true;
        return Numeral.Read(text, span.End) is not null || Text(span.End, 2) is "期限" or "规划" or "行动" or "计划" or "一周" or "一轮" or "一次";
    }

    /// <summary>Whether the figure only tells when something holds; what it says is remembered as the scope of those behind it.</summary>
    private bool IsCondition(BoundedFigure figure)
    {
        if (new Conditions(text, sentence).Of(figure) is not { } span) return false;
        if (span.IsEmpty) return true;
        condition = text[span.Start..span.End].Trim();
        conditionEnd = span.End;
        return true;
    }

    private IEnumerable<string?> Scopes(BoundedFigure figure, NamedIndicator name)
    {
        if (name.Scope is null && condition is { } conditional && figure.Bound.Span.Start >= conditionEnd && !text.AsSpan(conditionEnd, figure.Bound.Span.Start - conditionEnd).Contains(';'))
        {
            return [conditional];
        }

        return new ScopeFinder(text, sentence, around, found).Find(figure, name);
    }

    /// <summary>The nearest due date or end of a period before the figure in its sentence, else after it, else of the surroundings.</summary>
    private string? Deadline(BoundedFigure figure)
    {
        var own = dates.Where(d => d.Role is DateRole.Due or DateRole.Period && d.Date is not null && d.Date[0] != '-').ToList();
        var nearest = own.LastOrDefault(d => d.Span.End <= figure.Bound.Span.Start) ?? own.FirstOrDefault(d => figure.Clause.Contains(d.Span));
        if (nearest is { Role: DateRole.Due } && dates.LastOrDefault(d => d.Role == DateRole.Named && figure.Clause.Contains(d.Span) && d.Span.Start >= nearest.Span.End && d.Span.End <= figure.Bound.Span.Start) is { } later
            && string.CompareOrdinal(later.Date, nearest.Date) > 0)
        {
            return later.Date;
        }

        return nearest is not null ? nearest.Date : dates.Any(d => d.Date?[0] != '-' && d.Role == DateRole.Named) ? null : around.Deadline;
    }

    private string Text(int at, int length) => at + length <= sentence.End ? text.Substring(at, length) : string.Empty;

    /// <summary>截至2030年…要达到: what is demanded by a day is no account of how things stood on it.</summary>
    private static bool Demands(string text, TextSpan date, int end) =>
        (text[date.Start] == '截' || (date.Start > 0 && text[date.Start - 1] == '截')) && Vocabulary.Default.Has("demands", text, date.End, end);

    private static List<DateMention> Dates(string text, TextSpan sentence, DateOnly? issued)
    {
        List<DateMention> mentions = [];
        for (var at = sentence.Start; at < sentence.End;)
        {
            if (DatePhrase.At(text, at, issued) is { } date) mentions.Add(date);
            at = Math.Max(at + 1, mentions.Count > 0 ? mentions[^1].Span.End : 0);
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Role == DateRole.Named && mentions[i].Date is { Length: >= 4 } && mentions[i].Date![0] != '-' && Vocabulary.Default["due verbs"].TryAt(text.AsSpan(0, sentence.End), mentions[i].Span.End, out _, out _)) mentions[i] = mentions[i] with { Role = DateRole.Due };
            if (mentions[i].Role == DateRole.Named && Demands(text, mentions[i].Span, sentence.End)) mentions[i] = mentions[i] with { Role = DateRole.Due };
        }

        return mentions;
    }
}
