using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Drafting;

/// <summary>Fills a template: given facts go in as they are, figures come from binding standards in the index, each with its source.</summary>
public sealed class Drafter(IPolicyIndex index)
{
    public Draft Write(Template template, IReadOnlyDictionary<string, string> facts)
    {
        var blanks = new List<string>();
        var missing = new List<string>();
        var sources = new List<DraftSource>();
        var sections = template.Sections
            .Select(section => section with { Heading = Fill(section.Heading), Lines = [.. section.Lines.Select(Fill)] })
            .ToList();
        return new Draft(Placeholder.Fill(template.Title, Fact, (indicator, _) => indicator), sections, blanks, missing, sources);

        string Fill(string line) => Placeholder.Fill(line, Fact, Figure);

        string Fact(string name)
        {
            if (facts.TryGetValue(name, out var value) && value.Length > 0) return value;
            if (!blanks.Contains(name, StringComparer.Ordinal)) blanks.Add(name);
            return $"【{name}】";
        }

        string Figure(string indicator, string? scope)
        {
            var found = SourcesOf(indicator, scope ?? facts.GetValueOrDefault("学段"));
            if (found.Count == 0)
            {
                var name = scope is null ? indicator : $"{scope}{indicator}";
                if (!missing.Contains(name, StringComparer.Ordinal)) missing.Add(name);
                return $"【{name}：标准中未找到】";
            }

            return string.Join("、", found.Select(source => $"{(found.Count > 1 ? source.Requirement.Scope : null)}{BoundWording.Of(source.Requirement)}[^{Number(source)}]"));
        }

        // Two figures of one sentence share a source.
        int Number(DraftSource source)
        {
            var at = sources.FindIndex(known => known.Requirement.Document == source.Requirement.Document && known.Requirement.Span == source.Requirement.Span);
            if (at < 0)
            {
                sources.Add(source);
                return sources.Count;
            }

            sources[at] = sources[at] with { Others = [.. sources[at].Others.Concat(source.Others).DistinctBy(other => (other.Title, other.Requirement.Bound))] };
            return at + 1;
        }
    }

    /// <summary>
    /// The records of the highest and newest standard in force that binds: one when a scope is given or all scopes share it, else one a
    /// scope. What other documents say otherwise stands beside each.
    /// </summary>
    private List<DraftSource> SourcesOf(string indicator, string? scope)
    {
        var catalog = IndicatorCatalog.Default;
        var wanted = catalog.Resolve(indicator)?.Name ?? indicator;
        var binding = index.Requirements(new RequirementQuery(wanted))
            .Where(record => record.Kind == RequirementKind.Requirement && record.Bound.Comparator != Comparator.About && record.Document is not null)
            .Where(record => (catalog.Resolve(record.Indicator)?.Name ?? record.Indicator) == wanted)
            .Where(record => scope is null || record.Scope is null || ScopeCatalog.Default.Covers(record.Scope, scope))
            .Select(record => (Record: record, index.Document(record.Document!)?.Metadata))
            .Where(found => found.Metadata is { Status: not (DocumentStatus.Repealed or DocumentStatus.Superseded), Kind: not (DocumentKind.Summary or DocumentKind.Template) })
            .OrderByDescending(found => found.Record.Scope == scope)
            .ThenByDescending(found => found.Metadata!.Level)
            .ThenByDescending(found => found.Metadata!.Date, StringComparer.Ordinal)
            .ToList();
        if (binding.Count == 0) return [];
        var chosen = binding[0].Record;
        var inChosen = binding.Select(found => found.Record).Where(record => record.Document == chosen.Document && record.Unit == chosen.Unit).ToList();
        var picked = scope is not null || chosen.Scope is null ? [chosen] : inChosen.DistinctBy(record => record.Scope).ToList();
        return [.. picked.Select(record => new DraftSource(record, Title(record), [.. Others(record)]))];

        string Title(Requirement record) => binding.First(found => found.Record == record).Metadata!.Title;

        IEnumerable<(Requirement, string)> Others(Requirement record) => binding
            .Where(found => found.Record.Document != record.Document && found.Record.Scope == record.Scope)
            .Where(found => found.Record.Unit == record.Unit && found.Record.Bound != record.Bound)
            .Select(found => (found.Record, found.Metadata!.Title))
            .DistinctBy(found => (found.Title, found.Record.Bound));
    }
}
