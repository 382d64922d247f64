using PolicyBot.Indexer.Indexing;

namespace PolicyBot.Indexer.Index.Vectors;

/// <summary>Brings the vectors of a generation up to date: only passages whose text has none yet are sent to the service.</summary>
internal static class VectorBuild
{
    /// <returns>A line of Chinese when the service failed: the vectors stay as they were.</returns>
    public static async Task<string?> RunAsync(string folder, PassageEmbedder embedder, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        using var index = PolicyIndex.OpenGeneration(folder);
        var before = PassageVectors.Read(folder) is { } known && known.Model == embedder.Model ? known.Rows : [];
        var made = before.GroupBy(row => row.Mark).ToDictionary(same => same.Key, same => same.First().Vector);
        var passages = (from document in index.Documents
                        from passage in index.Passages(document.Id)
                        let text = PassageVectors.Text(document.Metadata.Title, passage)
                        select (document.Id, passage.Ordinal, Mark: PassageVectors.Mark(text), Text: text)).ToArray();
        var missing = passages.Where(p => !made.ContainsKey(p.Mark)).DistinctBy(p => p.Mark).ToArray();
        if (missing.Length == 0 && passages.Length == before.Count) return null;
        try
        {
            var vectors = await embedder.EmbedAsync([.. missing.Select(p => p.Text)], done => progress?.Report(new BuildProgress(done, missing.Length, "向量")), cancellation);
            for (var i = 0; i < missing.Length; i++) made[missing[i].Mark] = vectors[i];
        }
        catch (EmbeddingFailedException failed)
        {
            return $"向量服务（{embedder.Model}）没有成功，检索仍按字词进行：{failed.Message}";
        }

        new PassageVectors(embedder.Model, [.. passages.Select(p => (p.Id, p.Ordinal, p.Mark, made[p.Mark]))]).Write(folder);
        return null;
    }
}
