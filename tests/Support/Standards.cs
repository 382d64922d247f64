using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Support;

/// <summary>A small index of two standards and a summary, read by the real reader's later steps from text written here.</summary>
internal static class Standards
{
    public static IPolicyIndex Index() => new InMemoryPolicyIndex(
        Read("national", new DocumentMetadata("全国办学条件要点", Level: GovernmentLevel.Nation, Date: "2017", Kind: DocumentKind.Standard),
            "小学班级学生数不超过45人，初中班级学生数不超过50人。\n小学生均体育运动场馆面积不低于7.5平方米。"),
        Read("county", new DocumentMetadata("青禾县办学条件要点", Level: GovernmentLevel.County, Date: "2020", Kind: DocumentKind.Standard),
            "小学班级学生数不超过46人。"),
        Read("summary", new DocumentMetadata("云溪小学工作总结", Level: GovernmentLevel.School, Date: "2021", Kind: DocumentKind.Summary),
            "我校现有学生820人，最大班额58人。"));

    private static AnalysedDocument Read(string id, DocumentMetadata metadata, string text)
    {
        var plain = Analysed.Document(id, metadata, text);
        return plain with { Requirements = new RequirementExtractor().Extract(plain.Document) };
    }
}
