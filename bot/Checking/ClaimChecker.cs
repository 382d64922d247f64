using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Checks the figures that a person supplies against the requirements that apply: message → claims → records on the indicator → those that
/// bind → judgements → verdict → answer. Comparisons are exact decimals; rounding is only for reading.
/// </summary>
public sealed class ClaimChecker
{
    /// <summary>How many characters besides the name of a standard only lean on the message before: 那…呢.</summary>
    private const int Leaning = 3;

    private readonly StandardFinder standards;
    private readonly Gazetteer gazetteer;
    private readonly IndicatorReader indicators;
    private readonly TypoReader typos;
    private readonly QuestionAnswerer asking;
    private readonly Unjudged unjudged;
    private readonly HourChecker hours;
    private readonly PassedChecker passed;
    private readonly YardstickReader yardsticks;

    public ClaimChecker(IPolicyIndex index, QuestionAnswerer asking)
    {
        this.asking = asking;
        standards = new StandardFinder(index);
        gazetteer = new Gazetteer(index);
        indicators = new IndicatorReader(index);
        typos = new TypoReader(index);
        unjudged = new Unjudged(index, asking);
        hours = new HourChecker(index, gazetteer, asking);
        passed = new PassedChecker(index, gazetteer, asking);
        yardsticks = new YardstickReader(index);
    }

    /// <summary>
    /// Null when the turn holds no figure to check. A short message that only tells what was asked back (小学; 1200人) takes up the
    /// figure of the message before it.
    /// </summary>
    /// <param name="asOf">Requirements in force on this day apply.</param>
    public Answer? Check(Turn turn, DateOnly asOf)
    {
        if ((hours.Check(turn, asOf) ?? passed.Check(turn, asOf)) is { } judged) return judged;
        var (statement, outcomes) = Check(turn, Meant, asOf);
        if ((statement is null || outcomes.All(FoundNothing)) && StatementReader.Differs(turn, Meant))
        {
            // What makes no sense as it was surely meant may make some as it was typed.
            var (typed, found) = Check(turn, null, asOf);
            if (typed is not null && (statement is null || !found.All(FoundNothing))) (statement, outcomes) = (typed, found);
        }

        if (statement is null) return null;
        var answer = CheckAnswer.Of(statement, outcomes);
        if (!outcomes.All(FoundNothing) || outcomes.Any(outcome => outcome is Outcome.Found { Finding.Besides.Count: > 0 })) return answer;
        return statement.IsFollowUp ? null : answer is { Verdict: Verdict.NoStandard, Citations.Count: 0 } ? unjudged.Of(answer, statement, turn, asOf) ?? answer : answer;
    }

    /// <summary>A message as it was meant, without the name of what its figures are to be held against; its length stays.</summary>
    private string Meant(string message) => typos.Read(yardsticks.Blank(message));

    /// <summary>按国家标准呢: the turn before, to be held against something else; else the turn itself.</summary>
    private Turn Repeated(Turn turn) =>
        turn.History.Any(said => said.Role == Speaker.User) && yardsticks.Of(turn.Question) is not null && yardsticks.Blank(turn.Question).Count(PlainText.IsHan) <= Leaning ? StatementReader.Before(turn) : turn;

    private (Statement? Statement, IReadOnlyList<Outcome> Outcomes) Check(Turn turn, Func<string, string>? spelling, DateOnly asOf)
    {
        if (StatementReader.Read(Repeated(turn), spelling) is not { } statement) return (null, []);
        statement = statement with
        {
            Against = yardsticks.Of(turn.Question) ?? (statement.IsFollowUp && turn.History.LastOrDefault(said => said.Role == Speaker.User) is { } before ? yardsticks.Of(before.Text) : null),
            School = statement.School with { Region = gazetteer.Full(PlaceOf(statement)) },
            Subject = statement.Subject with { Students = statement.School.Students, FewerThan = SchoolFacts.FewerThan(statement.Text) },
        };
        var stages = statement.Claims.Select(claim => claim.Stage).Distinct(StringComparer.Ordinal).ToArray();
        return (statement, [.. statement.Claims.Select(claim => Check(claim, stages.Length > 1 ? statement.For(claim) : statement, asOf))]);
    }

    /// <summary>What was said of the place, or the place of a document within it that the message names: 五河县东刘集小学.</summary>
    private string? PlaceOf(Statement statement)
    {
        var named = gazetteer.PlaceIn(statement.Text);
        return statement.School.Region is not { } region || named?.Contains(Places.Bare(region), StringComparison.Ordinal) == true ? named ?? statement.School.Region : region;
    }

    private static bool FoundNothing(Outcome outcome) =>
        outcome is Outcome.NeedsIndicator || (outcome is Outcome.Found { Finding: { Deciding: null } finding } && finding.SetAside.All(aside => aside.Reason is Reason.OtherScope or Reason.InForce));

    /// <summary>By the name that the words are, else by the indicator that they mean.</summary>
    private Outcome Check(Claim claim, Statement statement, DateOnly asOf)
    {
        claim = Whole(claim);
        var named = claim.Indicator.Length > 0 ? Named(claim, statement, asOf) : new Outcome.NeedsIndicator(claim);
        if (claim.Understood || !FoundNothing(named)) return named;
        if ((indicators.Find(claim, statement.School.Region, record => CanBind(record, claim, statement)) ?? Asked(claim, statement, asOf)) is not { } meant) return named;
        var basis = ClaimWords.Of(claim.Said).Basis;
        statement = statement with { Subject = statement.Subject.With(Subject.Of(meant, null)) };
        return Named(claim with { Indicator = basis is null ? Basis.Without(meant) : meant, Understood = true }, statement, asOf);
    }

    /// <summary>道路绿地率 is not all 绿地率 where a record has just that name.</summary>
    private Claim Whole(Claim claim)
    {
        if (claim.Indicator.Length == 0 || ClaimWords.Of(claim.Clause).Content is not { } whole || whole.Length <= claim.Indicator.Length || !whole.EndsWith(claim.Indicator, StringComparison.Ordinal)) return claim;
        return standards.For(whole).Any(source => source.Requirement.Indicator == whole) ? claim with { Indicator = whole } : claim;
    }

    /// <summary>The indicator of the record that answers what the figure would have to be, asked as it was said or by its plain words.</summary>
    private string? Asked(Claim claim, Statement statement, DateOnly asOf) =>
        claim.Question.Length == 0 ? null : Questioned.Forms(claim, statement.School.Region).Select(form => Asked(form, claim, statement, asOf)).FirstOrDefault(meant => meant is not null);

    private string? Asked(string words, Claim claim, Statement statement, DateOnly asOf)
    {
        var (question, records) = asking.Bounds(words, asOf);
        var fitting = records.Where(weighed => NameShare.IsOn(question, weighed, claim.Said)).Select(weighed => weighed.Evidence.Record!).Where(record => CanBind(record, claim, statement)).ToArray();
        return (fitting.FirstOrDefault(record => record.Kind is RequirementKind.Requirement or RequirementKind.Target) ?? fitting.FirstOrDefault())?.Indicator;
    }

    private static bool CanBind(Requirement record, Claim claim, Statement statement) => statement.Against?.Has(record) != false &&
        statement.Subject.Of(record.Scope) != Fit.BindsOthers && !Period.Differs(claim.Said, record)
        && !People.Differ(claim.Said, record) && !Members.Lack(claim.Said, record) && Measured.By(record, claim.Figure, Basis.Of(record.Indicator), statement.School) is Measured.As;

    private Outcome Named(Claim claim, Statement statement, DateOnly asOf)
    {
        var match = new IndicatorMatch(claim.Indicator);
        var judgements = new List<(Fit Fit, Judgement Judgement)>();
        var setAside = new List<SetAside>();
        var others = new List<SetAside>();
        var besides = new List<Judgement>();
        Basis? needed = null;
        foreach (var source in standards.For(claim.Indicator))
        {
            var fit = Binding.Of(source, match, statement.Subject, statement.School.Region);
            var figure = match.Names(source.Requirement) || match.IsStageOf(source.Requirement.Indicator) ? UnitConversion.Meant(source.Requirement, claim.Figure) : claim.Figure;
            var measured = Measured.By(source.Requirement, figure, Basis.Of(claim.Indicator), statement.School);
            if (measured is Measured.Incomparable || Period.Differs(claim.Said, source.Requirement) || People.Differ(claim.Said, source.Requirement)) continue;
            if (statement.Against?.Has(source.Requirement) == false)
            {
                if (fit == Fit.Binds && measured is Measured.As other && Applicability.SetAside(source, statement.School.Region, asOf) is null) besides.Add(Judgement.Of(source, other.Measurement));
                continue;
            }

            if (fit == Fit.BindsOthers)
            {
                if (Applicability.SetAside(source, statement.School.Region, asOf, statement.Former) is null) others.Add(new SetAside(source, Reason.OtherScope));
                continue;
            }

            if (Applicability.SetAside(source, statement.Against is null or { OfLevel: true } ? statement.School.Region : null, asOf, statement.Former) is { } reason) setAside.Add(new SetAside(source, reason));
            else if (measured is Measured.Needs needs) needed = needs.Basis;
            else if (measured is Measured.As known) judgements.Add((fit, Judgement.Of(source, known.Measurement)));
        }

        if (judgements.Count == 0 && needed is not null) return new Outcome.NeedsCount(claim, needed);
        if (judgements.Count == 0 && setAside.Count == 0) setAside = others;

        // 道路绿地率 has a rule of its own where a document names it, besides the one on all 绿地率.
        var own = judgements.Where(one => match.Exactly(one.Judgement.Requirement.Indicator)).Select(one => one.Judgement.Requirement.Document).ToHashSet(StringComparer.Ordinal);
        judgements.RemoveAll(one => own.Contains(one.Judgement.Requirement.Document) && !match.Exactly(one.Judgement.Requirement.Indicator) && !match.IsStageOf(one.Judgement.Requirement.Indicator));

        // 生均校舍面积 is a school's; what kindergartens call theirs is meant only where no standard has the very name.
        if (judgements.Exists(one => match.Exactly(one.Judgement.Requirement.Indicator))) judgements.RemoveAll(one => one.Fit == Fit.MayBind && !match.Exactly(one.Judgement.Requirement.Indicator) && !match.IsStageOf(one.Judgement.Requirement.Indicator));
        return Settlement.Of(claim, judgements, setAside, statement) is var settled && settled is Outcome.Found found ? new Outcome.Found(found.Finding with { Besides = besides }) : settled;
    }
}
