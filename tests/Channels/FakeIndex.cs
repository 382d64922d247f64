using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Channels;

/// <summary>An index of a few documents in memory, one passage a paragraph; it counts how often it was closed.</summary>
internal sealed class FakeIndex : IPolicyIndex
{
    private readonly Dictionary<string, (IndexedDocument Document, IReadOnlyList<Passage> Passages)> all = [];

    public int Closed { get; private set; }

    public IReadOnlyCollection<IndexedDocument> Documents => [.. all.Values.Select(one => one.Document)];

    /// <summary>Adds a document whose lines are its passages; a line that begins with # is a heading.</summary>
    public FakeIndex Add(string id, DocumentMetadata metadata, string source, string? path = null)
    {
        var passages = new List<Passage>();
        IReadOnlyList<string> heading = [];
        var at = 0;
        foreach (var line in source.Split('\n'))
        {
            if (line.StartsWith('#')) heading = [line.TrimStart('#').Trim()];
            else if (line.Length > 0) passages.Add(Passage(id, passages.Count, heading, source, new TextSpan(at, at + line.Length)));
            at += line.Length + 1;
        }

        all[id] = (new IndexedDocument(id, path ?? $"{id}.md", metadata, passages.Count, 0, source.Length), passages);
        return this;
    }

    public FakeIndex Add(IndexedDocument document, params Passage[] passages)
    {
        all[document.Id] = (document, passages);
        return this;
    }

    public IReadOnlyList<PassageHit> Search(PassageQuery query) => throw new NotSupportedException();

    public IReadOnlyList<Requirement> Requirements(RequirementQuery query) => throw new NotSupportedException();

    public IReadOnlyList<Passage> Passages(string documentId) => all.TryGetValue(documentId, out var found) ? found.Passages : [];

    public IndexedDocument? Document(string documentId) => all.TryGetValue(documentId, out var found) ? found.Document : null;

    public void Dispose() => Closed++;

    private static Passage Passage(string id, int ordinal, IReadOnlyList<string> path, string source, TextSpan span) =>
        new(id, ordinal, path, MappedText.Of(source, span), span);
}
