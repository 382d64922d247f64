using PolicyBot.Drafting;

namespace PolicyBot.Tests.Drafting;

public sealed class TemplateFolderTests
{
    private static readonly string[] Lines =
    [
        "---", "title: 某校自查报告", "kind: template", "---", "# {{学校名称}}自查报告", "", "## 一、基本情况", "学校有学生{{学生数}}人。",
        "### （一）师资", "教师{{教师数}}人。", "## 二、整改措施", "每班{{要求：班级学生数｜小学}}。",
    ];

    [Fact]
    public void Parse_HeaderAndHeadings_GivesTitleAndSections()
    {
        var template = TemplateFolder.Parse("自查报告", Lines);
        Assert.Equal("某校自查报告", template.Title);
        Assert.Equal(["{{学校名称}}自查报告", "一、基本情况", "（一）师资", "二、整改措施"], template.Sections.Select(section => section.Heading));
        Assert.Equal([1, 2, 3, 2], template.Sections.Select(section => section.Level));
    }

    [Fact]
    public void Only_Section_TakesItsSubsectionsAndNothingElse()
    {
        var part = TemplateFolder.Parse("自查报告", Lines).Only("基本情况");
        Assert.Equal(["一、基本情况", "（一）师资"], part!.Sections.Select(section => section.Heading));
        Assert.Null(TemplateFolder.Parse("自查报告", Lines).Only("经费"));
    }

    [Fact]
    public void Load_UnknownName_SaysWhichThereAre()
    {
        using var corpus = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(corpus.Path, "templates"));
        File.WriteAllLines(Path.Combine(corpus.Path, "templates", "自查报告.md"), Lines);
        var mistake = Assert.Throws<DraftException>(() => new TemplateFolder(corpus.Path).Load("../秘密"));
        Assert.Equal("没有名为“../秘密”的模板。现有模板：自查报告。", mistake.Message);
        Assert.Equal("某校自查报告", new TemplateFolder(corpus.Path).Load("自查报告").Title);
    }
}
