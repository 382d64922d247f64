using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Whom one figure binds: named before it, else behind it, else in the sentence before it, else in the headings above.</summary>
internal sealed class ScopeFinder(string text, TextSpan sentence, Surroundings around, IReadOnlyList<FoundRequirement> found)
{
    private readonly ScopeReader scopes = ScopeReader.Default;

    public IEnumerable<string?> Find(BoundedFigure figure, NamedIndicator name)
    {
        if (name.Scope is { } given) return [given];
        var mentions = Usable(new TextSpan(sentence.Start, figure.Bound.Span.Start), figure, name);
        var behind = name.Span is { } at && at.Start >= figure.Bound.Span.End;
        if (behind && Behind(figure, name) is { Count: > 0 } named) return [named[0].Scope];
        if (behind && figure.Left.Start > figure.Clause.Start) mentions.RemoveAll(m => m.Span.Start >= figure.Left.Start && m.Span.End < figure.Bound.Span.Start);
        var own = mentions.Where(m => m.Span.Start >= figure.Left.Start).ToList();
        var list = ScopeReader.LastList(text, own.Count > 0 ? own : [.. mentions.Where(m => m.Span.Start >= figure.Clause.Start)]);
        if (list.Count == 0) list = Behind(figure, name);
        if (list.Count == 0 && Together(figure) is { Count: > 1 } all) return all;
        if (list.Count == 0) list = ScopeReader.LastList(text, Carried(mentions, figure.Dimension));
        if (figure.Turns > 1 && list.Count == figure.Turns) return [list[figure.Turn].Scope];
        if (list is [{ Scope: "学校" } general] && general.Span.Start < figure.Clause.Start && Above(name) is { } above) return [above];
        if (list.Count > 0) return list.Select(m => (string?)m.Scope).Distinct(StringComparer.Ordinal);
        return [Implied(name.Name) ?? Above(name)];
    }

    /// <summary>小学95%、初中93%，优良率均不低于50%: 均 holds for all that were told apart in the clauses before.</summary>
    private List<string?> Together(BoundedFigure figure) =>
        text.AsSpan(figure.Left.Start, figure.Left.Length).ContainsAny('均', '都')
            ? [.. found.Where(f => f.Scope is not null && f.Sentence == sentence && f.Indicator == found[^1].Indicator).Select(f => f.Scope).Distinct(StringComparer.Ordinal)]
            : [];

    private List<ScopeMention> Usable(TextSpan span, BoundedFigure figure, NamedIndicator name) =>
        [.. scopes.In(text, span).Where(m => !IsInsideName(m, figure, name) && !IsPlace(m) && !IsPer(m) && !IsCounted(m, figure) && IsSubject(m, figure, name))];

    /// <summary>在同一所学校, 升入初中: where, not whom.</summary>
    private bool IsPlace(ScopeMention mention) =>
        Vocabulary.Default["places"].TryBefore(text.AsSpan(sentence.Start, mention.Span.Start - sentence.Start), mention.Span.Start - sentence.Start, out _, out _);

    /// <summary>每80名寄宿生: per how many.</summary>
    private bool IsPer(ScopeMention mention)
    {
        var at = text.LastIndexOf('每', mention.Span.Start, Math.Min(mention.Span.Start - sentence.Start + 1, 9));
        return at >= 0 && NounPhrase.PerEnd(text, at, sentence.End) is { } end && end >= mention.Span.Start;
    }

    /// <summary>公办园41所: what an earlier figure counts binds nothing behind it.</summary>
    private bool IsCounted(ScopeMention mention, BoundedFigure figure) =>
        mention.Span.End < figure.Left.Start && found.Any(f => f.Unit.Dimension is Figures.Dimension.Schools or Figures.Dimension.People && mention.Span.End <= f.Figure.Start && f.Figure.Start - mention.Span.End <= 6 && (mention.Scope.EndsWith(f.Indicator, StringComparison.Ordinal) || f.Indicator.EndsWith(mention.Scope, StringComparison.Ordinal)));

    /// <summary>People who work at schools are bound where they are the subject, and not in 教师周转房.</summary>
    private bool IsSubject(ScopeMention mention, BoundedFigure figure, NamedIndicator name)
    {
        if (!ScopeKinds.OfPeople(mention.Scope)) return true;
        var end = mention.Span.End;
        if (end >= figure.Bound.Span.Start || (name.Span?.Start == end && mention.Scope != "教师")) return true;
        if (char.IsAsciiDigit(text[end])) return false;
        // 园长、专任教师持证上岗率: a list is bound where its last is.
        while (text[end] is '、' or '和' or '及' && ScopeCatalog.Default.At(text, end + 1) is { } next && ScopeKinds.OfPeople(next.Scope)) end = next.Span.End;
        if (mention.Span.Start > sentence.Start && text[mention.Span.Start - 1] == '的' && text[Clauses.Around(text, sentence, mention.Span).Start] != '对') return false;
        // 心理健康教师: part of a longer noun.
        if (ClauseWords.Default.Of(text, new TextSpan(Clauses.Around(text, sentence, mention.Span).Start, mention.Span.End)) is [.., var word] and not [{ Kind: WordKind.Scope }] && (word.Span != mention.Span || word.Kind == WordKind.Noun) && mention.Span.End < figure.Clause.Start) return false;
        if (text.LastIndexOf('占', mention.Span.Start, mention.Span.Start - sentence.Start) >= figure.Clause.Start) return false;
        return ClauseWords.Default.Of(text, new TextSpan(end, figure.Bound.Span.Start)) is not [{ Kind: WordKind.Noun or WordKind.Particle or WordKind.Scope }, ..] || text[end] is '每' or '不' or '至' or '年' or '平' or '必' or '原';
    }

    /// <summary>教师 in 骨干教师数 is what is counted, not whom it binds; 残疾儿童少年 in 残疾儿童少年入学率 is both.</summary>
    private static bool IsInsideName(ScopeMention mention, BoundedFigure figure, NamedIndicator name)
    {
        if (name.Span is not { } named || !named.Overlaps(mention.Span)) return false;
        if (named == mention.Span && mention.Scope.EndsWith(name.Name, StringComparison.Ordinal)) return true;
        if (mention.Span.Start > named.Start && mention.Span.End < named.End && mention.Scope is "县" or "市" or "社区" or "乡镇" or "学校") return true;
        if (mention.Span.Start < named.Start && mention.Span.End < named.End) return ScopeKinds.OfPeople(mention.Scope);
        return ScopeKinds.OfPeople(mention.Scope) || mention.Scope.EndsWith("学校", StringComparison.Ordinal) && !mention.Scope.StartsWith("特殊", StringComparison.Ordinal)
            || mention.Scope.StartsWith("优质", StringComparison.Ordinal) || (mention.Scope.EndsWith("幼儿园", StringComparison.Ordinal) && figure.Dimension is Dimension.Share or Dimension.Ratio);
    }

    private List<ScopeMention> Behind(BoundedFigure figure, NamedIndicator name)
    {
        if (name.Span is { } named && named.Start < figure.Bound.Span.Start) return [];
        return [.. Usable(figure.Right, figure, name).Where(m => m.Span.Start == figure.Right.Start || text[m.Span.Start - 1] is '的' or '模').Where(m => name.Span is not { } whole || m.Span.End < whole.End).Take(1)];
    }

    /// <summary>From the clauses before. Classes (大班) carry to what is counted in them and not to a share of them all.</summary>
    private List<ScopeMention> Carried(List<ScopeMention> mentions, Dimension dimension) =>
        [.. mentions.Where(m => !InsideAnyName(m) && !IsOneOfSeveral(m, mentions) && (dimension != Dimension.Share || !m.Scope.EndsWith('班')))];

    /// <summary>
    /// 适龄儿童入学率100%，残疾儿童入学率85%，辍学率…: of groups of pupils that are each told in the name of one rate none is the one that what
    /// follows is of. Where each has a second rate, the last has one as well.
    /// </summary>
    private bool IsOneOfSeveral(ScopeMention mention, List<ScopeMention> mentions)
    {
        if (!IsNamedGroup(mention)) return false;
        var groups = mentions.Where(IsNamedGroup).ToList();
        return groups.Count > 1 && groups.Exists(other => other.Scope != mention.Scope)
            && found.Count(one => one.Sentence == sentence && one.Figure.Start > groups[^2].Span.Start && one.Figure.Start < groups[^1].Span.Start) < 2;
    }

    private bool IsNamedGroup(ScopeMention mention) => ScopeKinds.OfPupils(mention.Scope) && IsInName(mention);

    /// <summary>幼儿园 of 普惠性幼儿园覆盖率 does not bind what the next clause measures.</summary>
    private bool InsideAnyName(ScopeMention mention)
    {
        return (mention.Scope.EndsWith("幼儿园", StringComparison.Ordinal) || mention.Scope.EndsWith("学校", StringComparison.Ordinal) || ScopeKinds.OfPeople(mention.Scope)) && IsInName(mention);
    }

    private bool IsInName(ScopeMention mention)
    {
        for (var at = Math.Max(sentence.Start, mention.Span.Start - 12); at <= mention.Span.Start; at++)
        {
            if (at + IndicatorCatalog.Default.LengthAt(text, at, sentence.End) > mention.Span.End) return true;
        }

        return false;
    }

    private static string? Implied(string name) => ScopeReader.Default.In(FoldedText.Fold(name), new TextSpan(0, name.Length)) is [var only, ..] && !Vocabulary.Default["places"].TryBefore(name.AsSpan(0, only.Span.Start), only.Span.Start, out _, out _) && !ScopeKinds.OfPeople(only.Scope)
        && !only.Scope.EndsWith("学校", StringComparison.Ordinal) && !only.Scope.EndsWith("幼儿园", StringComparison.Ordinal) && !only.Scope.StartsWith("优质", StringComparison.Ordinal) ? only.Scope : null;

    private string? Above(NamedIndicator name)
    {
        for (var i = around.Path.Count - 1; i >= 0; i--)
        {
            if (Only(around.Path[i]) is { } scope) return scope;
        }

        return around.Title is { } title ? Only(title) : null;
    }

    private string? Only(string heading)
    {
        var found = scopes.In(heading, new TextSpan(0, heading.Length)).Where(m => !ScopeKinds.OfPeople(m.Scope) && m.Scope != "学校").Select(m => m.Scope).Distinct(StringComparer.Ordinal).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}

/// <summary>Scopes that are people who work at schools, and not pupils, schools or stages.</summary>
internal static class ScopeKinds
{
    public static bool OfPeople(string scope) =>
        scope.EndsWith("教师", StringComparison.Ordinal) || scope.EndsWith("校长", StringComparison.Ordinal) || scope.EndsWith("组长", StringComparison.Ordinal) || scope is "班主任" or "教研员" or "教职工" or "园长" or "中层干部";

    /// <summary>适龄儿童, 残疾儿童少年, 随迁子女.</summary>
    public static bool OfPupils(string scope) =>
        scope.EndsWith("儿童", StringComparison.Ordinal) || scope.EndsWith("少年", StringComparison.Ordinal) || scope.EndsWith("子女", StringComparison.Ordinal);
}
