using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A figure out of a sentence that states no requirement record: the clause it stands in, as it stands.</summary>
internal static class FigureInText
{
    /// <summary>By how much a sentence must fit better than the best record for its figure to be the answer.</summary>
    private const double Better = 1;

    /// <summary>What a clause gains that names whom it is asked for.</summary>
    private const double OfScope = 0.5;

    /// <summary>What a figure loses that is counted with another word than the question counts with.</summary>
    private const double Otherwise = 2;

    public static Answer? Of(Found found)
    {
        var best = Leading(found);
        if (best.Clause is not { } clause) return null;
        var evidence = best.Weighed.Evidence;
        return new Answer(
            AnswerKind.Answer, $"{clause.Span.Of(evidence.Sentence).Trim()}。\n{Cite.Text(evidence)}", [], [Cite.Of(evidence)], []);
    }

    /// <summary>Whether a sentence without a record of the asked kind fits so much better than any record that its figure is the answer.</summary>
    public static bool Leads(Found found) => FigureAnswer.Records(found) is [var record, ..] && Leading(found) is { Clause: not null, Weighed: var text }
        && (CountsBetter(found.Question, text, record) || (!IsRuleOnIt(record) && text.Score > record.Score + Better && !(text.Evidence.Document.Id == record.Evidence.Document.Id && text.Evidence.Span.Overlaps(record.Evidence.Span))));

    /// <summary>Whether the record sets a bound on the very indicator that is asked for: what is reckoned with it elsewhere is none.</summary>
    private static bool IsRuleOnIt(Weighed record) => record[Measure.SameIndicator] > 0 && record.Evidence.Record is { Kind: RequirementKind.Requirement };

    /// <summary>写了几条: 16条 of the best sentence comes before the 8项 of its record.</summary>
    private static bool CountsBetter(Question question, Weighed text, Weighed record) => text.Score > record.Score + Better && question.Counted is { } word
        && CountedWord.Find(word, text.Evidence.Sentence).Any() && !AskedUnit.IsOf([word], record.Evidence);

    /// <summary>Where figures of the asked dimension stand in the sentence, or what stands for one.</summary>
    public static IReadOnlyList<TextSpan> Fitting(Question question, Evidence evidence)
    {
        List<TextSpan> spans = [.. evidence.Figures.Where(figure => FigureFit.Fits(question.Dimensions, figure.Unit.Dimension)).Select(figure => figure.Span)];
        spans.AddRange(StandIn.Find(question, evidence.Sentence).Where(span => !spans.Exists(span.Overlaps)));
        return spans;
    }

    private static (Weighed Weighed, (TextSpan Span, double Coverage)? Clause) Leading(Found found) => found.Answering
        .Where(weighed => weighed.Evidence.Record is null)
        .Select(weighed => (Weighed: weighed, Clause: Best(found, weighed.Evidence)))
        .Where(pair => pair.Clause is not null)
        .OrderByDescending(pair => pair.Weighed.Score + (2 * pair.Clause!.Value.Coverage) - (IsCountedOtherwise(found.Question, pair.Clause.Value.Span.Of(pair.Weighed.Evidence.Sentence)) ? Otherwise : 0))
        .FirstOrDefault();

    /// <summary>其中师资队伍占几项: 办学条件、师资队伍、学校管理三个方面 counts what it is one of.</summary>
    private static bool IsCountedOtherwise(Question question, string clause) => question.Counted is { } word && !CountedWord.Find(word, clause).Any();

    /// <summary>Whether a record says that the figure measures something else than was asked for, or is only what one school has.</summary>
    private static bool IsOthers(Found found, Evidence evidence, Figure figure) => found.All.Any(other =>
        other.Evidence.Record is { } record && other.Evidence.Sentence == evidence.Sentence && record.Bound.Value == figure.Value
        && ((record.Kind is RequirementKind.Status or RequirementKind.Plan && !found.Question.SinglesOut)
            || (other.Evidence.Indicator is { } indicator && found.Question.Terms.Any(term => term.Indicator is { } asked && !indicator.Name.EndsWith(asked.Name, StringComparison.Ordinal)))));

    /// <summary>The clause with a figure of the asked dimension that says most of what was asked.</summary>
    private static (TextSpan Span, double Coverage)? Best(Found found, Evidence evidence)
    {
        var question = found.Question;
        var others = evidence.Figures.Where(figure => IsOthers(found, evidence, figure) || IsCondition(question, figure) || OtherSum.IsGiven(question, evidence.Sentence, figure)).ToList();
        var fitting = Fitting(question, evidence).Where(span => !others.Exists(figure => figure.Span.Overlaps(span))).ToList();
        (TextSpan, double)? best = null;
        var most = -1.0;
        foreach (var figure in fitting)
        {
            var row = evidence.Sentence.IndexOf('；', StringComparison.Ordinal) is >= 0 and var mark && mark < evidence.Sentence.Length - 1;
            // The only figure of its kind in a sentence is what all of the sentence is about.
            var clause = row || fitting.Count == 1 ? new TextSpan(0, evidence.Sentence.Length) : Clause.Around(evidence.Sentence, figure);
            var share = Share(question, clause.Of(evidence.Sentence)) + (fitting.Count > 1 && IsOfScope(question, clause.Of(evidence.Sentence)) ? OfScope : 0);
            if (share <= most) continue;
            (best, most) = ((row ? clause : Clause.Around(evidence.Sentence, figure), share), share);
        }

        return best ?? ByScope(question, evidence, fitting);
    }

    /// <summary>小学应达到100%，初中应达到95%: of a sentence about what was asked the one clause that binds whom was asked for.</summary>
    private static (TextSpan Span, double Coverage)? ByScope(Question question, Evidence evidence, List<TextSpan> fitting)
    {
        if (question.Scopes.Count == 0) return null;
        var clauses = fitting
            .Select(figure => Clause.Around(evidence.Sentence, figure))
            .Where(clause => ScopeCatalog.Default.Find(clause.Of(evidence.Sentence)) is { Count: > 0 } bound
                && ScopeJudge.Fit(question.Scopes, [.. bound.Select(mention => mention.Scope)]) is ScopeFit.Same or ScopeFit.Wider)
            .Distinct()
            .ToList();
        return clauses is [var only] ? (only, 0.6) : null;
    }

    /// <summary>幼儿园2.5万个、义务教育9.9万个: of several figures the one whose clause names whom it is asked for.</summary>
    private static bool IsOfScope(Question question, string clause) => question.Scopes.Any(scope => clause.Contains(scope.Replace("学校", string.Empty, StringComparison.Ordinal) is { Length: > 1 } stem ? stem : scope, StringComparison.Ordinal));

    private static double Share(Question question, string clause)
    {
        double got = 0, all = 0;
        foreach (var term in question.Terms)
        {
            got += term.Weight * Coverage.Of(term, clause, string.Empty, string.Empty);
            all += term.Weight;
        }

        return all == 0 ? 0 : got / all;
    }

    /// <summary>A figure that the question itself states is no answer to it.</summary>
    private static bool IsCondition(Question question, Figure figure) =>
        question.Terms.Any(term => term.Figure is { } stated && stated.Value == figure.Value && stated.Unit.Dimension == figure.Unit.Dimension);
}
