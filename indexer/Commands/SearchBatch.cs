using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Indexer.Commands;

/// <summary>Many queries at once, ranked over documents, written as a TREC run: <c>qid Q0 docid rank score tag</c>.</summary>
internal static class SearchBatch
{
    private const string Tag = "policybot";

    public static async Task<int> RunAsync(PolicyIndex index, string queries, string run, int count, CancellationToken cancellation)
    {
        (string Id, string Text)[] all;
        try
        {
            all = [.. File.ReadLines(queries, Encoding.UTF8).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"{queries} 不是 queries.jsonl：每行要有 _id 和 text。");
            return 1;
        }

        var ranked = all.AsParallel().AsOrdered().WithCancellation(cancellation).Select(query => (query.Id, Hits: index.SearchDocuments(query.Text, count)));
        await using var writer = new StreamWriter(run, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var (id, hits) in ranked)
        {
            for (var i = 0; i < hits.Count; i++)
            {
                await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id} Q0 {hits[i].Document} {i + 1} {hits[i].Score:0.######} {Tag}"));
            }
        }

        return 0;
    }

    private static (string Id, string Text) Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("_id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
    }
}
