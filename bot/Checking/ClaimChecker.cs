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

    /// <summary>Whether a record binds whom the message is about. What a primary school's own letter asks of 其他年级 is asked of its pupils.</summary>
    private static Fit Fits(SourcedRequirement source, IndicatorMatch match, Subject subject, string? place)
    {
        var scope = source.Requirement.Scope ?? match.NarrowedTo(source.Requirement.Indicator);
        var own = source.Metadata.Level == GovernmentLevel.School && (scope is null || Subject.StagesOf(scope).IsAny) ? Stages.Of(source.Metadata.Title) : Stages.Any;
        if (!subject.Stages.Touches(own) || (source.Requirement.Scope is null && !subject.Stages.Touches(Stages.Of(source.Requirement.Indicator)))) return Fit.BindsOthers;
        if (scope is not null && place is not null && IsRest(scope) && subject.Stages.Touches(Stages.Of(source.Metadata.Title))) return NamesAnother(source.Requirement, scope, subject) ? Fit.BindsOthers : Fit.Binds;

        // The letter of 东刘集中心小学 binds that school in what it asks of 中心小学.
        var ofThis = scope is not null && place is not null && source.Metadata is { Level: GovernmentLevel.School, Region: { } region } && region.Contains(scope, StringComparison.Ordinal) && place.Contains(region, StringComparison.Ordinal);
        return subject.Of(ofThis ? Stages.LongestIn(scope!) : scope);
    }

    private static bool IsRest(string scope) => scope.StartsWith("其他", StringComparison.Ordinal) || scope.StartsWith("其余", StringComparison.Ordinal);

    /// <summary>一、二年级不布置，其他年级不超过1小时: whether the sentence tells those of the message apart from the rest.</summary>
    private static bool NamesAnother(Requirement requirement, string rest, Subject subject) => Subject.Of(requirement.Quote, null).Scopes
        .Any(told => told != rest && subject.Scopes.Any(named => named == told || (ScopeCatalog.Default.Covers(told, named) && !ScopeCatalog.Default.Covers(told, rest) && Stages.LongestIn(told) != told)));

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
            var fit = Fits(source, match, statement.Subject, statement.School.Region);
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

            if (Applicability.SetAside(source, statement.Against is null ? statement.School.Region : null, asOf, statement.Former) is { } reason) setAside.Add(new SetAside(source, reason));
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
        return Settle(claim, judgements, setAside, statement) is var settled && settled is Outcome.Found found ? new Outcome.Found(found.Finding with { Besides = besides }) : settled;
    }

    /// <summary>
    /// What is narrower than what was said binds only if that is meant. Where nothing binds surely it is asked for, when it would change
    /// the verdict; where something does, it is named beside it.
    /// </summary>
    private static Outcome Settle(Claim claim, List<(Fit Fit, Judgement Judgement)> judgements, List<SetAside> setAside, Statement statement)
    {
        judgements = WithoutGeneral(judgements);
        var perhaps = judgements.Where(one => one.Fit == Fit.MayBind && one.Judgement.Holds is not null).Select(one => one.Judgement).ToArray();
        var surely = judgements.Where(one => one.Fit == Fit.Binds && one.Judgement is { Holds: not null, Requirement.Kind: RequirementKind.Requirement }).Select(one => one.Judgement).ToArray();
        if (surely.Length > 0 && perhaps.Length > 0 && !perhaps.Any(judgement => SizedScope.Of(ScopeOf(judgement)) is not null)
            && (statement.Subject.Stages.Names.Count == 1 || surely.Any(judgement => statement.Subject.Scopes.Contains(judgement.Requirement.Scope))))
        {
            var decided = Verdicts.Decide(claim, [.. judgements.Where(one => one.Fit == Fit.Binds).Select(one => one.Judgement)], setAside, statement.School.Region is not null);
            return new Outcome.Found(decided with { Perhaps = perhaps });
        }

        var all = Verdicts.Decide(claim, [.. judgements.Select(one => one.Judgement)], setAside, statement.School.Region is not null);
        if (perhaps.Length == 0) return new Outcome.Found(all);
        var scopes = perhaps.Select(ScopeOf).Distinct(StringComparer.Ordinal).ToArray();
        if (all.Judgements.Select(judgement => judgement.Holds).Distinct().Count() < 2)
        {
            var differ = statement.Subject.Stages.Names.Count != 1 && all.Judgements.Select(judgement => (judgement.Requirement.Bound.Value, judgement.Requirement.Bound.High)).Distinct().Count() > 1;
            return new Outcome.Found(differ ? all with { Stages = Subject.StagesOf(scopes) } : all);
        }

        // One kind of school alone is no choice.
        return scopes.Length > 1 ? new Outcome.NeedsScope(claim, scopes, all) : new Outcome.Found(all with { Verdict = Verdict.Ambiguous });
    }

    private static string ScopeOf(Judgement judgement) => judgement.Requirement.Scope ?? judgement.Requirement.Indicator;

    /// <summary>
    /// The special before the general, within one document: what it says of 小学 stands before what it says of all schools, and what it
    /// says of a kind of school (完全中学) before what it says of the stages in it.
    /// </summary>
    private static List<(Fit Fit, Judgement Judgement)> WithoutGeneral(List<(Fit Fit, Judgement Judgement)> judgements)
    {
        var binding = judgements.Where(one => one.Fit == Fit.Binds && !string.IsNullOrEmpty(one.Judgement.Requirement.Scope)).Select(one => one.Judgement.Requirement).ToArray();
        return [.. judgements.Where(one => !binding.Any(special => Displaces(special, one.Fit, one.Judgement.Requirement)))];
    }

    private static bool Displaces(Requirement special, Fit fit, Requirement general) =>
        special.Document == general.Document && special.Indicator == general.Indicator && special.Scope != general.Scope
        && ((fit == Fit.MayBind && SizedScope.Of(general.Scope ?? string.Empty) is null) || string.IsNullOrEmpty(general.Scope) || ScopeCatalog.Default.Covers(general.Scope, SizedScope.Of(special.Scope!)?.Kind ?? special.Scope!));
}

/// <summary>What came of one claim: a finding, or what must be known first.</summary>
internal abstract record Outcome(Claim Claim)
{
    public sealed record Found(Finding Finding) : Outcome(Finding.Claim);

    /// <param name="Scopes">Those for which requirements differ.</param>
    public sealed record NeedsScope(Claim Claim, IReadOnlyList<string> Scopes, Finding All) : Outcome(Claim);

    /// <summary>No words say what the figure measures.</summary>
    public sealed record NeedsIndicator(Claim Claim) : Outcome(Claim);

    /// <summary>The figure is a total, and how many students or classes there are was not said.</summary>
    public sealed record NeedsCount(Claim Claim, Basis Basis) : Outcome(Claim);
}
