using System.CommandLine;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Indexer.Commands;

/// <summary>The indexer's command line. Exit status: 0 done, 1 could not be done, 2 wrong usage; each error is one line of Chinese.</summary>
internal static class IndexerCommands
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("把政策文件读成可检索、可核对的索引。")
        {
            BuildCommand.Create(), ReadCommand.Create(), ExtractCommand.Create(), RequirementsCommand.Create(),
            SearchCommand.Create(), StatusCommand.Create(), VerifyCommand.Create(),
        };
        ChineseHelp.On(root, "indexer");
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0) return Usage.Report(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("已中断；原来的索引没有变。");
            return 1;
        }
        catch (Exception e) when (e is IndexUnavailableException or DocumentReadException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"没有办成：{e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}
