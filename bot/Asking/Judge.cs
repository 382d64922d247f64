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

    /// <summary>Below the floor of the weakest term.</summary>
    private const double NearMiss = 0.35;

    public IReadOnlyList<Weighed> Weigh(Question question, IEnumerable<FoundEvidence> found) =>
        [.. found.Select(piece => Weigh(question, piece.Evidence, piece.Retrieval)).OrderByDescending(weighed => weighed.Score)];

    /// <summary>Whether the evidence is about everything that was asked, for whom it was asked, in the documents that were named.</summary>
    public bool Answers(Question question, Weighed weighed) =>
        weighed.Coverage >= CoverageFloor && weighed.Weakest >= WeakestFloor && weighed.Scope != ScopeFit.Other
        && !IsOutside(question, weighed) && weighed.Evidence.Metadata.Kind != DocumentKind.Template && IsNamed(question, weighed.Evidence) && FitsYear(question, weighed.Evidence);

    private static Weighed Weigh(Question question, Evidence evidence, double retrieval)
    {
        var (coverage, weakest) = Cover(question, evidence, evidence.Sentence, evidence.Headings, evidence.Beside);
        var local = evidence.Record is null ? coverage : Cover(question, evidence, evidence.Near, string.Empty, string.Empty).Coverage;
        var scope = question.Kind == QuestionKind.Define ? ScopeFit.Same : ScopeJudge.Fit(question.Scopes, evidence.Scopes);
        var score = coverage + (0.5 * local) + (0.15 * retrieval) - Distance(scope) + Authority(evidence.Metadata)
            + (evidence.Record is { } stated ? Kind(question, stated) + Towards(question, stated) : 0)
            + (question.Years.Any(year => Says(evidence, year)) ? 0.1 : 0)
            - (IsKindergarten(evidence.Scopes) && !question.Text.Contains('园', StringComparison.Ordinal) && question.Scopes.Count == 0 ? question.Kind == QuestionKind.Compare ? 0.5 : 0.15 : 0)
            + (evidence.Metadata.Kind == DocumentKind.Standard && question.Text.Contains("标准", StringComparison.Ordinal) ? 0.12 : 0)
            + (question.National && evidence.Metadata.Level == GovernmentLevel.Nation ? 0.3 : 0);
        return new Weighed(evidence, coverage, weakest, local, scope, score);
    }

    private static (double Coverage, double Weakest) Cover(
        Question question, Evidence evidence, string sentence, string headings, string beside)
    {
        double got = 0, all = 0, weakest = 1;
        foreach (var term in question.Terms)
        {
            var share = Share(question, term, evidence, sentence, headings, beside);
            got += term.Weight * share;
            all += term.Weight;
            if (!term.Light) weakest = Math.Min(weakest, share);
        }

        return all == 0 ? (0, 0) : (got / all, weakest);
    }

    private static double Share(Question question, Term term, Evidence evidence, string sentence, string headings, string beside)
    {
        if (term.Figure is { } figure && evidence.Figures.Any(other => other.Value == figure.Value && other.High == figure.High)) return 1;
        var said = Coverage.Of(term, sentence, headings, beside);
        if (term.Figure?.High is not null) said = Math.Max(said, Coverage.Of(term with { Text = Dashed(term.Text) }, Dashed(sentence), headings, beside));
        if (term.Indicator is not { } asked || evidence.Record is not { } record) return said;
        if (evidence.Indicator is not { } found)
        {
            return Math.Max(said, IndicatorCatalog.Default.Similarity(record.Indicator, asked.Name) is > 0.75 and var similar ? similar : 0);
        }

        if (found.Name == asked.Name) return 1;
        // 算例里生均图书的差异系数: the record measures the one, and of the other it is said whether the sentence has it.
        if (question.Terms.Any(other => other.Indicator?.Name == found.Name)) return said;
        // Another indicator is a near miss, however alike its words; only a kind of the one asked for will do (年巩固率 for 巩固率).
        return found.Name.EndsWith(asked.Name, StringComparison.Ordinal) ? Math.Min(said, 0.8) : Math.Min(said, NearMiss);
    }

    /// <summary>
    /// What names nobody is said of the schools of compulsory education: it gives no figure for 高中 or 大学, unless it speaks of them.
    /// </summary>
    private static bool IsOutside(Question question, Weighed weighed) => weighed.Scope == ScopeFit.Unsaid && question.WantsFigure
        && question.Scopes.Any(scope => ScopeCatalog.Default.Covers("学校", scope) && !ScopeCatalog.Default.Covers("义务教育学校", scope)
            && !Says(weighed.Evidence, scope));

    /// <summary>6到11周岁 is 6—11周岁.</summary>
    private static string Dashed(string text) => text.Replace('到', '—').Replace('至', '—').Replace('-', '—').Replace('–', '—').Replace('~', '—');

    private bool IsNamed(Question question, Evidence evidence)
    {
        if (question.Kind == QuestionKind.Compare && question.Names.Count > 1)
        {
            return question.Names.Any(name => IsNamed(question with { Names = [name] }, evidence));
        }

        foreach (var name in question.Names)
        {
            if (names.Documents(name) is { } documents ? !documents.Contains(evidence.Document.Id) && !Says(evidence, name) : !texts.Says(evidence, name)) return false;
        }

        return true;
    }

    /// <summary>A year asked for stands in the sentence, in the record or above; else it is the document's own.</summary>
    private static bool FitsYear(Question question, Evidence evidence) => question.Years.Count == 0 || question.Years.Any(year =>
        Says(evidence, year) || evidence.Record?.Deadline?.StartsWith(year, StringComparison.Ordinal) == true
        || evidence.Metadata.Date?.StartsWith(year, StringComparison.Ordinal) == true);

    private static bool Says(Evidence evidence, string words) =>
        evidence.Sentence.Contains(words, StringComparison.Ordinal) || evidence.Headings.Contains(words, StringComparison.Ordinal);

    /// <summary>Who does not say 幼儿园 means schools.</summary>
    private static bool IsKindergarten(IReadOnlyList<string> scopes) =>
        scopes.Count > 0 && scopes.All(scope => ScopeCatalog.Default.Covers("幼儿园", scope));

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
