using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Measures evidence against one question.</summary>
internal sealed class EvidenceMeasures
{
    private const double ToMass = 80;

    private readonly Question question;
    private readonly IReadOnlyList<WeighedTerm> terms;
    private readonly (char Character, double Rarity)[] characters;
    private readonly double unknown;
    private readonly SpokenPairs pairs;
    private readonly SpokenPairs core;
    private readonly DocumentTexts texts;
    private readonly Dictionary<string, double[]> documents = new(StringComparer.Ordinal);

    public EvidenceMeasures(Question question, TermWeights weights, IPolicyIndex index, DocumentTexts texts)
    {
        this.question = question;
        this.texts = texts;
        pairs = new SpokenPairs(question.Content, index);
        core = new SpokenPairs(question.Core, index);
        terms = weights.Of(question);
        characters = [.. question.Terms.Where(term => !term.Light).SelectMany(term => term.Alternatives.Take(1).Prepend(term.Text)).SelectMany(word => word)
            .Where(PlainText.IsHan).Distinct().Select(character => (character, index.Rarity(character.ToString())))];
        var all = terms.Sum(term => term.Weight);
        unknown = all == 0 ? 0 : terms.Where(term => !term.Known).Sum(term => term.Weight) / all;
    }

    /// <summary>How near a piece of evidence is to the question at first sight, from 0 to 1.</summary>
    public double Nearness(Evidence evidence) => evidence.Indicator is { } found && question.Terms.Any(term => term.Indicator?.Name == found.Name) ? 1
        : pairs.Share(Opening.IsLabel(evidence.Sentence) ? evidence.Beside : evidence.Sentence, evidence.Headings, evidence.Beside);

    public static int Count { get; } = Enum.GetValues<Measure>().Length;

    /// <param name="retrieval">How well the search found the passage, from 0 to 1.</param>
    /// <param name="leading">Whether its document is one of those that the search found most of.</param>
    public EvidenceFit Of(Evidence evidence, double retrieval, bool leading)
    {
        var measures = new double[Count];
        var scope = question.Kind is QuestionKind.Define or QuestionKind.List or QuestionKind.Who or QuestionKind.Source or QuestionKind.Quote ? ScopeFit.Same : ScopeJudge.Fit(question.Scopes, evidence.Scopes);
        // 责任单位：…… speaks of all that its passage says.
        var about = Opening.IsLabel(evidence.Sentence) ? evidence.Beside : evidence.Sentence;
        var (covered, weakest) = Cover(evidence, about, evidence.Headings, evidence.Beside);
        var (inSentence, _) = Cover(evidence, about, string.Empty, string.Empty);
        var local = evidence.Record is null ? InClauses(evidence, inSentence) : Cover(evidence, evidence.Near, string.Empty, string.Empty).Covered;
        Set(Measure.Answer, 1);
        Set(Measure.Covered, covered);
        Set(Measure.CoveredWhole, covered * covered * covered * covered);
        Set(Measure.InSentence, inSentence);
        Set(Measure.InClause, local);
        Set(Measure.InDocument, leading ? InDocument(evidence) : covered);
        Set(Measure.Weakest, weakest);
        Set(Measure.Unknown, unknown);
        Set(Measure.Characters, Characters(evidence));
        Set(Measure.LightWords, LightWords(evidence));
        Set(Measure.Pairs, pairs.Share(about, evidence.Headings, evidence.Beside));
        Set(Measure.PairsInSentence, pairs.Share(about, string.Empty, string.Empty));
        Set(Measure.UnknownPairs, pairs.Unknown);
        Set(Measure.PairsInClause, Clauses(evidence, about).Select(clause => pairs.Share(clause, string.Empty, string.Empty)).DefaultIfEmpty(0).Max());
        Set(Measure.PairsInHeadings, pairs.Share(evidence.Headings, string.Empty, string.Empty));
        Set(Measure.SentenceSaid, pairs.ShareOf(evidence.Sentence));
        Set(Measure.LongestRun, Math.Min(1, LongestRun(question.Content, evidence.Sentence) / 8.0));
        Set(Measure.CorePairs, core.Share(about, evidence.Headings, evidence.Beside));
        Set(Measure.CorePairsInSentence, core.Share(about, string.Empty, string.Empty));
        Set(Measure.CoreUnknown, core.Unknown);
        Set(Measure.PairsInOwnHeading, pairs.Share(evidence.OwnHeading, string.Empty, string.Empty));
        Set(Measure.PairsAround, pairs.Share(evidence.Around, string.Empty, string.Empty));
        Hold(Measure.First, evidence.IsFirst);
        SetIndicator();
        if (scope != ScopeFit.Same) Set(Measure.WiderScope + (scope - ScopeFit.Wider), 1);
        Hold(Measure.Named, question.Names.Count > 0);
        Hold(Measure.YearSaid, question.Years.Any(year => Says(evidence, year)));
        Hold(Measure.Condition, question.Terms.Any(term => term.Figure is not null && HasFigure(evidence, term.Figure)));
        SetKind();
        SetNature();
        SetDocument();
        Set(Measure.Length, Math.Min(3, evidence.Sentence.Length / 100.0));
        return new EvidenceFit(measures, covered, weakest, local, scope);

        void Set(Measure measure, double value) => measures[(int)measure] = value;
        void Hold(Measure measure, bool holds) => measures[(int)measure] = holds ? 1 : 0;

        void SetIndicator()
        {
            var asked = question.Terms.Select(term => term.Indicator).OfType<Indicator>().ToList();
            if (asked.Count == 0) return;
            var found = evidence.Indicator;
            Hold(Measure.SameIndicator, found is not null && asked.Exists(one => TermShare.IsQualified(found, one)));
            Hold(Measure.OtherIndicator, found is not null && !asked.Exists(one => TermShare.IsQualified(found, one) || found.Name.EndsWith(one.Name, StringComparison.Ordinal)));
            Hold(Measure.NoRecordOfIndicator, found is null);
        }

        void SetKind()
        {
            var sentence = evidence.Sentence;
            switch (question.Kind)
            {
                case QuestionKind.Threshold:
                    Set(Measure.AsksThreshold, 1);
                    Hold(Measure.FigureRecord, evidence.Record is { } record && FigureFit.Fits(question.Dimensions, record.Unit.Dimension));
                    Hold(Measure.FigureText, evidence.Record is null && evidence.Figures.Any(figure => FigureFit.Fits(question.Dimensions, figure.Unit.Dimension)));
                    break;
                case QuestionKind.Deadline or QuestionKind.DaysLeft:
                    Set(Measure.AsksDeadline, 1);
                    Hold(Measure.DateForDeadline, evidence.Dates.Count > 0 || DatePhrases.Find(evidence.OwnHeading).Count > 0);
                    Hold(Measure.OnlyFrequency, evidence.Dates.Count == 0 && DatePhrases.Frequencies(sentence).Count > 0);
                    break;
                case QuestionKind.Who:
                    Set(Measure.AsksWho, 1);
                    Hold(Measure.NamesWho, evidence.Who is not null);
                    Hold(Measure.HintsWho, evidence.Who is null && Opening.HintsWho(sentence));
                    break;
                case QuestionKind.YesNo:
                    Set(Measure.AsksYesNo, 1);
                    Hold(Measure.RulesYesNo, Opening.Forbids(sentence) || Opening.Allows(sentence) || Opening.Binds(sentence));
                    break;
                case QuestionKind.List:
                    Set(Measure.AsksList, 1);
                    Hold(Measure.ItemsForList, sentence.Count(character => character == '、') >= 2 || LeadIn.IsOne(sentence));
                    Hold(Measure.OpensList, IsDefined(sentence));
                    Set(Measure.ItemsOfKind, question.Items is { } items && Items.Of(sentence, items) is > 1 and var count ? Math.Min(1, count / 4.0) : 0);
                    break;
                case QuestionKind.Define:
                    Set(Measure.AsksDefinition, 1);
                    Hold(Measure.DefinesTerm, Opening.Defines(sentence));
                    Hold(Measure.OpensDefinition, IsDefined(sentence));
                    break;
                case QuestionKind.Compare:
                    Set(Measure.AsksComparison, 1);
                    break;
            }
        }

        void SetNature()
        {
            if (evidence.Record is not { } record) return;
            Hold(Measure.Status, record.Kind == RequirementKind.Status && !question.AsksStatus);
            Hold(Measure.StatusAsked, record.Kind == RequirementKind.Status && question.AsksStatus);
            Hold(Measure.Plan, record.Kind == RequirementKind.Plan);
            Hold(Measure.Target, record.Kind == RequirementKind.Target);
            Hold(Measure.AgainstDirection, (question.Direction, record.Bound.Comparator) is
                (Direction.Most, Comparator.AtLeast or Comparator.MoreThan) or (Direction.Least, Comparator.AtMost or Comparator.LessThan));
        }

        void SetDocument()
        {
            var metadata = evidence.Metadata;
            Hold(Measure.NoLongerInForce, metadata.Status is DocumentStatus.Repealed or DocumentStatus.Superseded);
            Hold(Measure.Summary, metadata.Kind == DocumentKind.Summary);
            Hold(Measure.Standard, metadata.Kind == DocumentKind.Standard);
            Hold(Measure.StandardAsked, metadata.Kind == DocumentKind.Standard && question.Text.Contains("标准", StringComparison.Ordinal));
            Hold(Measure.National, metadata.Level == GovernmentLevel.Nation);
            Hold(Measure.NationalAsked, metadata.Level == GovernmentLevel.Nation && question.National);
            Hold(Measure.Kindergarten, IsKindergarten(evidence.Scopes) && question.Scopes.Count == 0 && !question.Text.Contains('园', StringComparison.Ordinal));
        }
    }

    /// <summary>The weighted share of the terms that the documents know, and the share of the one that is found least.</summary>
    private (double Covered, double Weakest) Cover(Evidence evidence, string sentence, string headings, string beside)
    {
        double got = 0, all = 0, weakest = 1;
        foreach (var (term, weight, known) in terms)
        {
            if (!known) continue;
            var share = TermShare.Of(question, term, evidence, sentence, headings, beside);
            got += weight * share;
            all += weight;
            if (!term.Light) weakest = Math.Min(weakest, share);
        }

        return all == 0 ? (0, 0) : (got / all, weakest);
    }

    /// <summary>The most that the clause of a figure or date of the asked kind covers; of the whole sentence when that is not asked for.</summary>
    private double InClauses(Evidence evidence, double inSentence) => question.Kind is QuestionKind.Threshold or QuestionKind.Deadline or QuestionKind.DaysLeft
        ? Clauses(evidence, evidence.Sentence).Select(clause => Cover(evidence, clause, string.Empty, string.Empty).Covered).DefaultIfEmpty(inSentence).Max()
        : inSentence;

    /// <summary>The clauses with a figure or date of the asked kind; all of them when neither is asked for.</summary>
    private IEnumerable<string> Clauses(Evidence evidence, string sentence)
    {
        if (evidence.Record is not null) return [evidence.Near];
        IEnumerable<TextSpan>? spans = question.Kind switch
        {
            QuestionKind.Threshold => evidence.Figures.Where(figure => FigureFit.Fits(question.Dimensions, figure.Unit.Dimension)).Select(figure => figure.Span),
            QuestionKind.Deadline or QuestionKind.DaysLeft => evidence.Dates.Select(date => date.Span),
            _ => null,
        };
        return spans is null ? sentence == evidence.Sentence ? evidence.Clauses : [sentence] : spans.Select(span => Clause.Around(sentence, span).Of(sentence)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The length of the longest run of Han characters, letters and digits that both have.</summary>
    private static int LongestRun(string content, string sentence)
    {
        var longest = 0;
        for (var at = 0; at + longest < content.Length; at++)
        {
            while (at + longest < content.Length && PlainText.IsWord(content[at + longest]) && content.AsSpan(at, longest + 1).IndexOfAnyExcept(' ') >= 0
                && sentence.AsSpan().Contains(content.AsSpan(at, longest + 1), StringComparison.Ordinal)) longest++;
        }

        return longest;
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

    private double Characters(Evidence evidence)
    {
        double got = 0, all = 0;
        foreach (var (character, rarity) in characters)
        {
            all += rarity;
            if (evidence.Sentence.Contains(character, StringComparison.Ordinal)) got += rarity;
            else if (evidence.Headings.Contains(character, StringComparison.Ordinal)) got += rarity * 0.7;
        }

        return all == 0 ? 0 : got / all;
    }

    /// <summary>Whether the sentence goes on from a term as definitions and lists do: “八配套”即, 差异系数等于.</summary>
    private bool IsDefined(string sentence) => terms.Any(term => !term.Term.Light && term.Term.Quoted == question.Terms.Any(other => other.Quoted) && term.Term.Alternatives.Prepend(term.Term.Text).Any(word => word.Length > 1 && Opening.IsDefined(sentence, word)));

    private double LightWords(Evidence evidence)
    {
        double got = 0, all = 0;
        foreach (var (term, _, _) in terms)
        {
            if (!term.Light || term.Text.Length < 2) continue;
            all++;
            if (evidence.Sentence.Contains(term.Text, StringComparison.Ordinal)) got++;
        }

        return all == 0 ? 0 : got / all;
    }

    internal static bool HasFigure(Evidence evidence, Indexer.Figures.Figure figure) =>
        evidence.Figures.Any(other => other.Value == figure.Value && other.High == figure.High);

    private static bool Says(Evidence evidence, string words) =>
        evidence.Sentence.Contains(words, StringComparison.Ordinal) || evidence.Headings.Contains(words, StringComparison.Ordinal);

    /// <summary>Who does not say 幼儿园 means schools.</summary>
    private static bool IsKindergarten(IReadOnlyList<string> scopes) =>
        scopes.Count > 0 && scopes.All(scope => ScopeCatalog.Default.Covers("幼儿园", scope));
}

/// <summary>What was measured of a piece of evidence.</summary>
/// <param name="Measures">By <see cref="Measure"/>.</param>
internal sealed record EvidenceFit(double[] Measures, double Covered, double Weakest, double Local, ScopeFit Scope);
