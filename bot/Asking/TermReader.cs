using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>What a question is about, and whom it concerns.</summary>
internal sealed record Topic(IReadOnlyList<Term> Terms, IReadOnlyList<string> Scopes);

/// <summary>Finds what a question is about: the indicators, scopes and conditions that it names, and the words that are left.</summary>
internal static partial class TermReader
{
    private static readonly FigureReader Figures = new();

    /// <summary>Classes by name: how many people they take is their 班额, even when the question does not say so.</summary>
    private static readonly HashSet<string> ClassSizes = new(StringComparer.Ordinal) { "小班", "中班", "大班", "混合班" };

    private static readonly HashSet<string> Classes = new(StringComparer.Ordinal) { "一个班", "每个班", "每班", "一班", "一个班级", "每个班级", "班里", "班上" };

    /// <param name="text">The question without what says how it asks.</param>
    /// <param name="held">The figure that a yes-no question holds up, which is no condition.</param>
    public static Topic Read(CueBook cues, string text, Asked asked, Figure? held)
    {
        var rest = new Remainder(text);
        var borders = WordBorders.Of(text);
        var found = new List<(int At, Term Term)>();
        var named = new List<IndicatorMention>();
        foreach (Match quoted in Quoted().Matches(text))
        {
            var name = quoted.Groups["name"];
            var span = new TextSpan(name.Index, name.Index + name.Length);
            if (rest.IsTaken(span)) continue;
            rest.Take(span);
            found.Add((span.Start, new Term(name.Value, []) { Quoted = true }));
        }

        foreach (var phrase in cues["keep"])
        {
            if (phrase.Find(text) is not { } span || rest.IsTaken(span) || IsNamed(text, span)) continue;
            rest.Take(span);
            found.Add((span.Start, new Term(phrase.Text, [])));
        }

        foreach (var mention in IndicatorCatalog.Default.Find(text).OrderByDescending(mention => asked.Hints.Contains(mention.Indicator.Dimension)))
        {
            if (rest.IsTaken(mention.Span) || cues.Is("light", mention.Span.Of(text)) || !Counts(mention, text, asked)) continue;
            if (!IsOfHeads(mention, text)) continue;
            rest.Take(mention.Span);
            named.Add(mention);
            var term = Named(mention.Span.Of(text), PerHead(mention, text, rest));
            found.Add((mention.Span.Start, term with { Alternatives = [.. term.Alternatives, .. Words.Alternatives(term.Text)] }));
        }

        var known = new List<TextSpan>();
        foreach (var concept in Concepts.Find(text))
        {
            var said = concept.Span.Of(text);
            if (rest.IsTaken(concept.Span) || WordBorders.Cross(borders, concept.Span) || IsNamed(text, concept.Span)) continue;
            rest.Take(concept.Span);
            known.Add(concept.Span);
            found.Add((concept.Span.Start, new Term(said, concept.Written, Light: cues.Is("light", said))));
        }

        foreach (var figure in Figures.Find(text))
        {
            if (rest.IsTaken(figure.Span)) continue;
            rest.Take(figure.Span);
            if (held?.Value != figure.Value && !IsArticle(text, figure)) found.Add((figure.Span.Start, new Term(figure.Span.Of(text), [], Figure: figure)));
        }

        var scopes = new List<string>();
        foreach (var scope in ScopeCatalog.Default.Find(text))
        {
            if (!IsWhole(text, scope.Span, borders)) continue;
            if (rest.IsTaken(scope.Span))
            {
                // 小学生睡眠时间: the stage stands within what names the indicator, or within words that people say, and is asked for all the same.
                if (scope.Scope != "学校" && ScopeCatalog.Default.Covers("学校", scope.Scope) && (known.Exists(span => span.Overlaps(scope.Span)) || named.Exists(mention => mention.Span.Overlaps(scope.Span)
                    && !mention.Indicator.Name.Contains(scope.Scope, StringComparison.Ordinal) && !mention.Indicator.Name.Contains(scope.Span.Of(text), StringComparison.Ordinal)))) scopes.Add(scope.Scope);
                continue;
            }

            rest.Take(scope.Span);
            if (scope.Scope == "学校") continue;
            // 改扩建几所公办园: what is done to the schools is what the question is about.
            if (Building().Match(scope.Scope) is { Success: true } building)
            {
                found.Add((scope.Span.Start, new Term(building.Value, [])));
                scopes.Add(scope.Scope[building.Length..]);
                continue;
            }

            scopes.Add(scope.Scope);
            // Whom schools teach or employ is what the question is about, not only whom it concerns.
            if (!ScopeCatalog.Default.Covers("学校", scope.Scope)) found.Add((scope.Span.Start, new Term(scope.Span.Of(text), [scope.Scope], Light: cues.Is("light", scope.Span.Of(text)))));
        }

        foreach (var word in Words.Left(cues, text, rest))
        {
            var said = word.Of(text);
            found.Add((word.Start, new Term(said, Words.Alternatives(said), Light: said.Length == 1 || cues.Is("light", said) || Words.AllLight(cues, said))));
        }

        found.Sort((a, b) => a.At - b.At);
        var terms = WithGuess([.. found.Select(pair => pair.Term)], asked.Hints);
        // 一个教室最多坐几个学生: so does a classroom.
        if (asked.Dimensions.Contains(Dimension.People) && Classroom().IsMatch(text)) terms = [.. terms.Select(term => term is { Text: "教室", Indicator: null } ? term with { Text = terms.Any(other => other.Indicator?.Name == "班额") ? "班" : "每班", Light = terms.Any(other => other.Indicator?.Name == "班额") } : term)];
        // 一个班最多几个学生: how many people a class takes is its size.
        if (asked.Dimensions.Contains(Dimension.People) && terms.Count(term => !term.Light) == 1 && terms.FirstOrDefault(term => !term.Light) is { Indicator: null } whole && Classes.Contains(whole.Text)) terms = [.. terms.Select(term => term == whole ? Named("班额", IndicatorCatalog.Default.Resolve("班额")!) with { Alternatives = [whole.Text, .. whole.Alternatives] } : term)];
        if (!terms.Any(term => !term.Light) && asked.Dimensions.Contains(Dimension.People) && scopes.Exists(scope => ClassSizes.Contains(scope)))
        {
            terms = [.. terms, Named("班额", IndicatorCatalog.Default.Resolve("班额")!)];
        }

        // 九年一贯制学校最多多少人: how many a school may have is its size, even when the question does not say so.
        else if (terms.Count == 0 && asked.Dimensions.Contains(Dimension.People) && scopes.Exists(scope => ScopeCatalog.Default.Covers("学校", scope)) && IndicatorCatalog.Default.Resolve("学校规模") is { } size)
        {
            terms = [Named(size.Name, size)];
        }

        return new Topic(terms, scopes);
    }

    /// <summary>Of 高一档 the stage is no word, while 小学校 of 小学校舍 still has one.</summary>
    private static bool IsWhole(string text, TextSpan scope, bool[] borders) => !WordBorders.Cross(borders, scope)
        || (borders[scope.Start] && Array.LastIndexOf(borders, true, scope.End) is var end && end > scope.Start && ScopeCatalog.Default.Find(text[scope.Start..end]).Count > 0);

    /// <summary>An amount a head is not meant where no word counts by heads: 一年掏多少钱换教学仪器 asks for no 生均教学仪器设备值.</summary>
    private static bool IsOfHeads(IndicatorMention mention, string text) =>
        !mention.Indicator.Name.StartsWith("生均", StringComparison.Ordinal) || Heads.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static readonly string[] Heads = ["生均", "人均", "每生", "每个", "每名", "每人", "平均", "一个学生", "一名学生", "每位", "学生均"];

    /// <summary>What stands between quotation marks is one thing: “三个突破”, “八配套”.</summary>
    [GeneratedRegex("[“\"「『‘](?<name>[一-鿿0-9]{2,12})[”\"」』’]")]
    private static partial Regex Quoted();

    [GeneratedRegex("(?:每个?|一个|一间|每间)教室[一-鿿]{0,6}?[坐装塞收放容]")]
    private static partial Regex Classroom();

    [GeneratedRegex("^(?:新建、?改扩建|新建|改扩建)(?=.)")]
    private static partial Regex Building();

    /// <summary>Whether the words are part of an indicator's full name.</summary>
    private static bool IsNamed(string text, TextSpan span) =>
        IndicatorCatalog.Default.Find(text).Any(mention => mention.Span.Length > span.Length && mention.Span.Contains(span));

    /// <summary>一个, 一名, 一所: a, not one.</summary>
    public static bool IsArticle(string text, Figure figure) => figure.Value == 1 && text[figure.Span.Start] == '一' && figure.Span.Length <= 2;

    /// <summary>
    /// A short word (作业, 教师) names its indicator only in a question for a figure of its dimension, and not inside a longer word
    /// (图书 of 图书馆).
    /// </summary>
    private static bool Counts(IndicatorMention mention, string text, Asked asked)
    {
        var said = mention.Span.Of(text);
        if (IndicatorCatalog.Default.Resolve(said) is not null)
        {
            var scope = ScopeCatalog.Default.Find(said) is [var only] && only.Span.Length == said.Length;
            return !scope && (asked.Dimensions.Count == 0 || asked.Dimensions.Contains(mention.Indicator.Dimension));
        }

        var end = mention.Span.End;
        var within = end < text.Length && text[end] is '馆' or '室' or '率' or '费' or '员';
        return !within && asked.Hints.Contains(mention.Indicator.Dimension);
    }

    /// <summary>生均 said anywhere in the question makes 绿化 the indicator 生均绿化面积.</summary>
    private static Indicator PerHead(IndicatorMention mention, string text, Remainder rest)
    {
        const string Head = "生均";
        var at = text.IndexOf(Head, StringComparison.Ordinal);
        if (at < 0 || rest.IsTaken(new TextSpan(at, at + Head.Length))) return mention.Indicator;
        var said = Head + mention.Span.Of(text);
        if ((IndicatorCatalog.Default.Resolve(said) ?? IndicatorCatalog.Default.Resolve(said + "面积")) is not { } perHead) return mention.Indicator;
        rest.Take(new TextSpan(at, at + Head.Length));
        return perHead;
    }

    /// <summary>A term that any full name of its indicator satisfies; its short names say too little in a sentence.</summary>
    public static Term Named(string said, Indicator indicator) => new(
        said,
        [indicator.Name, .. indicator.Synonyms.Where(name => IndicatorCatalog.Default.Resolve(name)?.Name == indicator.Name)],
        indicator);

    /// <summary>每班 + 多少人 means 每班人数 without saying it: the words together may mean an indicator that none of them names.</summary>
    private static IReadOnlyList<Term> WithGuess(IReadOnlyList<Term> terms, IReadOnlySet<Dimension> asked)
    {
        var words = terms.Where(term => term is { Light: false, Figure: null, Indicator: null }).ToList();
        if (asked.Count == 0 || words.Count == 0 || terms.Any(term => term.Indicator is not null)) return terms;
        if (IndicatorGuess.Of(string.Concat(words.Select(term => term.Text)), asked) is not { } guess) return terms;
        return [.. terms.Select(term => words.Contains(term) ? term with { Indicator = guess } : term)];
    }
}
