using PolicyBot.Asking;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Tests.Asking;

public sealed class TitleNamesTests
{
    private static readonly TitleNames Titles = new(new[] { "道路管理条例", "海滨市道路管理条例", "海滨市实施《中华人民共和国工会法》办法", "中华人民共和国教师法", "关于印发《作息安排》的通知", "中华人民共和国中外合作办学条例" }
        .Select(title => new IndexedDocument(title, $"{title}.md", new DocumentMetadata(title), 0, 0, 0)));

    [Theory]
    [InlineData("《道路管理条例》里，多久检查一次？", "道路管理条例")]
    [InlineData("请问《海滨市实施〈中华人民共和国工会法〉办法》何时施行？", "海滨市实施《中华人民共和国工会法》办法")]
    [InlineData("《海滨市实施《中华人民共和国工会法》办法》何时施行？", "海滨市实施《中华人民共和国工会法》办法")]
    [InlineData("《教师法》里，谁发教师资格证？", "中华人民共和国教师法")]
    [InlineData("《作息安排》里，几点放学？", "关于印发《作息安排》的通知")]
    [InlineData("《中华人民共和国中外合作办学条例》里，谁审批？", "中华人民共和国中外合作办学条例")]
    public void Find_WholeTitle_IsOfItsDocumentAlone(string question, string document)
    {
        var title = Titles.Find(question);

        Assert.NotNull(title);
        Assert.Equal([document], Titles.Documents(title.Name)!);
    }

    [Theory]
    [InlineData("《工会法》里，谁审批？")]
    [InlineData("《道路管理条例》和《海滨市道路管理条例》有什么不同？")]
    [InlineData("道路管理条例里，谁审批？")]
    public void Find_NoTitleOrSeveral_IsNone(string question) => Assert.Null(Titles.Find(question));
}
