using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Finds what a figure measures when the catalog does not know its words: the requirement of the figure's dimension whose indicator has
/// every word that was said, and few that were not. A wrong verdict is worse than none, so a word too many is another indicator.
/// </summary>
internal sealed class IndicatorReader(IPolicyIndex index)
{
    /// <summary>At least this much of an indicator's name must have been said: less, and it may mean something narrower.</summary>
    private const double Floor = 0.6;

    /// <summary>The second best must be behind by this much, or which of them is meant is anybody's guess.</summary>
    private const double Lead = 0.1;

    private const int Looked = 200;

    /// <summary>What an indicator's name has and nobody says, longest first.</summary>
    private static readonly string[] Unsaid = [.. Vocabulary.Lines("name-unsaid")];

    private static readonly string[] Completions = ["", .. Vocabulary.Lines("name-endings")];

    private static readonly Lazy<Dictionary<string, string>> ByUnit = new(() => Vocabulary.Pairs("units-alone").ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    private readonly TypoReader typos = new(index);

    /// <summary>The indicator as the records name it; null when none is meant beyond doubt.</summary>
    /// <param name="fits">Whether a record can bind the claim: its scope and dimension.</param>
    /// <param name="place">The school's place, whose name says nothing of what is measured; null when it is unknown.</param>
    public string? Find(Claim claim, string? place, Func<Requirement, bool> fits)
    {
        if (place is not null) claim = claim with { Said = claim.Said.Replace(place, string.Empty, StringComparison.Ordinal), Clause = claim.Clause.Replace(place, string.Empty, StringComparison.Ordinal) };
        return Find(claim, fits);
    }

    private string? Find(Claim claim, Func<Requirement, bool> fits) =>
        Find(ClaimWords.Of(claim.Said), claim, fits) ?? Find(ClaimWords.Of(claim.Clause), claim, fits) ?? Find(ClaimWords.Of(claim.Said, typos), claim, fits)
            ?? (ClaimWords.Of(claim.Clause).Content.Length < 2 ? ByUnit.Value.GetValueOrDefault(claim.Figure.Unit.Symbol) : null);

    private string? Find(ClaimWords words, Claim claim, Func<Requirement, bool> fits)
    {
        if (words.Content.Length < 2) return null;
        if (Named(words, claim.Figure.Unit.Dimension) is { } named) return named;
        var fitting = index.Requirements(new RequirementQuery(words.Content, Count: Looked))
            .Where(record => (Basis.Of(record.Indicator) == words.Basis || words.Basis is null) && fits(record))
            .DistinctBy(record => record.Indicator)
            .ToArray();
        var scored = fitting
            .Select(record => (record.Indicator, Score: Score(words.Content, Content(record.Indicator)) - (Basis.Of(record.Indicator) == words.Basis ? 0 : Lead)))
            .Where(scored => scored.Score >= Floor)
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Indicator.Length)
            .ToArray();
        if (scored.Length == 0) return OnlyOne(words, fitting);
        var best = Strip(Content(scored[0].Indicator));
        var rival = scored.FirstOrDefault(other => Strip(Content(other.Indicator)) != best);
        return scored[0].Score - rival.Score >= Lead ? scored[0].Indicator : null;
    }

    /// <summary>陪餐 is 负责人陪餐 where no other record of the dimension speaks of it.</summary>
    private static string? OnlyOne(ClaimWords words, IReadOnlyList<Requirement> fitting)
    {
        var named = fitting.Where(record => Basis.Of(record.Indicator) == words.Basis && Content(record.Indicator).Contains(words.Content, StringComparison.Ordinal)).ToArray();
        return named.Length == 1 && named[0].Indicator.EndsWith(words.Content, StringComparison.Ordinal) ? named[0].Indicator : null;
    }

    /// <summary>The catalog's indicator, when what was said is a name of it but for its last word.</summary>
    private static string? Named(ClaimWords words, Dimension dimension)
    {
        var head = words.Basis is { By: CountedBy.Students, Size: 1 } ? "生均" : words.Basis is { By: CountedBy.Students, Size: 100 } ? "每百名学生拥有" : string.Empty;
        return Completions
            .Select(completion => IndicatorCatalog.Default.Resolve(head + words.Content + completion))
            .FirstOrDefault(indicator => indicator?.Dimension == dimension && Basis.Of(indicator.Name) == words.Basis)?.Name;
    }

    private static string Content(string indicator) => string.Concat(Basis.Without(indicator).Where(PlainText.IsHan));

    /// <summary>How much of the name was said, from 0 to 1; 0 when anything was said that is not in it.</summary>
    private static double Score(string said, string name)
    {
        if (Strip(said).Any(character => !name.Contains(character, StringComparison.Ordinal))) return 0;
        if (!InOrder(Strip(said), name)) return 0;
        var asked = Strip(name);
        return asked.Length == 0 ? 0 : (double)asked.Count(character => said.Contains(character, StringComparison.Ordinal)) / asked.Length;
    }

    /// <summary>Half of the pairs at least, so that the characters make the name's words and not others.</summary>
    private static bool InOrder(string said, string name)
    {
        if (said.Length < 2) return false;
        var pairs = Enumerable.Range(0, said.Length - 1).Select(at => said.Substring(at, 2)).ToArray();
        return pairs.Count(pair => name.Contains(pair, StringComparison.Ordinal)) * 2 >= pairs.Length;
    }

    private static string Strip(string words)
    {
        var rest = words;
        foreach (var unsaid in Unsaid) rest = rest.Replace(unsaid, string.Empty, StringComparison.Ordinal);
        return rest.Length == 0 ? words : rest;
    }
}
