using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Passages;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>What the last answer rested on: what is asked next, and leaves its place open, is most likely said there.</summary>
internal sealed record Footing(Evidence Evidence)
{
    /// <summary>Whether it is now asked for others: a sentence that does not name them has answered already, and not for them.</summary>
    public bool Turned { get; init; }

    /// <summary>What is gained by standing in the same document, and by standing near in it.</summary>
    private const double OfDocument = 0.7, OfPlace = 0.8;

    /// <summary>How many passages away is still near.</summary>
    private const int Reach = 2;

    /// <summary>What a figure and the words of the answer that was given count for, and the least that shows what it rested on.</summary>
    private const double ByFigure = 6, ByWords = 4, Shown = 1.6, OfRecord = 0.5, Fit = 0.5;

    /// <summary>The agreement from which on there is no doubt.</summary>
    public const double Plain = 9;

    private static readonly FigureReader Figures = new();

    /// <summary>Of all that may have answered what agrees most with the answer that was given; null when nothing agrees with it.</summary>
    /// <param name="answered">What the assistant said; null when that is not known, and the best is taken.</param>
    public static (Footing? Footing, double Agreement) Of(Found found, string? answered)
    {
        if (answered is null) return found.Answering is [var first, ..] ? (new Footing(first.Evidence), first.Score) : (null, 0);
        var plain = PlainText.Of(answered);
        var figures = Figures.Find(plain).ToList();
        var best = found.Admissible
            .Select(weighed => (weighed.Evidence, weighed.Score, Agreement: Agreement(weighed.Evidence, plain, figures) + (weighed.Evidence.Record is null ? 0 : OfRecord)))
            .Where(one => one.Agreement >= Shown)
            .OrderByDescending(one => one.Agreement + (Fit * one.Score))
            .FirstOrDefault();
        if (best.Evidence is null) return (null, 0);
        // Of a sentence and its record the record, which tells what the figure measures.
        var record = found.All.Select(weighed => weighed.Evidence).FirstOrDefault(one => best.Evidence.Record is null && one.Record is { } stated && one.Document.Id == best.Evidence.Document.Id
            && best.Evidence.Span.Contains(stated.FigureSpan) && figures.Any(figure => figure.Value == stated.Bound.Value && figure.Unit.Dimension == stated.Unit.Dimension));
        return (new Footing(record ?? best.Evidence), best.Agreement + (Fit * best.Score));
    }

    /// <summary>Of what stands beside the last answer the nearest: the next paragraph may speak of another school.</summary>
    public static IReadOnlyList<Weighed> Nearest(Question question, IReadOnlyList<Weighed> answering)
    {
        if (question is not { Near: true, Footing: { } footing, WantsFigure: true }) return answering;
        int Away(Weighed weighed) => Math.Abs(weighed.Evidence.Passage.Ordinal - footing.Evidence.Passage.Ordinal);
        return [.. answering.Where(weighed => Away(weighed) == answering.Min(Away))];
    }

    public bool IsBeside(Evidence evidence) => IsBeside(evidence.Passage);

    public bool IsBeside(Passage passage) => passage.DocumentId == Evidence.Document.Id && Math.Abs(passage.Ordinal - Evidence.Passage.Ordinal) <= Reach;

    /// <summary>Figures of one kind stand side by side; what explains them stands anywhere.</summary>
    public double Favour(Question question, Evidence evidence) => evidence.Document.Id != Evidence.Document.Id ? 0 : OfDocument + (question.Kind is QuestionKind.Threshold or QuestionKind.Who && IsBeside(evidence) ? OfPlace : 0);

    private static double Agreement(Evidence evidence, string answered, List<Figure> figures)
    {
        var said = figures.Count == 0 ? 0 : ByFigure * figures.Count(figure => evidence.Record is { } record ? record.Bound.Value == figure.Value : EvidenceMeasures.HasFigure(evidence, figure)) / figures.Count;
        var (got, all) = (0, 0);
        for (var at = 0; at + 1 < answered.Length; at++)
        {
            if (!PlainText.IsWord(answered[at]) || !PlainText.IsWord(answered[at + 1])) continue;
            all++;
            if (evidence.Sentence.AsSpan().Contains(answered.AsSpan(at, 2), StringComparison.Ordinal)) got++;
        }

        return all == 0 ? said : said + (ByWords * got / all);
    }
}
