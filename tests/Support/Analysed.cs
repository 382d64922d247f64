using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Support;

/// <summary>Documents for tests, written as a few lines: each line a passage; a line that starts with # is a heading for those after it.</summary>
internal static class Analysed
{
    public static AnalysedDocument Document(string id, string title, string text, params IReadOnlyList<Requirement> requirements) =>
        Document(id, new DocumentMetadata(title), text, requirements);

    public static AnalysedDocument Document(string id, DocumentMetadata metadata, string text, params IReadOnlyList<Requirement> requirements)
    {
        var passages = new List<Passage>();
        var sections = new List<Section>();
        string[] path = [];
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(at, at + line.Length);
            at = span.End + 1;
            if (line.StartsWith('#'))
            {
                path = [line.TrimStart('#', ' ')];
            }
            else if (line.Length > 0)
            {
                var mapped = MappedText.Of(text, span);
                sections.Add(new Section(path, [new Paragraph(mapped, span)], span));
                passages.Add(new Passage(id, passages.Count, path, mapped, span));
            }
        }

        var document = new PolicyDocument(id, $"{id}.txt", metadata, text, new TextSpan(0, text.Length), sections);
        return new AnalysedDocument(document, passages, requirements);
    }

    /// <summary>A record of a sentence that stands in <paramref name="text"/>; the figure's span is the whole sentence's.</summary>
    public static Requirement Requirement(
        string text, string quote, string indicator, Bound bound, Unit unit, string? scope = null,
        RequirementKind kind = RequirementKind.Requirement, string? deadline = null, string? section = null)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        var span = new TextSpan(start, start + quote.Length);
        return new Requirement(indicator, scope, bound, unit, kind, deadline, quote, null, section, span, span);
    }
}
