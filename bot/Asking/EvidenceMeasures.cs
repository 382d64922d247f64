using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Measures evidence against one question.</summary>
internal sealed partial class EvidenceMeasures
{
    /// <summary>What is so near by the words themselves need not be understood as well to be weighed.</summary>
    private const double Enough = 0.4;

    /// <summary>The share of a term from which on all of it is said.</summary>
    private const double Wholly = 0.99;

    /// <summary>The share of a term below which it is hardly found.</summary>
    private const double Hardly = 0.3;

    private readonly Question question;
    private readonly IReadOnlyList<WeighedTerm> terms;
    private readonly (char Character, double Rarity)[] characters;
    private readonly double unknown;
    private readonly SpokenPairs pairs;
    private readonly SpokenPairs core;
    private readonly PairCover cover;
    private readonly PairCover coreCover;
    private readonly PairCover? head;
    private readonly SaidWords words;
    private readonly WordTold[] told;
    private readonly string? counted;
    private readonly DocumentTexts texts;
    private readonly Dictionary<string, double[]> documents = new(StringComparer.Ordinal);

    public EvidenceMeasures(Question question, TermWeights weights, IPolicyIndex index, DocumentTexts texts)
    {
        this.question = question;
        this.texts = texts;
        pairs = new SpokenPairs(question.Content, question.Reworded, index);
        core = question.Core == question.Content ? pairs : new SpokenPairs(question.Core, question.Reworded, index);
        cover = new PairCover(question.Content, question.Reworded, index);
        coreCover = question.Core == question.Content ? cover : new PairCover(question.Core, question.Reworded, index);
        if (question.Head is { } asked) head = new PairCover(asked.Text, question.Reworded, index);
        counted = CountedNoun.Of(question.Text);
        words = new SaidWords(question.Text, question.Reworded);
        told = WordOdds.Default.Of(words.Words, words.Others(index));
        terms = weights.Of(question);
        characters = [.. question.Terms.Where(term => !term.Light).SelectMany(term => term.Alternatives.Take(1).Prepend(term.Text)).SelectMany(word => word)
            .Where(PlainText.IsHan).Distinct().Select(character => (character, index.Rarity(character.ToString())))];
        var all = terms.Sum(term => term.Weight);
        unknown = all == 0 ? 0 : terms.Where(term => !term.Known).Sum(term => term.Weight) / all;
    }

    /// <summary>How near a piece of evidence is to the question at first sight, from 0 to 1.</summary>
    public double Nearness(Evidence evidence)
    {
        if (evidence.Indicator is { } found && question.Terms.Any(term => term.Indicator?.Name == found.Name)) return 1;
        var about = Opening.IsLabel(evidence.Sentence) ? evidence.Labelled : evidence.Sentence;
        var share = pairs.Share(about, evidence.Headings, evidence.Beside);
        return share >= Enough ? share : Math.Max(share, cover.Shares(about, evidence.Headings).Below);
    }

    public static int Count { get; } = Enum.GetValues<Measure>().Length;

    public EvidenceFit Of(FoundEvidence found)
    {
        var evidence = found.Evidence;
        var measures = new double[Count];
        var scope = question.Kind is QuestionKind.Define or QuestionKind.List or QuestionKind.Who or QuestionKind.Source or QuestionKind.Quote ? ScopeFit.Same : ScopeJudge.Fit(question.Scopes, evidence.Scopes);
        // 责任单位：…… speaks of all that its passage says, 它指的是…… of what stands before it.
        var about = Opening.IsLabel(evidence.Sentence) ? evidence.Labelled : Opening.Refers(evidence.Sentence) ? evidence.Around : evidence.Sentence;
        var said = about;
        var (covered, weakest, last, missing) = Shares(evidence, about, evidence.Headings, evidence.Beside);
        var inSentence = Cover(evidence, about, string.Empty, string.Empty);
        var local = evidence.Record is null ? InClauses(evidence, inSentence) : Cover(evidence, evidence.Near, string.Empty, string.Empty);
        // 师幼比 for 专任教师与在园幼儿之比: a term that the sentence writes otherwise is said by it, to the last character.
        about = string.Join(' ', question.Terms.Where(term => TermShare.Of(question, term, evidence, about, string.Empty, string.Empty) >= Wholly).Select(term => term.Text).Prepend(about));
        Set(measures, Measure.Answer, 1);
        Set(measures, Measure.Covered, covered);
        Set(measures, Measure.CoveredWhole, covered * covered * covered * covered);
        Set(measures, Measure.InSentence, inSentence);
        Set(measures, Measure.InClause, local);
        Set(measures, Measure.InDocument, found.Leading ? InDocument(evidence) : covered);
        Set(measures, Measure.Weakest, weakest);
        Set(measures, Measure.LastTerm, last);
        Set(measures, Measure.Missing, missing);
        SetHead(evidence, measures);
        Set(measures, Measure.Terms, Math.Min(1, terms.Count / 10.0));
        Set(measures, Measure.Said, Math.Min(1, question.Content.Length / 40.0));
        Set(measures, Measure.Retrieved, found.Retrieval);
        Set(measures, Measure.Unknown, unknown);
        Set(measures, Measure.Characters, Characters(evidence, said));
        Set(measures, Measure.LightWords, LightWords(said));
        Set(measures, Measure.Pairs, pairs.Share(about, evidence.Headings, evidence.Beside));
        Set(measures, Measure.PairsInSentence, pairs.Share(about, string.Empty, string.Empty));
        Set(measures, Measure.UnknownPairs, pairs.Unknown);
        Set(measures, Measure.PairsInClause, Clauses(evidence, about).Select(clause => pairs.Share(clause, string.Empty, string.Empty)).DefaultIfEmpty(0).Max());
        Set(measures, Measure.PairsInHeadings, pairs.Share(evidence.Headings, string.Empty, string.Empty));
        Set(measures, Measure.SentenceSaid, pairs.ShareOf(said));
        Set(measures, Measure.LongestRun, Math.Min(1, LongestRun(question.Content, said) / 8.0));
        Set(measures, Measure.CorePairs, core == pairs ? measures[(int)Measure.Pairs] : core.Share(about, evidence.Headings, evidence.Beside));
        Set(measures, Measure.CorePairsInSentence, core == pairs ? measures[(int)Measure.PairsInSentence] : core.Share(about, string.Empty, string.Empty));
        Set(measures, Measure.CoreUnknown, core.Unknown);
        Set(measures, Measure.PairsInOwnHeading, pairs.Share(evidence.OwnHeading, string.Empty, string.Empty));
        Set(measures, Measure.PairsAround, pairs.Share(evidence.Around, string.Empty, string.Empty));
        var own = evidence.Record is { } record ? $"{about} {record.Indicator}" : about;
        var understood = cover.Shares(own, evidence.Headings);
        Set(measures, Measure.Understood, understood.Sentence);
        Set(measures, Measure.UnderstoodBelow, understood.Below);
        var coreUnderstood = coreCover == cover ? understood : coreCover.Shares(own, evidence.Headings);
        Set(measures, Measure.CoreUnderstood, coreUnderstood.Sentence);
        Set(measures, Measure.CoreUnderstoodBelow, coreUnderstood.Below);
        var standing = words.StandIn(own, evidence.Headings);
        SetWords(measures, WordOdds.Together(told, standing));
        Hold(measures, Measure.First, evidence.IsFirst);
        SetIndicator(evidence, measures);
        if (scope != ScopeFit.Same) Set(measures, Measure.WiderScope + (scope - ScopeFit.Wider), 1);
        Hold(measures, Measure.Named, question.SinglesOut);
        Hold(measures, Measure.NameSaid, question.Names.Any(name => TitleNames.IsTitle(name) || evidence.Says(DocumentNames.Stem(name))));
        Hold(measures, Measure.YearSaid, question.Years.Any(year => evidence.Says(year)));
        Hold(measures, Measure.Condition, question.Terms.Any(term => term.Figure is not null && HasFigure(evidence, term.Figure)));
        SetKind(evidence, measures);
        SetNature(evidence, measures);
        SetDocument(evidence, measures);
        Set(measures, Measure.Length, Math.Min(3, evidence.Sentence.Length / 100.0));
        return new EvidenceFit(measures, covered, weakest, local, scope) { Standing = standing };
    }

    /// <summary>The weighted share of the terms that the documents know.</summary>
    private double Cover(Evidence evidence, string sentence, string headings, string beside) => Shares(evidence, sentence, headings, beside).Covered;

    /// <summary>The same with the share of the term that is found least, that of the last one, and how many are hardly found.</summary>
    private (double Covered, double Weakest, double Last, double Missing) Shares(Evidence evidence, string sentence, string headings, string beside)
    {
        double got = 0, all = 0, weakest = 1, last = 1, said = 0, missing = 0;
        foreach (var (term, weight, known) in terms)
        {
            var share = known ? TermShare.Of(question, term, evidence, sentence, headings, beside) : 0;
            if (!term.Light)
            {
                (last, said) = (share, said + 1);
                if (share < Hardly) missing++;
            }

            if (!known) continue;
            got += weight * share;
            all += weight;
            if (!term.Light) weakest = Math.Min(weakest, share);
        }

        return (all == 0 ? 0 : got / all, all == 0 ? 0 : weakest, last, said == 0 ? 0 : missing / said);
    }

    /// <summary>The most that the clause of a figure or date of the asked kind covers; of the whole sentence when that is not asked for.</summary>
    private double InClauses(Evidence evidence, double inSentence) => question.Kind is QuestionKind.Threshold or QuestionKind.Deadline or QuestionKind.DaysLeft
        ? Clauses(evidence, evidence.Sentence).Select(clause => Cover(evidence, clause, string.Empty, string.Empty)).DefaultIfEmpty(inSentence).Max()
        : inSentence;

    /// <summary>The clauses with a figure or date of the asked kind; all of them when neither is asked for.</summary>
    private IEnumerable<string> Clauses(Evidence evidence, string sentence)
    {
        if (evidence.Record is not null) return [evidence.Near];
        if (question.Kind == QuestionKind.List)
        {
            // What is said of a list stands in the clause that enumerates or announces it.
            var listing = evidence.Items.Count > 0 ? (IReadOnlyList<string>)[evidence.Around] : Enumeration.Clauses(evidence.Clauses);
            if (listing.Count > 0) return listing;
        }

        IEnumerable<TextSpan>? spans = question.Kind switch
        {
            QuestionKind.Threshold => FigureInText.Fitting(question, evidence),
            QuestionKind.Deadline or QuestionKind.DaysLeft => evidence.Dates.Select(date => date.Span),
            _ => null,
        };
        return spans is null ? sentence == evidence.Sentence ? evidence.Clauses : [sentence] : spans.Select(span => Clause.Around(sentence, span).Of(sentence)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The weighted share of the terms that stand here or anywhere in the document: what a question says of the document need not stand beside the answer.</summary>
    private double InDocument(Evidence evidence)
    {
        var id = evidence.Document.Id;
        if (!documents.TryGetValue(id, out var shares))
        {
            var text = texts.Of(id);
            documents[id] = shares = [.. terms.Select(term => Coverage.Of(term.Term, text, evidence.Headings, string.Empty))];
        }

        double got = 0, all = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            if (!terms[i].Known) continue;
            got += terms[i].Weight * shares[i];
            all += terms[i].Weight;
        }

        return all == 0 ? 0 : got / all;
    }

    private double Characters(Evidence evidence, string said)
    {
        double got = 0, all = 0;
        foreach (var (character, rarity) in characters)
        {
            all += rarity;
            if (said.Contains(character, StringComparison.Ordinal)) got += rarity;
            else if (evidence.Headings.Contains(character, StringComparison.Ordinal)) got += rarity * 0.7;
        }

        return all == 0 ? 0 : got / all;
    }

    /// <summary>Whether the sentence goes on from a term as definitions and lists do: “八配套”即, 差异系数等于.</summary>
    private bool IsDefined(string sentence) => terms.Any(term => !term.Term.Light && term.Term.Quoted == question.Terms.Any(other => other.Quoted) && term.Term.Alternatives.Prepend(term.Term.Text).Any(word => word.Length > 1 && Opening.IsDefined(sentence, word)));

    private bool IsQuotedDefined(string sentence) => terms.Any(term => term.Term.Quoted) && IsDefined(sentence);

    internal static bool HasFigure(Evidence evidence, Indexer.Figures.Figure figure) =>
        evidence.Figures.Any(other => other.Value == figure.Value && other.High == figure.High);

    /// <summary>Who does not say 幼儿园 means schools.</summary>
    private static bool IsKindergarten(IReadOnlyList<string> scopes) =>
        scopes.Count > 0 && scopes.All(scope => ScopeCatalog.Default.Covers("幼儿园", scope));
}

/// <summary>What was measured of a piece of evidence.</summary>
/// <param name="Measures">By <see cref="Measure"/>.</param>
internal sealed record EvidenceFit(double[] Measures, double Covered, double Weakest, double Local, ScopeFit Scope)
{
    /// <summary>Which of the question's <see cref="SaidWords"/> stand in the evidence or above it.</summary>
    public bool[] Standing { get; init; } = [];
}
