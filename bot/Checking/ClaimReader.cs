using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Checking;

/// <summary>Which figures of a message are to be checked, and what each of them measures.</summary>
internal static class ClaimReader
{
    private const string ClassSize = "班额";
    private const string SchoolSize = "学校规模";
    private const string Size = "规模";
    private const string Students = "学生";
    private const string ClassCount = "办学班数";

    private static readonly Lazy<string[]> Noise = new(() => [.. Vocabulary.Lines("claim-noise").OrderByDescending(word => word.Length)]);

    /// <param name="ofSchool">Figures that only say how big the school is.</param>
    public static IReadOnlyList<Claim> Read(string message, IReadOnlyList<Figure> figures, IReadOnlySet<Figure> ofSchool)
    {
        var text = SchoolFacts.WithoutPlace(message);
        figures = [.. figures.Where(figure => !SchoolFacts.IsNameOfClass(text, figure))];
        var stated = figures.Where((figure, at) => !IsRestated(text, figures, at)).ToArray();
        var claims = ShareReader.Read(text, stated, ofSchool, figures.Except(stated).FirstOrDefault()).ToList();
        if (claims.Count > 0) figures = stated;
        var terms = claims.SelectMany(claim => new[] { claim.Quotient!.Part, claim.Quotient.Whole }).ToHashSet();
        string? stage = null;
        for (var at = 0; at < figures.Count; at++)
        {
            var context = FigureContext.Of(text, figures, at);
            stage = Stages.LastIn(context.Earlier + context.Before) ?? stage;
            if (ofSchool.Contains(figures[at]) || terms.Contains(figures[at])) continue;
            var behind = Behind(context);
            var words = behind ?? Indicator(context);
            if (words.Length == 0 && claims.Count > 0 && Continues(claims[^1], context)) words = claims[^1].Indicator;
            if (words.Length == 0 && figures.Count == 1 && ClaimWords.Of(context.Said).Content is { Length: > 1 } content && content != Students) words = content;
            if (words == ClassSize && Classes(figures, at) is { } classes && !IsClassSize(context.Before, context.After, figures[at]))
            {
                var quotient = Quotient.Of(figures[at], classes, text);
                claims.Add(new Claim(words, stage, quotient.Mean, context.Said, context.Clause, Quotient: quotient));
                continue;
            }

            words = WithBasisOf(claims, words, ofSchool);
            if (words.Length > 0) claims.Add(new Claim(words, Stages.LastIn(context.After) ?? stage, figures[at], context.Said, behind is null ? context.Clause : context.Behind, Question: context.Question));
        }

        if (claims.Count == 0 && (text.Contains(Size, StringComparison.Ordinal) || (figures.All(ofSchool.Contains) && IsOnlySize(text, ofSchool)))) claims.AddRange(OfSchool(text, [.. ofSchool.Where(figures.Contains).OrderBy(figure => figure.Span.Start)]));
        if (claims is [{ Quotient: null } only]) return [only with { Question = Questioned.Of(message, only.Figure, ofSchool) }];
        return [.. claims.OrderBy(claim => claim.Figure.Span.Start)];
    }

    /// <summary>
    /// What an earlier message was about, measured by a figure that has no words of its own; null when the message was about nothing
    /// that the figure can measure.
    /// </summary>
    public static Claim? OnTopic(string earlier, Figure figure)
    {
        if (IndicatorParts.In(earlier, figure) is { } composed) return new Claim(WithBasis(earlier, composed), null, figure, earlier, earlier);
        var text = ClaimWords.Apart(ClaimWords.Reading(earlier));
        var mention = IndicatorCatalog.Default.Find(text).Where(found => Measures(figure, found.Indicator.Dimension)).OrderBy(found => found.Indicator.Dimension == figure.Unit.Dimension).ThenBy(found => found.Span.Length).LastOrDefault();
        if ((mention is null or { Indicator.Name: SchoolSize or ClassSize } || mention.Span.End <= text.LastIndexOf('班')) && Measures(figure, Dimension.PeoplePerClass) && ClassWords.Name(earlier)) return new Claim(ClassSize, null, figure, earlier, earlier);
        if (mention is null) return null;

        // A bare number measures what the question is surely about, in its unit.
        return new Claim(UnitConversion.IsBare(figure) ? mention.Indicator.Name : WithBasis(text, mention.Span.Of(text)), null, figure, earlier, earlier);
    }

    /// <summary>Whether the claim's words are a noun that a narrower topic may stand behind.</summary>
    public static bool IsGeneric(Claim claim) => Generic.Value.Contains(claim.Indicator);

    public static bool IsSchoolSize(Claim claim) => IndicatorCatalog.Default.Find(claim.Indicator).Any(found => found.Indicator.Name == SchoolSize);

    /// <summary>The figure of a message of which no words say what it measures: what its unit alone says, or its words as they are.</summary>
    public static Claim Unnamed(string text, Figure figure) => new(string.Empty, null, figure, text, FigureContext.Of(text, [figure], 0).Clause, Question: Questioned.Of(text, figure, new HashSet<Figure>()));

    /// <summary>Whether an indicator of the dimension may be measured by the figure: itself, or a bare number.</summary>
    public static bool Measures(Figure figure, Dimension dimension) => figure.Unit.Dimension switch
    {
        Dimension.Number => true,
        Dimension.People => dimension is Dimension.People or Dimension.PeoplePerClass or Dimension.Ratio,
        Dimension.Items when figure.Unit.Symbol == "个" => dimension is Dimension.Items or Dimension.People or Dimension.PeoplePerClass or Dimension.Rooms or Dimension.Schools or Dimension.Ratio or Dimension.Times,
        var same => same == dimension,
    };

    /// <summary>100个里留下99个，就是99%: the share that the figures before it make.</summary>
    private static bool IsRestated(string text, IReadOnlyList<Figure> figures, int at) =>
        at > 1 && figures[at].Unit.Dimension == Dimension.Share && Restates.Any(word => text.AsSpan(0, figures[at].Span.Start).EndsWith(word, StringComparison.Ordinal));

    private static readonly string[] Restates = [.. Vocabulary.Lines("restating")];

    /// <summary>How big the school is, when nothing else is held up: its classes by their size when that is spoken of, else its size itself.</summary>
    private static IEnumerable<Claim> OfSchool(string text, IReadOnlyList<Figure> figures)
    {
        var classes = figures.FirstOrDefault(figure => figure.Unit.Dimension == Dimension.Classes);
        var students = figures.FirstOrDefault(figure => figure.Unit.Dimension != Dimension.Classes);
        if (classes is not null && students is not null && AsksClassSize(text))
        {
            var quotient = Quotient.Of(students, classes, text);
            return [new Claim(ClassSize, null, quotient.Mean, text, Quotient: quotient)];
        }

        return figures.Select(figure => new Claim(figure == classes ? ClassCount : SchoolSize, null, figure));
    }

    /// <summary>全校才400人，校医让人兼着行不行 is no check of how big the school is: it asks for something else of such a school.</summary>
    private static bool IsOnlySize(string text, IReadOnlySet<Figure> ofSchool)
    {
        if (ofSchool.Any(figure => figure.Unit.Dimension == Dimension.Classes && SchoolFacts.IsSchoolOf(text[figure.Span.End..]))) return true;
        foreach (var span in ofSchool.Select(figure => figure.Span).Concat(IndicatorCatalog.Default.Find(text).Where(found => found.Indicator.Name is SchoolSize or ClassSize or ClassCount).Select(found => found.Span)))
        {
            text = string.Concat(text.AsSpan(0, span.Start), new string(' ', span.Length), text.AsSpan(span.End));
        }

        return ClaimWords.Of(text).Content.Replace(Students, string.Empty, StringComparison.Ordinal).Length < 3;
    }

    /// <summary>6个班280人: the classes right before the people of whom they are made.</summary>
    private static Figure? Classes(IReadOnlyList<Figure> figures, int at) =>
        at > 0 && figures[at - 1] is { Unit.Dimension: Dimension.Classes, High: null, Value: > 1 } classes ? classes : null;

    /// <summary>生均教学用房5.7㎡，运动场馆10.5㎡: what counts the first of a list counts the others, where no number of students makes them totals.</summary>
    private static string WithBasisOf(List<Claim> claims, string words, IReadOnlySet<Figure> ofSchool)
    {
        if (words.Length == 0 || ofSchool.Count > 0 || claims is not [{ } first, ..] || Basis.Of(words) is not null) return words;
        return Basis.WordsIn(first.Indicator) is { } basis && Basis.Of(basis) is { By: CountedBy.Students } && (IndicatorMatch.IsNamed(basis + words) || IndicatorMatch.IsNamed(basis + ClaimWords.Reading(words))) ? basis + words : words;
    }

    private static bool AsksClassSize(string text) =>
        IndicatorCatalog.Default.Find(text).Any(found => found.Indicator.Name == ClassSize) || text.Contains("大班额", StringComparison.Ordinal);

    /// <summary>小学4.6平方米，初中5.9平方米: only another stage, in the same unit.</summary>
    private static bool Continues(Claim before, FigureContext context) =>
        context.Figure.Unit.Dimension == before.Figure.Unit.Dimension && ClaimWords.Of(context.Clause).Content.Length < 2;

    /// <summary>The words of the message that say what the figure measures; empty when there are none.</summary>
    private static string Indicator(FigureContext context)
    {
        var (figure, before, after) = (context.Figure, context.Before, context.After);
        if (IsClassSize(before, after, figure) || (before.Length == 0 && IsHeads(figure) && ClassWords.NameOne(context.Earlier.TrimEnd('，', ',', ' ')))) return ClassSize;
        if (figure.Unit.Dimension == Dimension.Share && ShareReader.Named(before) is { } rate) return rate;
        if (Whole(before, figure) is { } whole) return whole;
        if (IndicatorParts.In(before + after, figure) is { } composed) return WithBasis(before + after, composed);
        if (Mention(before, figure, last: true, BasisSpan(before)) is { } mentioned && !IsNarrowed(before, mentioned)) return WithBasis(before, mentioned);

        var named = Clean(before);
        if (Basis.Without(named).Length > 1 && ClaimWords.Of(before).Content is { Length: > 1 } content && content != Students) return named;
        if (Mention(after, figure, last: false) is { } following)
        {
            return IsNarrowed(after, following) ? ClaimWords.Of(after).Content : WithBasis(before + after, following);
        }

        // 图书，我们生均20册; 初中2400人，规模超了没有: what is measured may stand in the clauses around.
        if (Mention(context.Earlier, figure, last: true) is { } earlier) return WithBasis(context.Earlier + before, earlier);
        if (ClaimWords.Of(after).Content is { Length: > 1 } counted && counted != Students) return Clean(after);
        if (Mention(context.Later, figure, last: false) is { } later) return WithBasis(before + context.Later, later);
        return IndicatorCatalog.Default.Find(before).LastOrDefault() is { } other ? WithBasis(before, other.Span.Of(before)) : string.Empty;
    }

    /// <summary>拉了10M的宽带, 有50平的美术教室: the noun that the figure stands before, where the words before it name nothing that it measures.</summary>
    private static string? Behind(FigureContext context)
    {
        var (figure, before, noun) = (context.Figure, context.Before, Clean(context.Behind));
        if (IsHeads(figure) && noun.EndsWith('班') && ClassWords.Name(noun)) return ClassSize;
        if (noun.Length == 0 || Generic.Value.Contains(noun) || figure.Unit.Dimension is Dimension.Share or Dimension.Classes || IsClassSize(before, string.Empty, figure)) return null;
        if (Whole(before, figure) is not null || IndicatorParts.In(before + noun, figure) is not null) return null;
        if (Mention(noun, figure, last: false) is { } named) return IsNarrowed(noun, named) ? ClaimWords.Of(noun).Content : WithBasis(before, named);
        return Mention(before, figure, last: true) is null && People.Without(ClaimWords.Of(noun).Content).Length > 0 ? WithBasis(before, noun) : null;
    }

    /// <summary>教体育的老师 are not all teachers: words beside a noun that many things are called by make it another thing.</summary>
    private static bool IsNarrowed(string words, string mention) =>
        Generic.Value.Contains(mention) && ClaimWords.Of(words).Content is var content && content.Length > ClaimWords.Reading(mention).Length + 1 && !Generic.Value.Contains(content);

    private static readonly Lazy<HashSet<string>> Generic = new(() => Vocabulary.Lines("generic-nouns").ToHashSet(StringComparer.Ordinal));

    /// <summary>The nearest name in the words of an indicator that the figure can measure.</summary>
    private static string? Mention(string words, Figure figure, bool last, TextSpan outside = default)
    {
        words = ClaimWords.Apart(words);
        var found = IndicatorCatalog.Default.Find(words).Where(mention => !outside.Contains(mention.Span) && Measures(figure, mention.Indicator.Dimension)).ToArray();
        return (last ? found.LastOrDefault() : found.FirstOrDefault())?.Span.Of(words);
    }

    /// <summary>All that the clause says before the figure, when it is an indicator as it stands, with or without the stage before it.</summary>
    private static string? Whole(string clause, Figure figure)
    {
        var stage = Stages.LongestIn(clause);
        var without = stage is null ? clause : clause.Replace(stage, string.Empty, StringComparison.Ordinal);
        // 残疾娃上学率 is another rate than 上学率; 城区小学入学率 is not.
        var scope = ScopeCatalog.Default.Find(clause) is [.., { } last] && !Subject.StagesOf(last.Scope).IsAny ? clause[last.Span.End..] : clause;
        string[] forms = [Clean(clause), Clean(without), Clean(scope)];
        if (figure.Unit.Dimension == Dimension.Share) forms = [.. forms, .. forms.Select(form => form.TrimEnd('的') + "的比例")];
        return forms.FirstOrDefault(form => Basis.Without(form).Length > 1 && IndicatorMatch.IsNamed(form));
    }

    /// <summary>一个班48人, 我们班48个, 每班48名学生, 48人一个班.</summary>
    private static bool IsClassSize(string before, string after, Figure figure)
    {
        if (figure.Unit.Dimension == Dimension.PeoplePerClass) return true;
        if (!IsHeads(figure)) return false;
        return (ClassWords.Name(before) && !ClassWords.TellSomeApart(before)) || (before.Length == 0 && ClassWords.Name(after));
    }

    private static bool IsHeads(Figure figure) => figure.Unit.Dimension is Dimension.People or Dimension.Number or Dimension.Items;

    /// <summary>A basis that stands apart from the indicator's words is put before them: 图书生均20册 → 生均图书.</summary>
    private static string WithBasis(string clause, string indicator)
    {
        if (Basis.Of(indicator) is not null || (Basis.WordsIn(clause) ?? Basis.WordsIn(ClaimWords.Reading(clause))) is not { } basis) return indicator;
        return basis + indicator;
    }

    /// <summary>每百名学生 in 每百名学生有5台计算机 names what is counted by, not what is measured.</summary>
    private static TextSpan BasisSpan(string clause)
    {
        if (Basis.WordsIn(clause) is not { } words) return default;
        var at = clause.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    private static string Clean(string words)
    {
        words = words.Trim();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var noise in Noise.Value)
            {
                if (words.StartsWith(noise, StringComparison.Ordinal)) (words, changed) = (words[noise.Length..].Trim(), true);
                if (words.EndsWith(noise, StringComparison.Ordinal)) (words, changed) = (words[..^noise.Length].Trim(), true);
            }
        }

        return words.Trim('：', ':', '、', '，', '“', '”');
    }
}
