using PolicyBot.Indexer.Figures;

namespace PolicyBot.Checking;

/// <summary>
/// Finds in a message the two amounts whose quotient a rate is, and what a rate is called of which a message names both:
/// 预算80万元，培训3.6万元, and 培训经费占公用经费的4.5%.
/// </summary>
internal static class ShareReader
{
    /// <summary>What the number of a school's students counts, wherever its noun stands: 800人的小学.</summary>
    private const string AllStudents = "在校学生";

    private static readonly Lazy<Rate[]> Rates = new(() => [.. Vocabulary.Pairs("shares").Select(pair => Rate.Parse(pair.Key, pair.Value))]);

    /// <summary>One claim for every rate of which both amounts stand in the message, each amount being the part of one rate only.</summary>
    /// <param name="ofSchool">Figures that say how big the school is.</param>
    /// <param name="restated">The share that the message itself reckons of two amounts; null when it reckons none.</param>
    public static IReadOnlyList<Claim> Read(string text, IReadOnlyList<Figure> figures, IReadOnlySet<Figure> ofSchool, Figure? restated = null)
    {
        var found = new List<Claim>();
        if (figures.Count < 2 || figures.Any(figure => figure.Unit.Dimension == Dimension.Share)) return found;
        var contexts = figures.Select((_, at) => FigureContext.Of(text, figures, at)).Where(context => context.Figure is { High: null, Value: > 0 }).ToArray();
        foreach (var rate in Rates.Value)
        {
            var part = contexts.FirstOrDefault(context => rate.IsPart(context.Words) && !IsWhole(rate, context));
            var whole = contexts.FirstOrDefault(context => part is not null && IsReckoned(restated, part.Figure, context.Figure)) ?? contexts.FirstOrDefault(context => context != part && IsWhole(rate, context));
            if (part is null || whole is null || found.Any(claim => claim.Quotient!.Part == part.Figure)) continue;
            if (!Comparable(part.Figure, whole.Figure) || part.Figure.Value > whole.Figure.Value) continue;
            var quotient = Quotient.Of(part.Figure, whole.Figure, text);
            found.Add(new Claim(rate.Indicator, null, quotient.Share, part.Clause, Quotient: quotient));
        }

        return found;

        bool IsWhole(Rate rate, FigureContext context) => rate.IsWhole(context.Words) || (ofSchool.Contains(context.Figure) && context.Figure.Unit.Dimension != Dimension.Classes && rate.IsWhole(AllStudents));
    }

    /// <summary>Whether the words stand beside the part of a rate: 培训费 of the training share.</summary>
    public static bool IsPartOf(string indicator, string words) => Rates.Value.Any(rate => rate.Indicator == indicator && rate.IsPart(words) && !rate.IsWhole(words));

    /// <summary>The rate whose part and whole the words name: 培训经费占公用经费的; null when they name none.</summary>
    public static string? Named(string words)
    {
        var at = words.LastIndexOf('占');
        if (at <= 0) return null;
        return Rates.Value.FirstOrDefault(rate => rate.IsPart(words[..at]) && rate.IsWhole(words[at..]))?.Indicator;
    }

    /// <summary>100个里留下99个，就是99%: what the share is of needs no word of its own.</summary>
    private static bool IsReckoned(Figure? restated, Figure part, Figure whole) => restated is not null && part != whole && whole.Value > 0 && part.Value * 100 / whole.Value == restated.Value;

    private static bool Comparable(Figure one, Figure other) =>
        one.Unit.Dimension == other.Unit.Dimension || IsCount(one.Unit) || IsCount(other.Unit);

    /// <summary>16个 of 20个班, 1140 of 1200人.</summary>
    private static bool IsCount(Unit unit) => unit.Dimension == Dimension.Number || unit.Symbol == "个";

    /// <summary>Words beside the part and beside the whole; with ! those that must not stand there.</summary>
    private sealed record Rate(string Indicator, string[] Part, string[] Whole)
    {
        public static Rate Parse(string indicator, string words)
        {
            var sides = words.Split('|');
            return new Rate(indicator, Words(sides[0]), Words(sides[1]));
        }

        public bool IsPart(string words) => Stand(Part, words);

        public bool IsWhole(string words) => Stand(Whole, words);

        private static bool Stand(string[] phrases, string words) =>
            phrases.Any(phrase => phrase[0] != '!' && words.Contains(phrase, StringComparison.Ordinal))
            && !phrases.Any(phrase => phrase[0] == '!' && words.Contains(phrase[1..], StringComparison.Ordinal));

        private static string[] Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
