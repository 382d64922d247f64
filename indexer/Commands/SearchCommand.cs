using System.CommandLine;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Index.Vectors;
using Spectre.Console;

namespace PolicyBot.Indexer.Commands;

/// <summary><c>search QUERY</c>: ranked passages; <c>search --batch</c>: a TREC run over documents.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string?>("QUERY") { Description = "要找什么", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<string?>("--batch") { Description = "成批查询：queries.jsonl，每行 {\"_id\",\"text\"}", HelpName = "文件" };
        var run = new Option<string?>("--run") { Description = "成批查询的结果写到这个文件（TREC 格式）", HelpName = "文件" };
        var count = new Option<int?>("-k") { Description = "最多几条（默认 10；成批 100）", HelpName = "数" };
        var region = new Option<string?>("--region") { Description = "只找这个地方的文件", HelpName = "地名" };
        var year = new Option<int?>("--year") { Description = "只找这一年印发的文件", HelpName = "年份" };
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var command = new Command("search", "检索段落，按相关程度排列") { query, batch, run, count, region, year, index, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (text, queries, output) = (parsed.GetValue(query), parsed.GetValue(batch), parsed.GetValue(run));
            if (text is null == queries is null || queries is null != output is null) return Usage.Wrong(parsed, "给一个要找的词，或者 --batch 和 --run 一起给");
            if (parsed.GetValue(count) is <= 0) return Usage.Wrong(parsed, "-k 要大于 0");
            if (queries is not null && !File.Exists(queries))
            {
                await Console.Error.WriteLineAsync($"没有 {queries} 这个文件；请检查路径。");
                return 1;
            }

            using var opened = PolicyIndex.Open(parsed.GetValue(index)!, PassageEmbedder.FromEnvironment());
            if (queries is not null) return await SearchBatch.RunAsync(opened, queries, output!, parsed.GetValue(count) ?? 100, cancellation);
            var hits = opened.Search(new PassageQuery(
                text!, parsed.GetValue(count) ?? 10, Among: new DocumentFilter(Region: parsed.GetValue(region), Year: parsed.GetValue(year))));
            if (parsed.GetValue(json)) Console.WriteLine(Json.Write(new { passages = hits.Select(SearchHit.Of) }));
            else WriteLines(hits);
            return 0;
        });
        return command;
    }

    private static void WriteLines(IReadOnlyList<PassageHit> hits)
    {
        foreach (var hit in hits)
        {
            AnsiConsole.MarkupLine($"[bold]{Markup.Escape(hit.Document.Metadata.Title)}[/] [dim]{Markup.Escape(hit.Passage.Section)} {hit.Score:0.00}[/]");
            AnsiConsole.MarkupLine($"    {Marked(hit)}");
        }

        if (hits.Count == 0) Console.WriteLine("没有找到。");
    }

    private static string Marked(PassageHit hit)
    {
        var text = hit.Passage.Text.Text;
        var marked = new System.Text.StringBuilder();
        var at = 0;
        foreach (var span in hit.Highlights)
        {
            marked.Append(Markup.Escape(text[at..span.Start])).Append("[yellow]").Append(Markup.Escape(span.Of(text))).Append("[/]");
            at = span.End;
        }

        return marked.Append(Markup.Escape(text[at..])).ToString().ReplaceLineEndings(" ");
    }

    /// <param name="Start">Where the passage stands in the document's decoded text.</param>
    private sealed record SearchHit(
        string Document, string Title, string Section, string Text, IReadOnlyList<TextSpan> Highlights, float Score, int Start, int End)
    {
        public static SearchHit Of(PassageHit hit) => new(
            hit.Document.Id, hit.Document.Metadata.Title, hit.Passage.Section, hit.Passage.Text.Text, hit.Highlights, hit.Score,
            hit.Passage.Span.Start, hit.Passage.Span.End);
    }
}
