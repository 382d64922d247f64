using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>
/// Weighs evidence: its score ranks it, its odds decide between an answer and a decline, since a wrong figure is worse than none. What is
/// of another document, another year or other people than the question names is no answer, however well it scores.
/// </summary>
internal sealed partial class Judge(IPolicyIndex index, DocumentNames names, DocumentTexts texts)
{
    /// <summary>The logarithm of the odds from which on evidence answers.</summary>
    private const double Floor = -1.75;

    /// <summary>The same for a plain question, each of whose words is found, and for one that names the document or its place as well.</summary>
    private const double FloorOfPlain = -2.5, FloorOfNamed = -6;

    /// <summary>The least share of a question for a figure that must stand in the sentence or above it, and that must be understood there where none stands.</summary>
    private const double Least = 0.1, LeastUnderstood = 0.2;

    /// <summary>The share of a question's words, by what they tell, that must not stand in no document.</summary>
    private const double UnheardOf = 0.8;

    /// <summary>The share of its pairs of characters, however it is cut into words, that must stand in some document.</summary>
    private const double UnheardOfPairs = 0.5;

    /// <summary>What a figure of what is loses against one of what is to be.</summary>
    private const double OnlyStatus = 2.5;

    /// <summary>What a figure for kindergartens loses where nobody spoke of them.</summary>
    private const double Kindergarten = 1.5;

    /// <summary>The share of a question from which on another document may be the one that tells.</summary>
    private const double OfOthers = 0.6;

    /// <summary>The share of what a follow-up says anew that its answer must have.</summary>
    private const double Anew = 0.3, AnewAlone = 0.6;

    /// <summary>What a person loses who was named before.</summary>
    private const double Said = 2;

    /// <summary>What shares less than this part of what the nearest does with the question is not weighed: it has never answered.</summary>
    private const double Far = 0.35;

    /// <summary>The share of what a short question says that must stand in a sentence beside the last answer.</summary>
    private const double Beside = 0.75;

    private readonly TermWeights terms = new(index);

    public IReadOnlyList<Weighed> Weigh(Question question, IEnumerable<FoundEvidence> found)
    {
        var measures = new EvidenceMeasures(question, terms, index, texts);
        var weights = EvidenceWeights.For(question.Kind);
        // What is of another document or year than the question names is no answer, however near it is.
        var all = found.ToList();
        var named = all.Where(piece => IsNamed(question, piece.Evidence) && FitsYear(question, piece.Evidence)).ToList();
        var near = (named.Count > 0 ? named : all).Select(piece => (Piece: piece, Share: measures.Nearness(piece.Evidence))).ToList();
        if (named.Count > 0 && question.Footing is null && question.Names.Any(TitleNames.IsTitle) && IsOfOthers(near.Max(one => one.Share), all.Where(piece => !IsNamed(question, piece.Evidence)).Select(piece => measures.Nearness(piece.Evidence)))) return [];
        var least = near.Count == 0 ? 0 : near.Max(one => one.Share) * Far;
        return [.. near.Where(one => one.Share >= least || question.Near || Told(question, one.Piece.Evidence) > 0).Select(one => Weigh(question, measures, weights, one.Piece)).OrderByDescending(weighed => weighed.Score)];
    }

    /// <summary>《农村集体经济组织法》里，督学要具备什么条件: of what other documents say much more than the one whose title is given, that one does not tell.</summary>
    private static bool IsOfOthers(double own, IEnumerable<double> others) => others.DefaultIfEmpty().Max() is >= OfOthers and var most && own < most / 2;

    /// <summary>Whether evidence that may answer is so much about what was asked that it does.</summary>
    public bool Answers(Question question, Weighed weighed) => question.Near ? SaysBeside(question, weighed.Evidence) : Odds(question, weighed) >= FloorFor(question, weighed) && SaysAny(question, weighed) && !IsUnheardOf(question, weighed) && HasAnew(question, weighed.Evidence);

    /// <summary>小学生睡几小时 — 大学生呢: what says nothing of the one is no answer, however well it fits the rest.</summary>
    private static bool HasAnew(Question question, Evidence evidence) =>
        question.Anew.Count == 0 || question.Anew.Average(term => TermShare.Of(question, term, evidence, evidence.Sentence, evidence.Headings, evidence.Beside)) >= (question.Anew.Count == 1 ? AnewAlone : Anew);

    private static double FloorFor(Question question, Weighed weighed) => !IsPlain(weighed) ? Floor : question.SinglesOut ? FloorOfNamed : FloorOfPlain;

    /// <summary>A record of the very indicator that is asked for, with all else that is said, leaves little doubt: 幼儿园师幼比是多少.</summary>
    private static bool IsPlain(Weighed weighed) => weighed[Measure.SameIndicator] > 0 && weighed[Measure.FigureRecord] > 0 && weighed.SaysAll;

    /// <summary>金穗小学的运动场建多大: where the sentence and what stands above it say nothing of 运动场, its figure is of something else.</summary>
    private static bool SaysAny(Question question, Weighed weighed) => !question.WantsFigure || question.Footing is not null || weighed[Measure.SameIndicator] > 0
        || Math.Max(Math.Max(weighed[Measure.InSentence], weighed[Measure.PairsInSentence]), weighed[Measure.PairsInHeadings]) >= Least || weighed[Measure.UnderstoodBelow] >= LeastUnderstood;

    /// <summary>The logarithm of the odds that it answers.</summary>
    public static double Odds(Question question, Weighed weighed) => AnswerOdds.For(question.Kind).Of(weighed.Fit.Measures) + weighed.Favour;

    /// <summary>里面男生多少: what stands beside the last answer, and says what is asked of it, answers without saying again what it is about.</summary>
    private static bool SaysBeside(Question question, Evidence evidence)
    {
        if (question.Footing?.Evidence.Document.Id != evidence.Document.Id) return false;
        if (question.Step is { } step) return step.Leads(question, evidence);
        if (question.Case is { } other) return other.Is(question, evidence);
        if (question.Terms.Count == 0 && question.WantsFigure && question.Years is [var year]) return RowsAnswer.IsRowOf(question.Footing.Evidence, evidence, year);
        if (question.Terms.Count == 0) return question.Kind == QuestionKind.Who && Opening.AnswersWho(question.Text, evidence.Sentence, evidence.Span.Overlaps(question.Footing.Evidence.Span));
        if (!question.Footing.IsBeside(evidence)) return false;
        // The only figure of a sentence is what all of the sentence is about.
        var said = evidence.Record is null || evidence.Figures.Count == 1 ? evidence.Sentence : evidence.Near;
        var all = question.Terms.Sum(term => term.Text.Length);
        return question.Terms.Sum(term => term.Text.Length * Coverage.Of(term, said, string.Empty, string.Empty)) >= all * Beside;
    }

    /// <summary>Nearly nothing of what the question is about stands in any document: 电梯几年检修一次. What is left of it finds something, but no answer.</summary>
    private static bool IsUnheardOf(Question question, Weighed weighed) =>
        !question.SinglesOut && weighed[Measure.Unknown] > UnheardOf && weighed[Measure.UnknownPairs] > UnheardOfPairs;

    /// <summary>Whether it may answer at all: of no template, of the documents, the year and, for a figure, the people that the question names.</summary>
    public bool IsAdmissible(Question question, Weighed weighed) =>
        (weighed.Scope != ScopeFit.Other || (weighed.Evidence.Record is null && !question.WantsFigure)) && !IsOutside(question, weighed) && !IsForOthers(question, weighed) && !Misfit.Is(question, weighed) && weighed.Evidence.Metadata.Kind != DocumentKind.Template
        && IsNamed(question, weighed.Evidence) && FitsYear(question, weighed.Evidence) && (!question.Former || IsReplaced(weighed.Evidence)) && !(question.InForce && IsReplaced(weighed.Evidence))
        && (!question.NationOnly || weighed.Evidence.Metadata.Level == GovernmentLevel.Nation) && question.Case?.Excludes(weighed.Evidence) != true && (!question.AsksContact || Opening.IsContact(weighed.Evidence.Sentence));

    private static bool IsReplaced(Evidence evidence) => evidence.Metadata.Status.IsFormer();

    /// <summary>副组长呢: what was answered before is not what is asked now.</summary>
    private static bool IsSaid(Question question, Evidence evidence) => question is { Near: true, Kind: QuestionKind.Who, Terms.Count: > 0, Footing: { } footing } && evidence.Span == footing.Evidence.Span;

    /// <summary>What it counts for that the sentence is built as what is asked for is said, however few of the words it has.</summary>
    private static double Told(Question question, Evidence evidence) => DutyReader.Favour(question, evidence) + Definitions.Favour(question, evidence) + Phases.Favour(question, evidence) + Contents.Favour(question, evidence) + Echo.Favour(question, evidence);

    private static Weighed Weigh(Question question, EvidenceMeasures measures, EvidenceWeights weights, FoundEvidence piece)
    {
        var fit = measures.Of(piece);
        var favour = (question.Footing?.Favour(question, piece.Evidence) ?? 0) + Told(question, piece.Evidence) - (IsOnlyStatus(question, piece.Evidence) ? OnlyStatus : 0) - (IsSaid(question, piece.Evidence) ? Said : 0)
            - (fit.Measures[(int)Measure.Kindergarten] > 0 && question.WantsFigure ? Kindergarten : 0);
        return new Weighed(piece.Evidence, fit, weights.Score(fit.Measures) + favour) { Favour = favour };
    }

    /// <summary>What some school has is no answer to what is to be, as long as anything else is: whatever the words are like.</summary>
    private static bool IsOnlyStatus(Question question, Evidence evidence) =>
        evidence.Record?.Kind == RequirementKind.Status && question is { AsksStatus: false, SinglesOut: false, WantsFigure: true };

    /// <summary>
    /// What names nobody is said of the schools of compulsory education: it gives no figure for 高中 or 大学, unless it speaks of them. A
    /// 中学 may be one of those schools, and what stands under 学前教育 is said of kindergartens.
    /// </summary>
    private static bool IsOutside(Question question, Weighed weighed) => question.WantsFigure && FitOfSchool(question, weighed) is ScopeFit.Unsaid or ScopeFit.Wider or ScopeFit.Other
        && question.Scopes.Any(scope => ScopeCatalog.Default.Covers("学校", scope) && !ScopeCatalog.Default.Covers("义务教育学校", scope) && !ScopeCatalog.Default.Covers(scope, "初中")
            && !weighed.Evidence.Says(scope) && !weighed.Evidence.Scopes.Any(wider => ScopeCatalog.Default.Covers(wider, scope) && !ScopeCatalog.Default.Covers(wider, "小学")) && !(ScopeCatalog.Default.Covers("幼儿园", scope) && (weighed.Evidence.Says("学前") || weighed.Evidence.Says("幼儿"))));

    /// <summary>随迁子女上高中: a record on the one does not speak of the other, unless it says so.</summary>
    private static ScopeFit FitOfSchool(Question question, Weighed weighed) => weighed.Evidence.Record is null || question.Claims ? weighed.Scope
        : ScopeJudge.Fit([.. question.Scopes.Where(ScopeJudge.IsSchool)], weighed.Evidence.Scopes);

    /// <summary>What answered for those that were asked for before, and names nobody, does not answer for others.</summary>
    private static bool IsForOthers(Question question, Weighed weighed) =>
        question.Footing is { Turned: true } footing && weighed.Scope == ScopeFit.Unsaid && weighed.Evidence.Document.Id == footing.Evidence.Document.Id && weighed.Evidence.Span.Overlaps(footing.Evidence.Span);

    private bool IsNamed(Question question, Evidence evidence)
    {
        if (question.Described?.Contains(evidence.Document.Id) == false) return false;
        if (question.Kind == QuestionKind.Compare && question.Names.Count > 1)
        {
            return question.Names.Any(name => IsNamed(question with { Names = [name] }, evidence));
        }

        if (question.Others.Any(name => IsOf(name, evidence)) && !question.Names.Any(name => IsOf(name, evidence))) return false;
        foreach (var name in question.Names)
        {
            if (question.Schools.Contains(name, StringComparer.Ordinal))
            {
                if (!evidence.Says(name)) return false;
            }
            else if (names.Documents(name) is { } documents ? !documents.Contains(evidence.Document.Id) && (TitleNames.IsTitle(name) || IsNumber(question, name) || !evidence.Says(name)) : !texts.Says(evidence, name)) return false;
        }

        return true;
    }

    /// <summary>青教〔2018〕9号还有效吗: of a document that is asked about by its number only that document tells; what names it besides may be in force while it is not.</summary>
    private static bool IsNumber(Question question, string name) => question.Kind == QuestionKind.Source && name.EndsWith('号') && InForce().IsMatch(question.Text);

    [GeneratedRegex("有效|生效|效力|废[止了除没]|失效|作废|过期|停用|管用|作数|算数|执行")]
    private static partial Regex InForce();

    /// <summary>A row of a table is of the year that it names, whatever the title says.</summary>
    private static bool IsRowOf(Evidence evidence, string year) => evidence.Sentence.Contains('；', StringComparison.Ordinal) && YearSaid.OnlyOthers(evidence.Sentence, year);

    private bool IsOf(string name, Evidence evidence) => names.Documents(name)?.Contains(evidence.Document.Id) == true;

    /// <summary>A year asked for stands in the sentence, in the record or above; else it is the document's own, unless a report tells of another year.</summary>
    private static bool FitsYear(Question question, Evidence evidence) => question.Years.Count == 0 || question.Years.Any(year =>
        evidence.Sentence.Contains(year, StringComparison.Ordinal) || (evidence.Headings.Contains(year, StringComparison.Ordinal) && !(question.WantsFigure && IsRowOf(evidence, year))) || evidence.Record?.Deadline?.StartsWith(year, StringComparison.Ordinal) == true
        || (evidence.Metadata.Date?.StartsWith(year, StringComparison.Ordinal) == true && !(question.WantsFigure && evidence.Metadata.Kind == DocumentKind.Summary && YearSaid.OnlyOthers(evidence.Sentence, year))));
}
