using System.Text.Json;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>Questions that the files come near to answering and do not, each beside one that they do.</summary>
public sealed class MisfitTests(MisfitTests.Indexed indexed) : IClassFixture<MisfitTests.Indexed>
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
    public void Ask_OfSomethingElse_IsDeclined(string question, string spec)
    {
        var expected = JsonSerializer.Deserialize<MisfitCase>(spec, Web)!;

        var answer = new QuestionAnswerer(indexed.Index).Ask(new Turn(null, question, [], SchoolProfile.Unknown), new DateOnly(2027, 1, 1));

        Assert.Equal(expected.Kind, answer.Kind.ToString().ToLowerInvariant());
        Assert.All(expected.Must ?? [], part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
    }

    private static JsonElement Spec() => JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "ask-misfits.json"))).RootElement;

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

    private sealed record MisfitCase(string Kind, string[]? Must);
}
