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
            if (Source(indicator, scope) is not { } source)
            {
                var name = scope is null ? indicator : $"{scope}{indicator}";
                if (!missing.Contains(name, StringComparer.Ordinal)) missing.Add(name);
                return $"【{name}：标准中未找到】";
            }

            var number = sources.FindIndex(known => known.Requirement == source.Requirement) + 1;
            if (number == 0)
            {
                sources.Add(source);
                number = sources.Count;
            }

            return $"{BoundWording.Of(source.Requirement)}[^{number}]";
        }
    }

    /// <summary>The record of the highest and newest standard in force that binds; those that say otherwise stand beside it.</summary>
    private DraftSource? Source(string indicator, string? scope)
    {
        var wanted = IndicatorCatalog.Default.Resolve(indicator)?.Name ?? indicator;
        var records = index.Requirements(new RequirementQuery(indicator))
            .Where(record => record.Kind == RequirementKind.Requirement && record.Document is not null)
            .Where(record => (IndicatorCatalog.Default.Resolve(record.Indicator)?.Name ?? record.Indicator) == wanted)
            .Where(record => scope is null || record.Scope is null || ScopeCatalog.Default.Covers(record.Scope, scope))
            .Select(record => (Record: record, Document: index.Document(record.Document!)))
            .Where(found => found.Document is { Metadata: { Status: not (DocumentStatus.Repealed or DocumentStatus.Superseded), Kind: not (DocumentKind.Summary or DocumentKind.Template) } })
            .OrderByDescending(found => found.Record.Scope == scope)
            .ThenByDescending(found => found.Document!.Metadata.Level)
            .ThenByDescending(found => found.Document!.Metadata.Date, StringComparer.Ordinal)
            .ToList();
        if (records.Count == 0) return null;
        var (first, document) = records[0];
        var others = records.Skip(1)
            .Where(found => found.Record.Unit == first.Unit && found.Record.Bound != first.Bound)
            .Select(found => (found.Record, found.Document!.Metadata.Title))
            .Distinct()
            .ToList();
        return new DraftSource(first, document!.Metadata.Title, others);
    }
}
