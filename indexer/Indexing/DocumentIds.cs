using System.Collections.Concurrent;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Indexing;

/// <summary>The ids that are taken: two documents of an index never share one.</summary>
internal sealed class DocumentIds(IEnumerable<string> taken)
{
    private readonly ConcurrentDictionary<string, bool> taken = new(taken.Select(id => KeyValuePair.Create(id, true)), StringComparer.Ordinal);

    /// <summary>The document under its id, or under the next free one when two files (two corpus.jsonl, say) use the same.</summary>
    public PolicyDocument MakeOwn(PolicyDocument document, Action<string> warn)
    {
        if (taken.TryAdd(document.Id, true)) return document;
        var copy = 2;
        while (!taken.TryAdd($"{document.Id}~{copy}", true)) copy++;
        warn($"{document.Path}：文档编号 {document.Id} 已有别的文档使用，改用 {document.Id}~{copy}。");
        return document with { Id = $"{document.Id}~{copy}" };
    }
}
