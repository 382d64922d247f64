using PolicyBot.Answers;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>From the judgements on one claim to what came of it: which of them bind, and whether it must be asked first whom they are for.</summary>
internal static class Settlement
{
    /// <summary>
    /// What is narrower than what was said binds only if that is meant. Where nothing binds surely it is asked for, when it would change
    /// the verdict; where something does, it is named beside it.
    /// </summary>
    public static Outcome Of(Claim claim, List<(Fit Fit, Judgement Judgement)> judgements, List<SetAside> setAside, Statement statement)
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
