using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>A figure out of a sentence that states no requirement record: the clause it stands in, as it stands.</summary>
internal static class FigureInText
{
    private const double ClauseFloor = 0.6, CoverageFloor = 0.75;
    private static readonly FigureReader Figures = new();

    public static Answer? Of(Found found)
    {
        var best = found.Answering
            .Where(weighed => weighed.Evidence.Record is null && weighed.Coverage >= CoverageFloor)
            .Select(weighed => (Weighed: weighed, Clause: Best(found, weighed.Evidence)))
            .Where(pair => pair.Clause is not null)
            .OrderByDescending(pair => pair.Weighed.Score + (0.5 * pair.Clause!.Value.Coverage))
            .FirstOrDefault();
        if (best.Clause is not { } clause) return null;
        var evidence = best.Weighed.Evidence;
        return new Answer(
            AnswerKind.Answer, $"{clause.Span.Of(evidence.Sentence).Trim()}。\n{Cite.Text(evidence)}", [], [Cite.Of(evidence)], []);
    }

    /// <summary>Whether a record says that the figure measures something else than was asked for, or is only what one school has.</summary>
    private static bool IsOthers(Found found, Evidence evidence, Figure figure) => found.All.Any(other =>
        other.Evidence.Record is { } record && other.Evidence.Sentence == evidence.Sentence && record.Bound.Value == figure.Value
        && ((record.Kind == RequirementKind.Status && found.Question.Names.Count == 0)
            || (other.Evidence.Indicator is { } indicator && found.Question.Terms.Any(term => term.Indicator is { } asked && asked.Name != indicator.Name))));

    /// <summary>The clause with a figure of the asked dimension that says most of what was asked.</summary>
    private static (TextSpan Span, double Coverage)? Best(Found found, Evidence evidence)
    {
        var question = found.Question;
        (TextSpan, double)? best = null;
        var most = ClauseFloor;
        foreach (var figure in Figures.Find(evidence.Sentence))
        {
            if (!FigureFit.Fits(question.Dimensions, figure.Unit.Dimension) || IsOthers(found, evidence, figure)) continue;
            var row = evidence.Sentence.IndexOf('；', StringComparison.Ordinal) is >= 0 and var mark && mark < evidence.Sentence.Length - 1;
            var clause = row ? new TextSpan(0, evidence.Sentence.Length) : Clause.Around(evidence.Sentence, figure.Span);
            var share = question.Terms.Count == 0 ? 0 : question.Terms.Average(term => Coverage.Of(term, clause.Of(evidence.Sentence), string.Empty, string.Empty));
            if (share < most) continue;
            (best, most) = ((clause, share), share);
        }

        return best;
    }
}
