using System.Text.Json;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>Questions of other kinds than for a standard's figure: a count, who, what a word means, a phase, two versions side by side.</summary>
public sealed class QuestionKindTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly InMemoryPolicyIndex index = new(Documents());

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var item in JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "ask-kinds.json"))).RootElement.EnumerateArray())
        {
            data.Add(item.GetProperty("question").GetString()!, item.GetRawText());
        }

        return data;
    }

    public void Dispose() => index.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_Question_IsAnsweredAsItsKind(string question, string spec)
    {
        var expected = JsonSerializer.Deserialize<KindCase>(spec, Web)!;

        var answer = new QuestionAnswerer(index).Ask(new Turn(null, question, [], SchoolProfile.Unknown), new DateOnly(2027, 1, 1));

        Assert.Equal(expected.Kind, answer.Kind.ToString().ToLowerInvariant());
        Assert.All(expected.Must ?? [], part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
        Assert.All(expected.Not ?? [], part => Assert.DoesNotContain(part, answer.Text, StringComparison.Ordinal));
        if (expected.Cites is { } cites) Assert.Contains(answer.Citations, citation => citation.Quote.Contains(cites, StringComparison.Ordinal));
    }

    private static AnalysedDocument[] Documents() =>
    [
        Read("school", new DocumentMetadata("石溪中心小学工作汇报", "石溪中心小学", Level: GovernmentLevel.School, Region: "石溪镇", Date: "2026-04", Kind: DocumentKind.Summary),
            "# 一、基本情况\n我校现有12个教学班，教师31人，图书九千余册。"),
        Read("town", new DocumentMetadata("清河镇均衡发展工作方案", "清河镇人民政府", Level: GovernmentLevel.County, Region: "清河镇", Date: "2026-02-11", Kind: DocumentKind.Plan),
            "# 一、目标\n小学、初中均衡分班。"),
    ];

    private static AnalysedDocument Read(string id, DocumentMetadata metadata, string text)
    {
        var bare = Analysed.Document(id, metadata, text);
        return bare with { Requirements = new RequirementExtractor().Extract(bare.Document) };
    }

    private sealed record KindCase(string Question, string Kind, string[]? Must, string[]? Not, string? Cites);
}
