using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyBot.Drafting;

namespace PolicyBot.Tests.Drafting;

public sealed class DrafterTests
{
    private static Draft Write(IReadOnlyDictionary<string, string> facts, params string[] lines) =>
        new Drafter(Standards.Index()).Write(TemplateFolder.Parse("模板", lines), facts);

    [Fact]
    public void Write_GivenFact_GoesInAsItIs() =>
        Assert.Equal("青禾小学有学生820人。", Write(new Dictionary<string, string> { ["学校名称"] = "青禾小学", ["学生数"] = "820" }, "{{学校名称}}有学生{{学生数}}人。").Sections[0].Lines[0]);

    [Fact]
    public void Write_MissingFact_IsLeftBlankAndListedOnce()
    {
        var draft = Write(Facts.None, "{{学校名称}}与{{学校名称}}");
        Assert.Equal("【学校名称】与【学校名称】", draft.Sections[0].Lines[0]);
        Assert.Equal(["学校名称"], draft.Blanks);
    }

    [Fact]
    public void Write_Requirement_TakesTheHighestStandardAndNamesTheOthers()
    {
        var draft = Write(Facts.None, "班额{{要求：班级学生数｜小学}}。");
        Assert.Equal("班额不超过45人[^1]。", draft.Sections[0].Lines[0]);
        var source = Assert.Single(draft.Sources);
        Assert.Equal("全国办学条件要点", source.Title);
        Assert.Equal("青禾县办学条件要点", Assert.Single(source.Others).Title);
    }

    [Fact]
    public void Write_RequirementWithoutScope_GivesEveryScope() =>
        Assert.Equal("小学不超过45人[^1]、初中不超过50人[^1]", Write(Facts.None, "{{要求：班级学生数}}").Sections[0].Lines[0]);

    [Fact]
    public void Write_NoStandard_SaysSoInsteadOfAFigure()
    {
        var draft = Write(Facts.None, "{{要求：生均图书册数｜小学}}");
        Assert.Equal("【小学生均图书册数：标准中未找到】", draft.Sections[0].Lines[0]);
        Assert.Equal(["小学生均图书册数"], draft.Missing);
        Assert.Empty(draft.Sources);
    }

    [Fact]
    public void Markdown_HasNotesAndWhatIsLeftToDo()
    {
        var markdown = DraftMarkdown.Write(Write(Facts.None, "# 方案", "{{校长}}：班额{{要求：班额｜小学}}。"));
        Assert.Contains("[^1]: 《全国办学条件要点》", markdown, StringComparison.Ordinal);
        Assert.Contains("“小学班级学生数不超过45人，初中班级学生数不超过50人。”", markdown, StringComparison.Ordinal);
        Assert.Contains("另有：《青禾县办学条件要点》不超过46人", markdown, StringComparison.Ordinal);
        Assert.Contains("> 待补充：校长", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Docx_IsAValidWordDocumentWithTableAndSources()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "方案.docx");
        DraftDocx.Write(Write(Facts.None, "# {{学校名称}}方案", "## 一、班额", "| 指标 | 要求 |", "|---|---|", "| 班额 | {{要求：班额｜小学}} |", "正文。"), file);
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Equal([], new OpenXmlValidator().Validate(word).Select(mistake => $"{mistake.Path?.XPath}: {mistake.Description}"));
        Assert.Contains("不超过45人", word.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
        Assert.Contains("[1] 《全国办学条件要点》", word.MainDocumentPart.Document.Body.InnerText, StringComparison.Ordinal);
        Assert.Equal(["方案.docx"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
    }
}
