using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>Whether a requirement of some scope binds what is asked about.</summary>
public enum Fit
{
    Binds,

    /// <summary>It binds a part of it, or something that nobody said whether it is meant: 小学, when only a school was named.</summary>
    MayBind,

    /// <summary>It binds others.</summary>
    BindsOthers,
}

/// <summary>Whom a message is about.</summary>
/// <param name="Stages">Its stages of schooling, or those of the school's profile.</param>
/// <param name="Scopes">All scopes that it names, and the profile's stage.</param>
public sealed record Subject(Stages Stages, IReadOnlyList<string> Scopes)
{
    private const string Grade = "年级";

    private static readonly Lazy<string[]> General = new(() => [.. Vocabulary.Lines("general-scopes")]);
    private static readonly Lazy<string[]> Particular = new(() => [.. Vocabulary.Lines("particular-scopes")]);

    /// <summary>How many students the school has; null when nobody said.</summary>
    public int? Students { get; init; }

    /// <summary>How many it has fewer than, where only that was said: 不到100人.</summary>
    public int? FewerThan { get; init; }

    private static ScopeCatalog Catalog => ScopeCatalog.Default;

    /// <param name="text">The message; what it names goes before the profile.</param>
    public static Subject Of(string text, string? stage)
    {
        var scopes = Catalog.Find(text).Concat(Concepts.Find(text).SelectMany(concept => concept.Written).SelectMany(Catalog.Find)).Select(mention => mention.Scope).Distinct(StringComparer.Ordinal).ToList();
        var said = Stages.Of(text);
        if (said.IsAny) said = new Stages(scopes.SelectMany(scope => StagesOf(scope).Names).ToHashSet(StringComparer.Ordinal));
        var known = said.IsAny ? Stages.Of(stage) : said;
        if (said.IsAny && stage is not null) scopes.AddRange(Catalog.Find(stage).Select(mention => mention.Scope));
        return new Subject(known, scopes);
    }

    /// <summary>This one's stages, with what else an earlier message named: 那初中呢 after 农村小学残疾儿童.</summary>
    internal Subject With(Subject earlier) => this with { Scopes = [.. Scopes, .. earlier.Scopes.Where(scope => StagesOf(scope).IsAny)] };

    /// <summary>This subject where only some of its stages are meant.</summary>
    internal Subject Narrowed(Stages stages) =>
        this with { Stages = stages, Scopes = [.. Scopes.Where(scope => StagesOf(scope).Touches(stages) && StagesOf(scope).Within(stages))] };

    public Fit Of(string? scope)
    {
        if (string.IsNullOrEmpty(scope) || General.Value.Contains(scope)) return Fit.Binds;
        if (SizedScope.Of(scope) is { } sized) return OfSized(sized);
        var stages = StagesOf(scope);
        if (!Stages.Touches(stages)) return Fit.BindsOthers;
        if (Scopes.Any(named => Catalog.Covers(scope, named)) && Stages.Within(stages)) return Fit.Binds;
        if (Particular.Value.Any(particular => scope.Contains(particular, StringComparison.Ordinal) || Catalog.Covers(particular, scope))) return Fit.BindsOthers;
        if (Stages.LongestIn(scope) == scope) return Stages.Within(stages) ? Fit.Binds : Fit.MayBind;
        var meant = Scopes.Where(named => !Scopes.Any(other => other != named && Catalog.Covers(named, other))).ToArray();
        return Scopes.Any(IsPartOfAStage) && !meant.Any(named => Catalog.Covers(named, scope) || scope.EndsWith(named, StringComparison.Ordinal)) ? Fit.BindsOthers : Fit.MayBind;
    }

    /// <summary>不足100名学生的教学点 binds a 教学点 of 80 students, and perhaps one of which nobody said how big it is.</summary>
    private Fit OfSized(SizedScope sized)
    {
        var kind = Of(sized.Kind);
        return sized.Holds(Students, FewerThan) switch
        {
            false => Fit.BindsOthers,
            null when kind == Fit.Binds => Fit.MayBind,
            _ => kind,
        };
    }

    /// <summary>三年级, 小班: who names one does not mean another.</summary>
    private static bool IsPartOfAStage(string scope) =>
        (Stages.LongestIn(scope) != scope || scope.EndsWith(Grade, StringComparison.Ordinal)) && Composite.StageSplit.Stages.Prepend("幼儿园").Any(stage => Catalog.Covers(stage, scope));

    /// <summary>The stages that scopes lie in, as people name them: 小学 and 初中 first.</summary>
    internal static IReadOnlyList<string> StagesOf(IEnumerable<string> scopes)
    {
        var names = scopes.SelectMany(scope => StagesOf(scope).Names).ToHashSet(StringComparer.Ordinal);
        return [.. Composite.StageSplit.Stages.Append("幼儿园").Where(names.Contains)];
    }

    /// <summary>The stages that a scope lies in: 小班 is 幼儿园; any when it is of none.</summary>
    internal static Stages StagesOf(string scope)
    {
        var named = Stages.Of(scope);
        if (!named.IsAny) return named;
        var within = Composite.StageSplit.Stages.Prepend("幼儿园").Where(stage => Catalog.Covers(stage, scope)).ToHashSet(StringComparer.Ordinal);
        return within.Count > 0 ? new Stages(within) : Stages.Any;
    }
}
