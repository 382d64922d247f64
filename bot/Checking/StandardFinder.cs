using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>The records of the index that are on the indicator that some words name.</summary>
internal sealed class StandardFinder(IPolicyIndex index)
{
    /// <summary>What the index puts first without being about the same thing is sorted out here; this many a wording are looked at.</summary>
    private const int Looked = 300;

    /// <summary>How many indicators' standards are kept: the index does not change.</summary>
    private const int MostIndicators = 1_000;

    private readonly Kept<string, IReadOnlyList<SourcedRequirement>> known = new(MostIndicators, StringComparer.Ordinal);

    /// <summary>Best first; each with its document. Records of a document that the index does not know are left out.</summary>
    public IReadOnlyList<SourcedRequirement> For(string indicator) => known.Of(indicator, Find);

    private List<SourcedRequirement> Find(string indicator)
    {
        var match = new IndicatorMatch(indicator);
        var seen = new HashSet<(string?, TextSpan, string?, Bound)>();
        var same = new Dictionary<string, bool>(StringComparer.Ordinal);
        var found = new List<SourcedRequirement>();
        foreach (var wording in match.Wordings)
        {
            foreach (var requirement in index.Requirements(new RequirementQuery(wording, Count: Looked)))
            {
                if (!same.TryGetValue(requirement.Indicator, out var isSame)) same[requirement.Indicator] = isSame = match.Same(requirement.Indicator);
                if (!isSame || !seen.Add((requirement.Document, requirement.FigureSpan, requirement.Scope, requirement.Bound))) continue;
                if (requirement.Document is { } id && index.Document(id) is { } document) found.Add(new SourcedRequirement(requirement, document));
            }
        }

        return found;
    }
}
