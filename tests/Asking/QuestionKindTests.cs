using System.Text.Json;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>Questions of other kinds than for a standard's figure, put to files as they are read: a count, who, what a word means, a phase, two versions side by side.</summary>
public sealed class QuestionKindTests(QuestionKindTests.Indexed indexed) : IClassFixture<QuestionKindTests.Indexed>
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var item in Spec().GetProperty("cases").EnumerateArray()) data.Add(item.GetProperty("question").GetString()!, item.GetRawText());
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_Question_IsAnsweredAsItsKind(string question, string spec)
    {
        var expected = JsonSerializer.Deserialize<KindCase>(spec, Web)!;

        var answer = new QuestionAnswerer(indexed.Index).Ask(new Turn(null, question, [], SchoolProfile.Unknown), new DateOnly(2027, 1, 1));

        Assert.Equal(expected.Kind, answer.Kind.ToString().ToLowerInvariant());
        Assert.All(expected.Must ?? [], part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
        Assert.All(expected.Not ?? [], part => Assert.DoesNotContain(part, answer.Text, StringComparison.Ordinal));
        if (expected.Cites is { } cites) Assert.Contains(answer.Citations, citation => citation.Quote.Contains(cites, StringComparison.Ordinal));
    }

    private static JsonElement Spec() => JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "ask-kinds.json"))).RootElement;

    /// <summary>The files of the spec, indexed once for all its cases.</summary>
    public sealed class Indexed : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public PolicyIndex Index { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var files = Directory.CreateDirectory(Path.Combine(folder.Path, "files")).FullName;
            foreach (var file in Spec().GetProperty("files").EnumerateObject())
            {
                await File.WriteAllLinesAsync(Path.Combine(files, file.Name), file.Value.EnumerateArray().Select(line => line.GetString()!));
            }

            await new CorpusIndexer(Path.Combine(folder.Path, "index")).BuildAsync([files]);
            Index = PolicyIndex.Open(Path.Combine(folder.Path, "index"));
        }

        public ValueTask DisposeAsync()
        {
            Index.Dispose();
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed record KindCase(string Kind, string[]? Must, string[]? Not, string? Cites);
}
