using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Index;

/// <summary>What every <see cref="IPolicyIndex"/> keeps to.</summary>
public abstract class PolicyIndexContract : IDisposable
{
    private const string Standard = "# 二、办学条件\n小学生均教学及辅助用房面积不低于4.5平方米。\n每班不超过45人。\n# 三、经费\n培训经费不低于公用经费预算总额的5%。";
    private const string Letter = "# 责任\n每班人數不超過46人。\n適齡殘疾兒童入學率不低於90%。";

    private static readonly Requirement Rooms = Analysed.Requirement(
        Standard, "小学生均教学及辅助用房面积不低于4.5平方米。", "生均教学及辅助用房面积", new Bound(Comparator.AtLeast, 4.50m), new Unit("平方米", Dimension.Area), "小学");

    private static readonly Requirement Class = Analysed.Requirement(
        Standard, "每班不超过45人。", "每班人数", new Bound(Comparator.AtMost, 45), new Unit("人", Dimension.People));

    private static readonly Requirement Enrolment = Analysed.Requirement(
        Letter, "適齡殘疾兒童入學率不低於90%。", "適齡殘疾兒童入學率", new Bound(Comparator.AtLeast, 90), new Unit("%", Dimension.Share), deadline: "2025");

    private IPolicyIndex? opened;

    private IPolicyIndex Index => opened ??= Create(
        Analysed.Document("a", new DocumentMetadata("县域标准", "教育局", Level: GovernmentLevel.Nation, Status: DocumentStatus.InForce, Verified: true), Standard, Rooms, Class),
        Analysed.Document("b", new DocumentMetadata("責任書", Region: "五河縣", Date: "2015-02-03", Kind: DocumentKind.Letter), Letter, Enrolment));

    [Fact]
    public void Documents_AreAllOfThem() => Assert.Equal(["a", "b"], Index.Documents.Select(d => d.Id).Order());

    [Fact]
    public void Document_OfAnId_TellsAllThatIsKnown()
    {
        var document = Index.Document("a");
        Assert.Equal(("a.txt", 3, 2, Standard.Length), (document!.Path, document.Passages, document.Requirements, document.Length));
        Assert.Equal(new DocumentMetadata("县域标准", "教育局", Level: GovernmentLevel.Nation, Status: DocumentStatus.InForce, Verified: true), document.Metadata);
    }

    [Fact]
    public void Document_Unknown_IsNull() => Assert.Null(Index.Document("c"));

    [Theory]
    [InlineData("生均教学及辅助用房", "a", "小学生均教学及辅助用房面积不低于4.5平方米。")]
    [InlineData("残疾儿童入学率是多少", "b", "適齡殘疾兒童入學率不低於90%。")]
    [InlineData("培訓經費", "a", "培训经费不低于公用经费预算总额的5%。")]
    public void Search_EitherScript_BestPassageFirst(string query, string document, string text)
    {
        var hit = Index.Search(new PassageQuery(query))[0];
        Assert.Equal((document, text), (hit.Passage.DocumentId, hit.Passage.Text.Text));
        Assert.Equal(document, hit.Document.Id);
        Assert.True(hit.Score > 0);
    }

    [Fact]
    public void Search_Highlights_AreTheQuerysWordsInThePassage()
    {
        var hit = Index.Search(new PassageQuery("入学率"))[0];
        Assert.Equal(["入學率"], hit.Highlights.Select(h => h.Of(hit.Passage.Text.Text)));
    }

    [Fact]
    public void Search_WithinADocument_GivesOnlyItsPassages() =>
        Assert.All(Index.Search(new PassageQuery("每班人数不超过", Document: "b")), hit => Assert.Equal("b", hit.Passage.DocumentId));

    [Fact]
    public void Search_AmongDocumentsThatTellSo_GivesOnlyTheirPassages()
    {
        Assert.Equal("a", Only(new DocumentFilter(Level: GovernmentLevel.Nation)));
        Assert.Equal("a", Only(new DocumentFilter(Ids: ["a"])));
        Assert.Equal("b", Only(new DocumentFilter(Region: "五河县")));
        Assert.Equal("b", Only(new DocumentFilter(Year: 2015)));
        Assert.Equal("b", Only(new DocumentFilter(Kind: DocumentKind.Letter, Region: "五河")));
        Assert.Empty(Index.Search(new PassageQuery("每班人数不超过", Among: new DocumentFilter(Year: 2016))));

        string Only(DocumentFilter filter) =>
            Assert.Single(Index.Search(new PassageQuery("每班人数不超过", Among: filter)).Select(hit => hit.Document.Id).Distinct());
    }

    [Fact]
    public void Search_Count_IsTheMost() => Assert.Single(Index.Search(new PassageQuery("不低于", 1)));

    [Theory]
    [InlineData("")]
    [InlineData("。？")]
    [InlineData("zzz")]
    public void Search_NothingMatches_IsEmpty(string query) => Assert.Empty(Index.Search(new PassageQuery(query)));

    [Fact]
    public void Passages_OfADocument_InReadingOrderWithPathsAndPlaces()
    {
        var passages = Index.Passages("a");
        Assert.Equal(["二、办学条件", "二、办学条件", "三、经费"], passages.Select(p => p.Section));
        Assert.Equal([0, 1, 2], passages.Select(p => p.Ordinal));
        Assert.All(passages, p => Assert.Equal(p.Span.Of(Standard), p.Quote(new TextSpan(0, p.Text.Text.Length))));
    }

    [Fact]
    public void Passages_OfNoDocument_AreNone() => Assert.Empty(Index.Passages("c"));

    [Fact]
    public void Requirements_All_AreReadAsTheyWereWritten() =>
        Assert.Equivalent(
            new[] { Rooms with { Document = "a" }, Class with { Document = "a" }, Enrolment with { Document = "b" } }, Index.Requirements(new RequirementQuery()));

    [Theory]
    [InlineData("残疾儿童入学率", null, "適齡殘疾兒童入學率")]
    [InlineData("教学及辅助用房", null, "生均教学及辅助用房面积")]
    [InlineData(null, "责任书", "適齡殘疾兒童入學率")]
    [InlineData("入学率", "b", "適齡殘疾兒童入學率")]
    public void Requirements_ByIndicatorOrDocument_BestFirst(string? indicator, string? document, string expected) =>
        Assert.Equal(expected, Index.Requirements(new RequirementQuery(indicator, document))[0].Indicator);

    [Fact]
    public void Requirements_OfAnIndicatorThatNoneHas_AreNone() => Assert.Empty(Index.Requirements(new RequirementQuery("流失率")));

    public void Dispose()
    {
        opened?.Dispose();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private protected abstract IPolicyIndex Create(params AnalysedDocument[] documents);
}

public sealed class InMemoryPolicyIndexTests : PolicyIndexContract
{
    private protected override IPolicyIndex Create(params AnalysedDocument[] documents) => new InMemoryPolicyIndex(documents);
}
