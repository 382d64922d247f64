using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Index;

/// <summary>The index on disk: the contract, and how it ranks.</summary>
public sealed class PolicyIndexTests : PolicyIndexContract
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Search_Scores_ArePositiveAndBestFirst()
    {
        using var index = Create(
            Analysed.Document("a", "办学标准", "# 班额\n小学班额不超过45人。\n初中班额不超过50人。"),
            Analysed.Document("b", "无关的总结", "全县召开了会议，班级很多。\n会议讨论了预算。"));
        var scores = index.Search(new PassageQuery("小学班额不超过多少人")).Select(hit => hit.Score).ToArray();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.All(scores, score => Assert.True(score > 0));
    }

    [Fact]
    public void Search_TheSameInARepealedDocument_StandsBelow()
    {
        using var index = Create(
            Analysed.Document("old", new DocumentMetadata("办学标准", Status: DocumentStatus.Repealed), "小学班额不超过50人。"),
            Analysed.Document("new", new DocumentMetadata("办学标准", Status: DocumentStatus.InForce), "小学班额不超过45人。"));
        Assert.Equal(["new", "old"], index.Search(new PassageQuery("小学班额上限")).Select(hit => hit.Document.Id));
    }

    [Fact]
    public void Search_OneLongDocument_DoesNotFillTheList()
    {
        using var index = Create(
            Analysed.Document("long", "总结", string.Join('\n', Enumerable.Range(1, 40).Select(i => $"班额控制工作第{i}次会议。"))),
            Analysed.Document("short", "标准", "小学班额不超过45人。"));
        var hits = index.Search(new PassageQuery("班额控制", 12));
        Assert.Equal(3, hits.Count(hit => hit.Document.Id == "long"));
        Assert.Contains("short", hits.Select(hit => hit.Document.Id));
    }

    [Fact]
    public void Search_WithinADocument_IsNotLedByTheWordsOfItsTitle()
    {
        using var index = Create(Analysed.Document(
            "a", "青禾县优质均衡方案", "青禾县优质均衡方案经青禾县政府同意，青禾县优质均衡方案现予印发。\n整改提升阶段从六月开始。\n各校要重视。"));
        Assert.Contains("整改", index.Search(new PassageQuery("青禾县优质均衡方案分哪几个阶段", Document: "a"))[0].Passage.Text.Text, StringComparison.Ordinal);
    }

    private protected override IPolicyIndex Create(params AnalysedDocument[] documents)
    {
        using var writer = new PolicyIndexWriter(folder.Path);
        foreach (var document in documents) writer.Add(document.Document.Path, document);
        writer.Commit();
        return PolicyIndex.OpenGeneration(folder.Path);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Dispose();
    }
}
