namespace PolicyBot.Indexer.Index.Vectors;

/// <summary>A second ranking of passages, by what they mean: the cosine between the query's vector and theirs.</summary>
internal sealed class VectorSearch(PassageEmbedder embedder, PassageVectors vectors)
{
    /// <summary>How long a query's vector is waited for before words alone decide.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Null when there is no service, or no vectors by its model.</summary>
    public static VectorSearch? Over(string folder, PassageEmbedder? embedder) =>
        embedder is not null && PassageVectors.Read(folder) is { } vectors && vectors.Model == embedder.Model ? new(embedder, vectors) : null;

    /// <summary>Nearest first; none when the service fails.</summary>
    public IReadOnlyList<(string Document, int Ordinal, Guid Mark)> Nearest(string query, int count, IReadOnlyCollection<string>? within)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            // A search is synchronous: with no service, which is the rule, nothing in it waits.
            var vector = Task.Run(() => embedder.EmbedAsync([query], _ => { }, patience.Token), patience.Token).GetAwaiter().GetResult()[0];
            return [.. vectors.Nearest(vector, count, id => within?.Contains(id) != false)];
        }
        catch (Exception e) when (e is EmbeddingFailedException or OperationCanceledException)
        {
            return [];
        }
    }
}
