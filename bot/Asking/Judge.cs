using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>
/// Weighs evidence. The floors decide between an answer and a decline: a wrong figure is worse than none, so every term of the
/// question must be found near the answer, and a figure's own clause must be about it.
/// </summary>
internal sealed class Judge(DocumentNames names, DocumentTexts texts)
{
    public const double CoverageFloor = 0.62, WeakestFloor = 0.4, LocalFloor = 0.3;

    public IReadOnlyList<Weighed> Weigh(Question question, IEnumerable<Evidence> evidence) =>
        [.. evidence.Select(piece => Weigh(question, piece)).OrderByDescending(weighed => weighed.Score)];

    /// <summary>Whether the evidence is about everything that was asked, for whom it was asked, in the documents that were named.</summary>
    public bool Answers(Question question, Weighed weighed) =>
        weighed.Coverage >= CoverageFloor && weighed.Weakest >= WeakestFloor && weighed.Scope != ScopeFit.Other
        && weighed.Evidence.Metadata.Kind != DocumentKind.Template && IsNamed(question, weighed.Evidence) && FitsYear(question, weighed.Evidence);

    private Weighed Weigh(Question question, Evidence evidence)
    {
        var (coverage, weakest) = Cover(question.Terms, evidence, evidence.Sentence, evidence.Headings, evidence.Beside);
        var local = evidence.Record is { } record
            ? Cover(question.Terms, evidence, Near(evidence, record), string.Empty, string.Empty).Coverage
            : coverage;
        var scope = ScopeJudge.Fit(question.Scopes, evidence);
        var score = coverage + (0.5 * local) + (0.15 * evidence.Retrieval) - Distance(scope) + Authority(evidence.Metadata)
            + (evidence.Record is { } stated ? Kind(question, stated) + Towards(question, stated) : 0)
            + (question.Years.Any(year => Says(evidence, year)) ? 0.1 : 0);
        return new Weighed(evidence, coverage, weakest, local, scope, score);
    }

    private static (double Coverage, double Weakest) Cover(
        IReadOnlyList<Term> terms, Evidence evidence, string sentence, string headings, string beside)
    {
        double got = 0, all = 0, weakest = 1;
        foreach (var term in terms)
        {
            var weight = Math.Min(term.Text.Length, 6);
            var share = Math.Max(Coverage.Of(term, sentence, headings, beside), SameIndicator(term, evidence.Record));
            got += weight * share;
            all += weight;
            weakest = Math.Min(weakest, share);
        }

        return all == 0 ? (0, 0) : (got / all, weakest);
    }

    private static double SameIndicator(Term term, Requirement? record)
    {
        if (term.Indicator is null || record is null) return 0;
        if (IndicatorCatalog.Default.Resolve(record.Indicator) is { } resolved) return resolved.Name == term.Indicator.Name ? 1 : 0;
        return IndicatorCatalog.Default.Similarity(record.Indicator, term.Indicator.Name) is > 0.75 and var similar ? similar : 0;
    }

    /// <summary>The clause of the record's figure, with what the record took from around it.</summary>
    private static string Near(Evidence evidence, Requirement record)
    {
        var quote = PlainText.Of(record.Quote);
        var figure = record.FigureSpan.Start >= record.Span.Start ? record.FigureSpan.Shift(-record.Span.Start) : new TextSpan(0, quote.Length);
        var clause = figure.End <= quote.Length ? Clause.Around(quote, figure).Of(quote) : quote;
        return $"{PlainText.Of(record.Indicator)} {PlainText.Of(record.Scope ?? string.Empty)} {clause}";
    }

    private bool IsNamed(Question question, Evidence evidence) => question.Names.All(name =>
        names.Documents(name)?.Contains(evidence.Document.Id) == true || Says(evidence, name) || texts.Contains(evidence.Document.Id, name));

    /// <summary>A year asked for stands in the sentence, in the record or above; else it is the document's own.</summary>
    private static bool FitsYear(Question question, Evidence evidence) => question.Years.Count == 0 || question.Years.Any(year =>
        Says(evidence, year) || evidence.Record?.Deadline?.StartsWith(year, StringComparison.Ordinal) == true
        || evidence.Metadata.Date?.StartsWith(year, StringComparison.Ordinal) == true);

    private static bool Says(Evidence evidence, string words) =>
        evidence.Sentence.Contains(words, StringComparison.Ordinal) || evidence.Headings.Contains(words, StringComparison.Ordinal);

    private static double Distance(ScopeFit scope) => scope switch
    {
        ScopeFit.Same => 0,
        ScopeFit.Wider => 0.03,
        ScopeFit.Unsaid => 0.06,
        ScopeFit.Narrower => 0.12,
        _ => 0.6,
    };

    private static double Kind(Question question, Requirement record) => record.Kind switch
    {
        RequirementKind.Status => question.AsksStatus ? 0.1 : -0.25,
        RequirementKind.Plan => -0.1,
        RequirementKind.Target => -0.02,
        _ => question.AsksStatus ? -0.05 : 0.02,
    };

    private static double Towards(Question question, Requirement record) => (question.Direction, record.Bound.Comparator) switch
    {
        (Direction.Most, Comparator.AtLeast or Comparator.MoreThan) => -0.3,
        (Direction.Least, Comparator.AtMost or Comparator.LessThan) => -0.3,
        _ => 0,
    };

    private static double Authority(DocumentMetadata metadata) => 0.005 * (int)metadata.Level
        + metadata.Status switch { DocumentStatus.Repealed => -0.2, DocumentStatus.Superseded => -0.15, _ => 0 }
        + metadata.Kind switch { DocumentKind.Template => -0.5, DocumentKind.Summary => -0.05, DocumentKind.Standard => 0.02, _ => 0 };
}
