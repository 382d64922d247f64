using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Whether the words of a claim and a requirement's indicator mean one thing, whatever they are counted by: 操场 and
/// 生均体育运动场馆面积 do, and how to get from one to the other is <see cref="Measured"/>'s part.
/// </summary>
internal sealed class IndicatorMatch(string claimed)
{
    /// <summary>So alike that only particles differ; less is another indicator as often as not (三级 for 二三级).</summary>
    private const double Alike = 0.85;

    private static readonly string[] Neutral = [.. Vocabulary.Lines("name-neutral")];

    /// <summary>The totals behind what is counted by students or classes: 教学及辅助用房面积 of 生均教学及辅助用房面积.</summary>
    private static readonly Lazy<Dictionary<string, string>> Totals = new(() =>
    {
        var totals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in IndicatorCatalog.Default.All)
        {
            foreach (var words in indicator.Synonyms.Prepend(indicator.Name).Where(words => Basis.Of(words) is not null)) totals.TryAdd(WithoutCount(Core(words)), indicator.Name);
        }

        return totals;
    });

    private static readonly Lazy<Dictionary<string, string[]>> Families = new(() =>
        Vocabulary.Pairs("indicator-families").ToDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal));

    /// <summary>What people leave off: 生均教学用房 is 生均教学用房面积.</summary>
    private static readonly string[] Completions = ["", "面积", "数", "值"];

    private const string Levels = "市县省乡镇区两三级各、，,.0123456789（）() ";

    /// <summary>音乐专用教室每间面积 is 音乐专用教室面积.</summary>
    private static readonly string[] Each = [.. Vocabulary.Lines("name-each")];

    private readonly HashSet<string> mine = WithFamily(Names(claimed));

    public bool Same(string required)
    {
        var theirs = Names(required);
        if (mine.Overlaps(theirs)) return true;
        return mine.Any(name => theirs.Any(other => SameFamily(name, other)))
            || IndicatorCatalog.Default.Similarity(Core(claimed), Core(required)) >= Alike;
    }

    /// <summary>Whether both are names of one indicator of the catalog, whatever qualifies it in brackets.</summary>
    public bool Exactly(string required) => Canonical(claimed) == Canonical(required);

    /// <summary>Whether the claim's words are a whole name of the other, or of the total behind it: 教学仪器设备值 of 生均教学仪器设备值.</summary>
    public bool Names(Requirement requirement) =>
        Exactly(requirement.Indicator) || Completions.Any(completion => Totals.Value.GetValueOrDefault(WithoutCount(Core(claimed + completion))) is { } total && Canonical(total) == Canonical(requirement.Indicator))
        || Completions.Any(completion => Canonical(claimed + completion) == Canonical(requirement.Indicator));

    /// <summary>Whether the other is the same rate of one stage: 初中三年巩固率 for 巩固率.</summary>
    public bool IsStageOf(string required) => required.EndsWith('率') && NarrowedTo(required) is not null;

    private static string Canonical(string words)
    {
        var bare = WithoutQualifier(words);
        return WithoutQualifier(IndicatorCatalog.Default.Resolve(bare)?.Name ?? bare);
    }

    /// <summary>The ways to ask an index for it, the likeliest first.</summary>
    public IEnumerable<string> Wordings => mine.Prepend(claimed).Distinct(StringComparer.Ordinal).Where(name => name.Length > 0);

    /// <summary>The stage that the requirement's indicator names and the claim does not: 初中三年巩固率 for 巩固率.</summary>
    public string? NarrowedTo(string required) => mine.Overlaps(Names(required)) ? null : Stages.LongestIn(required);

    /// <summary>Whether the words name an indicator of the catalog, or the total behind one.</summary>
    public static bool IsKnown(string words) => IndicatorCatalog.Default.Find(words).Count > 0 || Totals.Value.ContainsKey(WithoutCount(Core(words)));

    /// <summary>Whether all of the words are such a name, and not only some of them.</summary>
    public static bool IsNamed(string words) =>
        Completions.Any(completion => IndicatorCatalog.Default.Resolve(words + completion) is not null || Totals.Value.ContainsKey(WithoutCount(Core(words + completion))));

    /// <summary>What it is called in the catalog, with and without what it is counted by, and its bare words.</summary>
    private static HashSet<string> Names(string words)
    {
        var core = Core(words);
        var names = new HashSet<string>(StringComparer.Ordinal) { core, WithoutCount(core) };
        foreach (var completion in Completions)
        {
            if (Totals.Value.TryGetValue(WithoutCount(core + completion), out var counted)) names.Add(counted);
            if (IndicatorCatalog.Default.Resolve(words + completion) is { } completed) names.Add(completed.Name);
        }

        foreach (var form in new[] { words, core, WithoutQualifier(words) })
        {
            if (IndicatorCatalog.Default.Resolve(form) is { } resolved)
            {
                names.Add(resolved.Name);
                names.Add(Core(resolved.Name));
                if (IndicatorCatalog.Default.Resolve(Core(resolved.Name)) is { } total) names.Add(total.Name);
            }
            else
            {
                // Laymen's short words may mean several indicators; the figure's dimension tells them apart later.
                foreach (var mention in IndicatorCatalog.Default.Find(form).Where(mention => mention.Span.End == form.Length && SaysNothing(form[..mention.Span.Start]))) names.Add(mention.Indicator.Name);
            }
        }

        return names;
    }

    /// <summary>校舍建筑面积, from 生均校舍建筑面积（不含学生宿舍）.</summary>
    private static string Core(string words)
    {
        var core = Each.Aggregate(Basis.Without(WithoutQualifier(words)), (rest, each) => rest.Replace(each, string.Empty, StringComparison.Ordinal));
        return core.StartsWith("拥有", StringComparison.Ordinal) ? core[2..] : core;
    }

    private static string WithoutCount(string core) => core.Length > 3 && core.EndsWith('数') ? core[..^1] : core;

    /// <summary>Brackets at the end hold a qualifier.</summary>
    private static string WithoutQualifier(string words)
    {
        if (words.Length == 0 || words[^1] is not ('）' or ')')) return words;
        var open = words.LastIndexOfAny(['（', '(']);
        return open > 0 ? words[..open] : words;
    }

    /// <summary>巩固率 and 初中三年巩固率: one name ends in the other, and what is before it names only stage and span.</summary>
    private static bool SameFamily(string one, string other)
    {
        var (general, special) = one.Length < other.Length ? (one, other) : (other, one);
        if (!general.EndsWith('率') || !special.EndsWith(general, StringComparison.Ordinal)) return false;
        return SaysNothing(special[..^general.Length]);
    }

    /// <summary>Words before an indicator that do not make it another: stages, spans of years, levels of government, list numbers.</summary>
    private static bool SaysNothing(string words)
    {
        if (words.Length == 0) return true;
        var (_, rest) = Stages.Take(Basis.Without(words));
        foreach (var neutral in Neutral) rest = rest.Replace(neutral, string.Empty, StringComparison.Ordinal);
        return rest.All(character => Levels.Contains(character, StringComparison.Ordinal));
    }

    private static HashSet<string> WithFamily(HashSet<string> names)
    {
        foreach (var name in names.ToArray())
        {
            if (Families.Value.TryGetValue(name, out var others)) names.UnionWith(others);
        }

        return names;
    }
}
