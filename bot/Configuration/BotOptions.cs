namespace PolicyBot.Configuration;

/// <summary>How this bot is set up: appsettings.json, then appsettings.Local.json, then the environment (<c>Index__Path</c>).</summary>
/// <param name="CorpusPath">The folder of documents, absolute.</param>
/// <param name="IndexPath">The folder of the index, absolute.</param>
/// <param name="Model">A chat model to word answers with; null (the default) for none.</param>
/// <param name="Embeddings">An embedding model; null (the default) for none.</param>
public sealed record BotOptions(
    string CorpusPath,
    string IndexPath,
    EndpointOptions? Model,
    EndpointOptions? Embeddings,
    ServeOptions Serve);

/// <summary>An OpenAI-compatible service.</summary>
/// <param name="Endpoint">Its base address: <c>http://127.0.0.1:11434/v1</c>.</param>
/// <param name="Name">The model's name.</param>
/// <param name="Key">The secret, or null for a service that asks for none. Never shown.</param>
public sealed record EndpointOptions(Uri Endpoint, string Name, string? Key)
{
    public override string ToString() => $"{Name} @ {Endpoint}";
}

/// <param name="Urls">Addresses to listen on. <value>http://127.0.0.1:3978</value></param>
/// <param name="AllowRemote">Whether other machines may come in. <value>false: loopback addresses only</value></param>
/// <param name="QuestionsPerMinute">Most questions from one client in a minute. <value>600</value></param>
public sealed record ServeOptions(IReadOnlyList<Uri> Urls, bool AllowRemote, int QuestionsPerMinute)
{
    public const string DefaultUrl = "http://127.0.0.1:3978";
    public const int DefaultQuestionsPerMinute = 600;
}
