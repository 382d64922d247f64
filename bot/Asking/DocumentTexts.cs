using System.Collections.Concurrent;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Asking;

/// <summary>Whether a document says a name anywhere: 广东 in a plan whose title does not name its province.</summary>
internal sealed class DocumentTexts(IPolicyIndex index)
{
    private readonly ConcurrentDictionary<(string Document, string Name), bool> known = new();

    public bool Contains(string document, string name) => known.GetOrAdd((document, name), key =>
        index.Passages(key.Document).Any(passage => PlainText.Of(passage.Text.Text).Contains(key.Name, StringComparison.Ordinal)));
}
