using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>What a question is about, and whom it concerns.</summary>
internal sealed record Topic(IReadOnlyList<Term> Terms, IReadOnlyList<string> Scopes);

/// <summary>Finds what a question is about: the indicators, scopes and conditions that it names, and the words that are left.</summary>
internal static class TermReader
{
    private static readonly FigureReader Figures = new();

    /// <param name="text">The question without what says how it asks.</param>
    public static Topic Read(CueBook cues, string text, Asked asked)
    {
        var rest = new Remainder(text);
        var found = new List<(int At, Term Term)>();
        foreach (var mention in IndicatorCatalog.Default.Find(text))
        {
            if (rest.IsTaken(mention.Span) || !Counts(mention, text, asked)) continue;
            rest.Take(mention.Span);
            found.Add((mention.Span.Start, new Term(mention.Span.Of(text), [mention.Indicator.Name, .. mention.Indicator.Synonyms], mention.Indicator)));
        }

        foreach (var figure in Figures.Find(text))
        {
            if (rest.IsTaken(figure.Span)) continue;
            rest.Take(figure.Span);
            if (asked.Kind != QuestionKind.YesNo) found.Add((figure.Span.Start, new Term(figure.Span.Of(text), [], Figure: figure)));
        }

        var scopes = new List<string>();
        foreach (var scope in ScopeCatalog.Default.Find(text))
        {
            if (rest.IsTaken(scope.Span)) continue;
            rest.Take(scope.Span);
            scopes.Add(scope.Scope);
        }

        foreach (var word in Words.Left(cues, text, rest))
        {
            var said = word.Of(text);
            found.Add((word.Start, new Term(said, Words.Alternatives(said), Light: cues.Is("light", said))));
        }

        found.Sort((a, b) => a.At - b.At);
        return new Topic(WithGuess([.. found.Select(pair => pair.Term)], asked.Dimensions), scopes);
    }

    /// <summary>A short word (作业, 教师) names its indicator only in a question for a figure of its dimension.</summary>
    private static bool Counts(IndicatorMention mention, string text, Asked asked) =>
        IndicatorCatalog.Default.Resolve(mention.Span.Of(text)) is not null || asked.Dimensions.Contains(mention.Indicator.Dimension);

    /// <summary>每班 + 多少人 means 每班人数 without saying it: the words together may mean an indicator that none of them names.</summary>
    private static IReadOnlyList<Term> WithGuess(IReadOnlyList<Term> terms, IReadOnlySet<Dimension> asked)
    {
        var words = terms.Where(term => term is { Light: false, Figure: null, Indicator: null }).ToList();
        if (asked.Count == 0 || words.Count == 0 || terms.Any(term => term.Indicator is not null)) return terms;
        if (IndicatorGuess.Of(string.Concat(words.Select(term => term.Text)), asked) is not { } guess) return terms;
        return [.. terms.Select(term => words.Contains(term) ? term with { Indicator = guess } : term)];
    }
}
