using System.Globalization;
using PolicyBot.Configuration;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Commands;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Commands;

/// <summary>Brings the index of the corpus up to date before the bot answers from it; what it does is told on standard error.</summary>
internal static class CorpusUpdate
{
    private const int ShownWarnings = 10;

    /// <exception cref="WorkFailedException">There are neither documents nor an index of others.</exception>
    /// <exception cref="IndexUnavailableException">The new index was not whole.</exception>
    public static async Task RunAsync(BotOptions options, CancellationToken cancellationToken)
    {
        if (OthersIn(options) is { } others)
        {
            await CommandOutput.ErrorAsync($"{options.IndexPath} 里是用别处的文件建的索引（{others} 份文件），照原样使用；要改用 {options.CorpusPath}，请删除它或用 --index 另指一处。");
            return;
        }

        if (!Directory.Exists(options.CorpusPath))
        {
            throw new WorkFailedException($"没有文件夹 {options.CorpusPath}：请把政策文件放进去，或用环境变量 Corpus__Path 指明它在哪里。");
        }

        var indexer = new CorpusIndexer(options.IndexPath)
        {
            Waiting = () => _ = CommandOutput.ErrorAsync("另一个程序正在更新索引，等它完成……"),
            Embedder = Work.Embedder(options),
        };
        var report = await BuildProgressBar.RunAsync(progress => indexer.BuildAsync([options.CorpusPath], progress, cancellationToken));
        foreach (var warning in report.Warnings.Take(ShownWarnings)) await CommandOutput.ErrorAsync($"提醒：{warning}");
        if (report.Warnings.Count > ShownWarnings) await CommandOutput.ErrorAsync($"另有 {report.Warnings.Count - ShownWarnings} 条提醒，用 indexer build 可以看全。");
        await CommandOutput.ErrorAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"索引已是最新：{report.Documents} 份文件，{report.Requirements} 条指标，新读 {report.Read} 个文件，用时 {report.Elapsed.TotalSeconds:0.0} 秒。"));
    }

    /// <summary>How many documents the index has when none of them is of the corpus: somebody built it from other files and wants to keep it.</summary>
    private static int? OthersIn(BotOptions options)
    {
        try
        {
            using var index = PolicyIndex.Open(options.IndexPath);
            var documents = index.Documents;
            return documents.Count == 0 || documents.Any(document => InCorpus(document, options.CorpusPath)) ? null : documents.Count;
        }
        catch (IndexUnavailableException)
        {
            return null;
        }
    }

    private static bool InCorpus(IndexedDocument document, string corpus) =>
        File.Exists(Path.Combine(corpus, document.Path.Split("!/")[0]));
}
