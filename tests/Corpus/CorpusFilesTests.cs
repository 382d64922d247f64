using System.Text.RegularExpressions;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Corpus;

public sealed partial class CorpusFilesTests
{
    private static readonly string[] Fields = ["title", "issuer", "number", "level", "region", "date", "status", "kind", "basis", "verified"];
    private static readonly string[] Levels = ["国家", "省", "市", "县", "镇", "校"];
    private static readonly string[] Statuses = ["有效", "废止", "被替代"];
    private static readonly string[] Kinds = ["standard", "plan", "letter", "summary", "notice", "template"];

    public static TheoryData<string> Names => [.. CorpusFile.All.Select(f => f.Name)];

    public static TheoryData<string> Templates => [.. CorpusFile.All.Where(f => f.Folder == "templates").Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Header_EveryFile_IsComplete(string name)
    {
        var file = CorpusFile.Named(name);
        Assert.Equal(Fields, file.Header.Keys, StringComparer.Ordinal);
        Assert.NotEmpty(file.Header["title"]);
        Assert.Contains(file.Header["level"], Levels, StringComparer.Ordinal);
        Assert.Contains(file.Header["status"], Statuses, StringComparer.Ordinal);
        Assert.Contains(file.Header["kind"], Kinds, StringComparer.Ordinal);
        Assert.Contains(file.Header["verified"], (string[])["true", "false"], StringComparer.Ordinal);
        Assert.Matches(@"本文为要点整理，以原文为准|本文為要點整理，以原文為準", file.Header["basis"]);
        if (file.Header["kind"] == "template") return;

        Assert.NotEmpty(file.Header["issuer"]);
        Assert.NotEmpty(file.Header["region"]);
        Assert.Matches(@"\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z", file.Header["date"]);
        Assert.Matches(@"\n> (本文为要点整理，以原文为准|本文為要點整理，以原文為準)", file.Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_EveryFile_HasItsTitleAndOfficialHeadings(string name)
    {
        var file = CorpusFile.Named(name);
        Assert.Matches(@"(?m)^# \S", file.Text);
        Assert.Matches(@"(?m)^(## (一、|第一章)|一、)", file.Text);
        Assert.DoesNotContain('\r', file.Text);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_HoldsNoLiteralThreshold(string name)
    {
        var file = CorpusFile.Named(name);
        Assert.Equal("template", file.Header["kind"]);
        var body = Placeholder().Replace(file.Text[(file.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..], "");
        Assert.DoesNotMatch(@"[0-9０-９%％‰]", body);
        Assert.DoesNotMatch(@"[零两二三四五六七八九十百千万]+(人|名|册|间|元|米|平方米|小时|分钟|个百分点)", body.Replace("每百名", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"不(得|应)?(低于|少于|超过|高于|小于|大于)|(?<!县级)以上|以下|以内", body);
        Assert.Contains("{{要求：", file.Text, StringComparison.Ordinal);
        Assert.Contains("{{学校名称}}", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Corpus_HasEnoughOfEveryKind()
    {
        Assert.InRange(CorpusFile.All.Count(f => f.Folder == "standards"), 8, int.MaxValue);
        Assert.InRange(CorpusFile.All.Count(f => f.Folder == "plans"), 8, int.MaxValue);
        Assert.InRange(CorpusFile.All.Count(f => f.Folder == "templates"), 3, int.MaxValue);
        Assert.Contains(CorpusFile.All, f => f.Header["title"].Contains('義'));
        Assert.Contains(CorpusFile.All, f => f.Header["status"] == "废止");
        Assert.Contains(CorpusFile.All, f => f.Header["status"] == "被替代");
        Assert.Contains(CorpusFile.All, f => f.Header["kind"] == "summary");
    }

    [Fact]
    public void Sources_ListsEveryFile()
    {
        var sources = File.ReadAllText(Path.Combine(Repository.Root, "corpus", "SOURCES.md"));
        Assert.Empty(CorpusFile.All.Where(f => !sources.Contains($"| {f.Name} | {f.Header["title"]} |", StringComparison.Ordinal)).Select(f => f.Name));
    }

    [GeneratedRegex(@"\{\{[^{}]+\}\}")]
    private static partial Regex Placeholder();
}
