using System.ClientModel;
using System.ClientModel.Primitives;
using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;

namespace PolicyBot.Indexer.Index.Vectors;

/// <summary>Texts to vectors of length 1, by a model behind an OpenAI-compatible service. Optional: without one, words alone decide.</summary>
/// <param name="Model">The model's name: vectors of different models do not compare.</param>
public sealed record PassageEmbedder(string Model, IEmbeddingGenerator<string, Embedding<float>> Generator)
{
    private const int Batch = 64;

    /// <param name="endpoint">The service's base address: <c>http://127.0.0.1:11434/v1</c>.</param>
    /// <param name="key">Null for a service that asks for none.</param>
    public static PassageEmbedder At(Uri endpoint, string model, string? key)
    {
        var options = new OpenAIClientOptions { Endpoint = endpoint, NetworkTimeout = TimeSpan.FromSeconds(30), RetryPolicy = new ClientRetryPolicy(1) };
        return new(model, new EmbeddingClient(model, new ApiKeyCredential(key ?? "none"), options).AsIEmbeddingGenerator());
    }

    /// <summary>From <c>Embeddings__Endpoint</c>, <c>Embeddings__Name</c> and <c>Embeddings__Key</c>; null when the first two do not say.</summary>
    public static PassageEmbedder? FromEnvironment() =>
        Uri.TryCreate(Environment.GetEnvironmentVariable("Embeddings__Endpoint"), UriKind.Absolute, out var endpoint)
        && Environment.GetEnvironmentVariable("Embeddings__Name") is { Length: > 0 } model
            ? At(endpoint, model, Environment.GetEnvironmentVariable("Embeddings__Key"))
            : null;

    /// <exception cref="EmbeddingFailedException">The service did not give a vector for each text.</exception>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, Action<int> done, CancellationToken cancellation)
    {
        var vectors = new List<float[]>(texts.Count);
        foreach (var batch in texts.Chunk(Batch))
        {
            vectors.AddRange(await EmbedBatchAsync(batch, cancellation));
            done(vectors.Count);
        }

        return vectors;
    }

    private async Task<IEnumerable<float[]>> EmbedBatchAsync(string[] texts, CancellationToken cancellation)
    {
        try
        {
            var embedded = await Generator.GenerateAsync(texts, cancellationToken: cancellation).ConfigureAwait(false);
            if (embedded.Count != texts.Length) throw new EmbeddingFailedException($"要 {texts.Length} 个向量，得到 {embedded.Count} 个");
            return embedded.Select(e => OfLengthOne(e.Vector.ToArray()));
        }
        catch (Exception e) when (e is ClientResultException or HttpRequestException or AggregateException or InvalidOperationException or System.Text.Json.JsonException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new EmbeddingFailedException(e.Message.ReplaceLineEndings(" "), e);
        }
    }

    private static float[] OfLengthOne(float[] vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0) TensorPrimitives.Divide(vector, length, vector);
        return vector;
    }
}

/// <summary>The embedding service failed. The message is Chinese and says why.</summary>
public sealed class EmbeddingFailedException(string message, Exception? inner = null) : Exception(message, inner);
