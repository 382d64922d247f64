using System.CommandLine;
using PolicyBot.Indexer.Documents.Metadata;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Indexing;

namespace PolicyBot.Indexer.Commands;

/// <summary><c>status</c>: what is in the index.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var command = new Command("status", "索引里有什么：文件、文档、段落、要求、提醒") { index, json };
        command.SetAction(parsed =>
        {
            using var opened = PolicyIndex.Open(parsed.GetValue(index)!);
            var manifest = Manifest.Read(new Generations(parsed.GetValue(index)!).Current)
                ?? throw new IndexUnavailableException($"{parsed.GetValue(index)} 里的索引缺少清单：请运行 indexer build 重建。");
            if (parsed.GetValue(json)) Console.WriteLine(Json.Write(Summary(manifest, opened)));
            else WriteLines(manifest, opened);
            return 0;
        });
        return command;
    }

    private static object Summary(Manifest manifest, PolicyIndex index) => new
    {
        manifest.Built,
        files = manifest.Files.Count,
        documents = index.Documents.Select(d => new { d.Id, d.Path, d.Metadata.Title, status = MetadataWords.Of(d.Metadata.Status), kind = MetadataWords.Of(d.Metadata.Kind), d.Passages, d.Requirements }),
        passages = manifest.Files.Sum(f => f.Passages),
        requirements = manifest.Files.Sum(f => f.Requirements),
        coverage = manifest.Files.Aggregate(Coverage.None, (sum, f) => sum + f.Coverage),
        warnings = manifest.Files.SelectMany(f => f.Warnings),
    };

    private static void WriteLines(Manifest manifest, PolicyIndex index)
    {
        const int shown = 200;
        Console.WriteLine(
            $"{manifest.Files.Count} 个文件，{index.Documents.Count} 份文档，{manifest.Files.Sum(f => f.Passages)} 段，"
            + $"{manifest.Files.Sum(f => f.Requirements)} 条要求；建于 {manifest.Built.ToLocalTime():yyyy-MM-dd HH:mm}");
        foreach (var d in index.Documents.OrderBy(d => d.Path, StringComparer.Ordinal).Take(shown))
        {
            Console.WriteLine($"  {d.Id}　{d.Metadata.Title}　{MetadataWords.Of(d.Metadata.Status)}　{d.Path}　{d.Passages} 段，{d.Requirements} 条要求");
        }

        if (index.Documents.Count > shown) Console.WriteLine($"  ……还有 {index.Documents.Count - shown} 份（--json 全部列出）");
        foreach (var warning in manifest.Files.SelectMany(f => f.Warnings)) Console.WriteLine($"提醒：{warning}");
    }
}
