using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>What is measured besides the words: whether the evidence holds what is asked for, of what nature it is, and where it stands.</summary>
internal sealed partial class EvidenceMeasures
{
    private void SetIndicator(Evidence evidence, double[] measures)
    {
        var asked = question.Terms.Select(term => term.Indicator).OfType<Indicator>().ToList();
        if (asked.Count == 0) return;
        var found = evidence.Indicator;
        Hold(measures, Measure.SameIndicator, found is not null && asked.Exists(one => TermShare.IsQualified(found, one)));
        Hold(measures, Measure.OtherIndicator, found is not null && !asked.Exists(one => TermShare.IsQualified(found, one) || found.Name.EndsWith(one.Name, StringComparison.Ordinal)));
        Hold(measures, Measure.NoRecordOfIndicator, found is null);
    }

    private void SetHead(Evidence evidence, double[] measures)
    {
        Set(measures, Measure.HeadSaid, HeadShare(evidence, $"{evidence.Sentence} {evidence.Record?.Indicator}", evidence.Headings));
        Set(measures, Measure.HeadInClause, Clauses(evidence, evidence.Sentence).Select(clause => HeadShare(evidence, clause, string.Empty)).DefaultIfEmpty(0).Max());
    }

    private double HeadShare(Evidence evidence, string sentence, string headings) => question.Head is not { } asked || head is null ? 1
        : Math.Max(TermShare.Of(question, asked, evidence, sentence, headings, string.Empty), head.Shares(sentence, headings).Below);

    private void SetKind(Evidence evidence, double[] measures)
    {
        var sentence = evidence.Sentence;
        switch (question.Kind)
        {
            case QuestionKind.Threshold:
                Set(measures, Measure.AsksThreshold, 1);
                if (question.Unit is { } unit) Set(measures, AskedUnit.IsOf(unit, evidence) ? Measure.UnitSaid : Measure.OtherUnit, 1);
                Hold(measures, Measure.FigureRecord, evidence.Record is { } record && FigureFit.Fits(question.Dimensions, record.Unit.Dimension));
                Hold(measures, Measure.StandsForFigure, evidence.Record is null && StandIn.Find(question, sentence).Any());
                Hold(measures, Measure.CountsThing, counted is not null && CountedNoun.Find(counted, evidence.Near).Any());
                Hold(measures, Measure.FigureText, evidence.Record is null && evidence.Figures.Any(figure => FigureFit.Fits(question.Dimensions, figure.Unit.Dimension)));
                break;
            case QuestionKind.Deadline or QuestionKind.DaysLeft:
                Set(measures, Measure.AsksDeadline, 1);
                if (question.Often)
                {
                    Hold(measures, Measure.DateForDeadline, DatePhrases.Frequencies(sentence).Count > 0);
                    break;
                }

                Hold(measures, Measure.DateForDeadline, evidence.Dates.Count > 0 || DatePhrases.Find(evidence.OwnHeading).Count > 0);
                Hold(measures, Measure.OnlyFrequency, evidence.Dates.Count == 0 && DatePhrases.Frequencies(sentence).Count > 0);
                break;
            case QuestionKind.Who:
                Set(measures, Measure.AsksWho, 1);
                Hold(measures, Measure.NamesWho, evidence.Who is not null);
                var hints = Opening.HintsWho(sentence);
                Hold(measures, Measure.HintsWho, evidence.Who is null && hints);
                Hold(measures, Measure.MaySayWho, evidence.Who is null && !hints && Opening.MaySayWho(question.Text, sentence));
                Set(measures, Measure.ItemsOfKind, question.Items is { } offices ? OfKind(evidence, offices) : 0);
                break;
            case QuestionKind.YesNo:
                Set(measures, Measure.AsksYesNo, 1);
                Hold(measures, Measure.RulesYesNo, Opening.Forbids(sentence) || Opening.Allows(sentence) || Opening.Binds(sentence));
                break;
            case QuestionKind.List:
                Set(measures, Measure.AsksList, 1);
                var ofKind = Items.AreNamed(question, evidence) ? 1 : question.Items is { } items ? OfKind(evidence, items) : 0;
                Set(measures, Measure.ItemsForList, IsList(evidence) || HasCount(evidence) ? ofKind > 0 ? 1 : Announced(evidence) : 0);
                Hold(measures, Measure.WholeList, evidence.Items.Count > 0);
                Hold(measures, Measure.OpensList, IsDefined(sentence));
                Hold(measures, Measure.OpensQuoted, IsQuotedDefined(sentence));
                Set(measures, Measure.ItemsOfKind, ofKind);
                Hold(measures, Measure.ItemsOfCount, HasCount(evidence));
                break;
            case QuestionKind.Define:
                Set(measures, Measure.AsksDefinition, 1);
                // 计算下列8项指标的差异系数： announces what is counted, not how.
                Hold(measures, Measure.DefinesTerm, Opening.Defines(sentence) && (!LeadIn.IsOne(sentence) || IsDefined(sentence)));
                Hold(measures, Measure.OpensDefinition, IsDefined(sentence));
                Hold(measures, Measure.OpensQuoted, IsQuotedDefined(sentence));
                Hold(measures, Measure.ItemsOfCount, HasCount(evidence));
                break;
            case QuestionKind.Compare:
                Set(measures, Measure.AsksComparison, 1);
                break;
        }
    }

    private static bool IsList(Evidence evidence) => evidence.Items.Count > 0 || Enumeration.Marks(evidence.Sentence) >= 2;

    /// <summary>How much of what is asked about stands where the items are announced or enumerated: of the term that has most.</summary>
    private double Announced(Evidence evidence) => Clauses(evidence, evidence.Sentence)
        .SelectMany(clause => terms.Where(term => !term.Term.Light).Select(term => Coverage.Of(term.Term, clause, string.Empty, string.Empty)))
        .DefaultIfEmpty(0).Max();

    /// <summary>How surely the items are what was asked for: 1 when they are announced so, else by how many have names of that kind.</summary>
    private static double OfKind(Evidence evidence, string noun)
    {
        if (evidence.Items.Count == 0 && IsList(evidence) && ItemNames.Announce(evidence.Sentence, noun)) return 1;
        var count = evidence.Items.Count > 0 ? evidence.Items.Count(item => ItemNames.Fit(item.Name, noun)) : ItemNames.Count(evidence.Sentence, noun);
        return count > 1 ? Math.Min(1, count / 4.0) : 0;
    }

    /// <summary>Whether it says something that the question quotes, when it quotes anything.</summary>
    private bool SaysQuoted(string sentence) => question.Terms.All(term => !term.Quoted) || question.Terms.Any(term => term.Quoted && sentence.Contains(term.Text, StringComparison.Ordinal));

    private bool HasCount(Evidence evidence) => question.ItemCount is { } count && SaysQuoted(evidence.Sentence) && (evidence.Items.Count == count || Enumeration.Has((evidence.Lead ?? evidence).Sentence, count));

    private void SetNature(Evidence evidence, double[] measures)
    {
        if (evidence.Record is not { } record) return;
        Hold(measures, Measure.Status, record.Kind == RequirementKind.Status && !question.AsksStatus);
        Hold(measures, Measure.StatusAsked, record.Kind == RequirementKind.Status && question.AsksStatus);
        Hold(measures, Measure.Plan, record.Kind == RequirementKind.Plan);
        Hold(measures, Measure.Target, record.Kind == RequirementKind.Target);
        Hold(measures, Measure.AgainstDirection, (question.Direction, record.Bound.Comparator) is
            (Direction.Most, Comparator.AtLeast or Comparator.MoreThan) or (Direction.Least, Comparator.AtMost or Comparator.LessThan));
    }

    private void SetDocument(Evidence evidence, double[] measures)
    {
        var metadata = evidence.Metadata;
        Hold(measures, Measure.NoLongerInForce, metadata.Status.IsFormer());
        Hold(measures, Measure.Summary, metadata.Kind == DocumentKind.Summary);
        Hold(measures, Measure.Standard, metadata.Kind == DocumentKind.Standard);
        Hold(measures, Measure.StandardAsked, metadata.Kind == DocumentKind.Standard && question.Text.Contains("标准", StringComparison.Ordinal));
        Hold(measures, Measure.National, metadata.Level == GovernmentLevel.Nation);
        Hold(measures, Measure.NationalAsked, metadata.Level == GovernmentLevel.Nation && question.National);
        Hold(measures, Measure.Kindergarten, IsKindergarten(evidence.Scopes) && question.Scopes.Count == 0 && !question.Text.Contains('园', StringComparison.Ordinal));
    }

    private static void Set(double[] measures, Measure measure, double value) => measures[(int)measure] = value;

    private static void Hold(double[] measures, Measure measure, bool holds) => measures[(int)measure] = holds ? 1 : 0;
}
