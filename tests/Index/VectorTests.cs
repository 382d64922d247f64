using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Index.Vectors;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Index;

/// <summary>Vectors from a real service on loopback, whose model knows two subjects: meals, and all else.</summary>
public sealed class VectorTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> asked = [];
    private WebApplication? service;
    private bool broken;

    private string Corpus => Path.Combine(folder.Path, "corpus");

    private string IndexFolder => Path.Combine(folder.Path, "index");

    private PassageEmbedder Embedder => PassageEmbedder.At(new Uri(service!.Urls.First() + "/v1"), "two-subjects", null);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        service = builder.Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.MapPost("/v1/embeddings", async (HttpRequest request) =>
        {
            if (broken) return Results.StatusCode(400);
            using var json = await JsonDocument.ParseAsync(request.Body);
            var texts = json.RootElement.GetProperty("input").EnumerateArray().Select(t => t.GetString()!).ToArray();
            lock (asked) asked.AddRange(texts);
            return Results.Json(new
            {
                @object = "list",
                model = "two-subjects",
                data = texts.Select((t, index) => new { @object = "embedding", index, embedding = Vector(t) }),
                usage = new { prompt_tokens = 1, total_tokens = 1 },
            });
        });
        await service.StartAsync();
        Directory.CreateDirectory(Corpus);
        Write("食堂.md", "# 食堂管理\n\n膳食经费专款专用，按月公示。\n");
        Write("班额.md", "# 班额\n\n每班不超过45人，起始年级先行。\n");
    }

    [Fact]
    public async Task Search_ByMeaning_FindsWhatSharesNoWord()
    {
        Assert.Empty((await BuildAsync()).Warnings);
        using var index = PolicyIndex.Open(IndexFolder, Embedder);
        Assert.Contains("膳食", index.Search(new PassageQuery("饭钱"))[0].Passage.Text.Text, StringComparison.Ordinal);
        var both = index.Search(new PassageQuery("每班人数"));
        Assert.Contains("45人", both[0].Passage.Text.Text, StringComparison.Ordinal);
        Assert.All(both, hit => Assert.True(hit.Score > 0));
    }

    [Fact]
    public async Task Build_AfterAChange_SendsOnlyWhatIsNew()
    {
        await BuildAsync();
        asked.Clear();
        Write("作业.md", "# 作业\n\n一二年级不布置书面作业。\n");
        await BuildAsync();
        Assert.Contains("书面作业", Assert.Single(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_ServiceFails_WarnsAndSearchesByWords()
    {
        broken = true;
        Assert.Contains("向量服务", Assert.Single((await BuildAsync()).Warnings), StringComparison.Ordinal);
        using var index = PolicyIndex.Open(IndexFolder, Embedder);
        Assert.Contains("膳食", index.Search(new PassageQuery("膳食经费"))[0].Passage.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ServiceFails_WordsAloneDecide()
    {
        await BuildAsync();
        broken = true;
        using var index = PolicyIndex.Open(IndexFolder, Embedder);
        Assert.Contains("膳食", Assert.Single(index.Search(new PassageQuery("膳食经费"))).Passage.Text.Text, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    private static float[] Vector(string text) => text.Contains('食', StringComparison.Ordinal) || text.Contains('饭', StringComparison.Ordinal) ? [3, 0.1f] : [0.1f, 2];

    private Task<Indexer.Indexing.BuildReport> BuildAsync() => new CorpusIndexer(IndexFolder) { Embedder = Embedder }.BuildAsync([Corpus]);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Corpus, name), text);
}
