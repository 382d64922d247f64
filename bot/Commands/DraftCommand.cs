using System.CommandLine;
using System.Text;
using PolicyBot.Drafting;

namespace PolicyBot.Commands;

/// <summary><c>draft TEMPLATE</c>: a plan or one section of it, as Markdown or as a Word document.</summary>
public static class DraftCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(SharedOptions shared)
    {
        var template = new Argument<string>("TEMPLATE") { Description = "模板的名字：corpus/templates/ 里的文件名，不带 .md" };
        var facts = new Option<string?>("--facts") { Description = "本校情况：每行一项“名称: 内容”", HelpName = "F.yaml" };
        var section = new Option<string?>("--section") { Description = "只写标题含有这些字的一节", HelpName = "S" };
        var output = new Option<string?>("--out") { Description = "写到这个文件；不写时把 Markdown 印在屏幕上", HelpName = "F.docx|F.md" };
        output.Validators.Add(result =>
        {
            if (result.GetValue(output) is { } file && !Writable(file)) result.AddError($"--out 的文件名“{file}”应以 .docx 或 .md 结尾。");
        });
        var command = new Command("draft", "按模板起草规划、责任书或报告，数字取自标准并注明出处") { template, facts, section, output };
        command.SetAction((parsed, cancellationToken) => Work.DoAsync(shared, parsed, async work =>
        {
            using var index = await work.OpenIndexAsync(cancellationToken);
            using var use = index.Borrow();
            var chosen = new TemplateFolder(work.Options.CorpusPath).Load(parsed.GetValue(template)!);
            if (parsed.GetValue(section) is { } heading) chosen = chosen.Only(heading) ?? throw NoSuchSection(chosen, heading);
            var draft = new Drafter(use.Index).Write(chosen, Given(parsed.GetValue(facts)));
            await WriteAsync(draft, parsed.GetValue(output), cancellationToken);
            return 0;
        }));
        return command;
    }

    private static bool Writable(string file) => Path.GetExtension(file).ToUpperInvariant() is ".DOCX" or ".MD";

    private static IReadOnlyDictionary<string, string> Given(string? file)
    {
        if (file is null) return Facts.None;
        if (!File.Exists(file)) throw new DraftException($"找不到文件 {file}，请检查 --facts 后面的路径。");
        using var reader = new StreamReader(file, Utf8);
        return Facts.Read(reader, file);
    }

    private static async Task WriteAsync(Draft draft, string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(Utf8.GetBytes(DraftMarkdown.Write(draft)), cancellationToken);
            return;
        }

        if (Path.GetExtension(file).Equals(".docx", StringComparison.OrdinalIgnoreCase)) DraftDocx.Write(draft, file);
        else await File.WriteAllTextAsync(file, DraftMarkdown.Write(draft), Utf8, cancellationToken);
        await CommandOutput.ErrorAsync($"已写入 {file}。");
        foreach (var line in DraftMarkdown.ToDo(draft)) await CommandOutput.ErrorAsync(line);
    }

    private static DraftException NoSuchSection(Template template, string heading) =>
        new($"模板“{template.Name}”没有标题含“{heading}”的一节。现有：{string.Join("、", template.Sections.Where(section => section.Level > 1).Select(section => section.Heading))}。");
}
