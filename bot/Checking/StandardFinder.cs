using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>The records of the index that are on the indicator that some words name.</summary>
internal sealed class StandardFinder(IPolicyIndex index)
{
    /// <summary>What the index puts first without being about the same thing is sorted out here; this many a wording are looked at.</summary>
    private const int Looked = 300;

    /// <summary>Best first; each with its document. Records of a document that the index does not know are left out.</summary>
    public IReadOnlyList<SourcedRequirement> For(string indicator)
    {
        var match = new IndicatorMatch(indicator);
        var seen = new HashSet<Requirement>();
        var found = new List<SourcedRequirement>();
        foreach (var wording in match.Wordings)
        {
            foreach (var requirement in index.Requirements(new RequirementQuery(wording, Count: Looked)))
            {
                if (!seen.Add(requirement) || !match.Same(requirement.Indicator)) continue;
                if (requirement.Document is { } id && index.Document(id) is { } document) found.Add(new SourcedRequirement(requirement, document));
            }
        }

        return found;
    }
}
