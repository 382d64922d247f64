using System.CommandLine;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Commands;

/// <summary><c>read FILE</c>: what the reader makes of one file.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "要看的文件" };
        var json = SharedOptions.Json();
        var text = new Option<bool>("--text") { Description = "只输出解码后的全文（start、end 就是它的下标）" };
        var command = new Command("read", "看一份文件读成了什么：文档、章节、略去的部分及原因") { file, text, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                Console.Error.WriteLine($"没有 {path} 这个文件；请检查路径。");
                return 1;
            }

            foreach (var reading in new FileReader().Read(path, Path.GetFileName(path)))
            {
                if (parsed.GetValue(json)) Console.WriteLine(Json.Write(ReadOutput.Of(reading)));
                else if (parsed.GetValue(text)) Console.WriteLine(reading.Text);
                else WriteOutline(reading);
            }

            return 0;
        });
        return command;
    }

    private static void WriteOutline(FileReading reading)
    {
        Console.WriteLine($"{reading.File}（{reading.Encoding}，{reading.Text.Length} 字）");
        foreach (var document in reading.Documents)
        {
            var m = document.Metadata;
            Console.WriteLine($"\n《{m.Title}》 {string.Join("　", new[] { m.Issuer, m.Number, m.Region, m.Date }.Where(known => known is not null))}");
            foreach (var section in document.Sections)
            {
                Console.WriteLine($"{new string(' ', 2 * section.Path.Count)}{(section.Path.Count == 0 ? "（标题前）" : section.Path[^1])}　{section.Span}");
            }
        }

        foreach (var dropped in reading.Dropped) Console.WriteLine($"略去（{dropped.Reason}）{dropped.Span}：{Short(dropped.Span.Of(reading.Text))}");
        foreach (var damaged in reading.Damaged) Console.WriteLine($"乱码（{damaged.Reason}）{damaged.Span}：{Short(damaged.Repair ?? "未能修复")}");
        foreach (var warning in reading.Warnings) Console.Error.WriteLine($"提醒：{warning}");
    }

    private static string Short(string text) => (text.Length > 60 ? text[..60] + "…" : text).ReplaceLineEndings("⏎");
}
