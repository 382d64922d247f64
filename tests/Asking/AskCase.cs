using System.Text.Json;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>What a right answer to one question of a spec shows.</summary>
/// <param name="Said">What was said before, by the user and the assistant in turn.</param>
/// <param name="Kind">The kind of answer, in lower case.</param>
/// <param name="Cites">What a cited sentence holds.</param>
internal sealed record AskCase(string[]? Said, string Kind, string[]? Must, string[]? Not, string? Cites)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The questions of a spec, each with its case as it is written.</summary>
    public static TheoryData<string, string> Of(JsonElement cases)
    {
        var data = new TheoryData<string, string>();
        foreach (var item in cases.EnumerateArray()) data.Add(item.GetProperty("question").GetString()!, item.GetRawText());
        return data;
    }

    /// <param name="name">Of the file under <c>Specs</c>.</param>
    public static JsonElement Spec(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", name))).RootElement;

    public static AskCase Read(string spec) => JsonSerializer.Deserialize<AskCase>(spec, Web)!;

    public void Holds(string question, IPolicyIndex index)
    {
        var history = (Said ?? []).Select((text, at) => new Utterance(at % 2 == 0 ? Speaker.User : Speaker.Assistant, text)).ToList();

        var answer = new QuestionAnswerer(index).Ask(new Turn(null, question, history, SchoolProfile.Unknown), new DateOnly(2027, 1, 1));

        Assert.Equal(Kind, answer.Kind.ToString().ToLowerInvariant());
        Assert.All(Must ?? [], part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
        Assert.All(Not ?? [], part => Assert.DoesNotContain(part, answer.Text, StringComparison.Ordinal));
        if (Cites is { } cites) Assert.Contains(answer.Citations, citation => citation.Quote.Contains(cites, StringComparison.Ordinal));
    }
}

/// <summary>The files that a spec holds beside its cases, indexed once for all of them.</summary>
public abstract class IndexedSpec(string name) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public PolicyIndex Index { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var files = Directory.CreateDirectory(Path.Combine(folder.Path, "files")).FullName;
        foreach (var file in AskCase.Spec(name).GetProperty("files").EnumerateObject())
        {
            await File.WriteAllLinesAsync(Path.Combine(files, file.Name), file.Value.EnumerateArray().Select(line => line.GetString()!));
        }

        await new CorpusIndexer(Path.Combine(folder.Path, "index")).BuildAsync([files]);
        Index = PolicyIndex.Open(Path.Combine(folder.Path, "index"));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Index.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
