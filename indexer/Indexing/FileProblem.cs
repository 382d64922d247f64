using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Indexing;

/// <summary>What to say of a file that could not be read to its end.</summary>
internal static class FileProblem
{
    public static string Line(string name, Exception problem) => problem switch
    {
        DocumentReadException => problem.Message,
        UnauthorizedAccessException => $"{name}：没有权限打开，已跳过；请检查访问权限。",
        IOException => $"{name}：读不下去（{OneLine(problem.Message)}），已跳过；请检查文件是否完好。",
        _ => $"{name}：处理时出错（{problem.GetType().Name}：{OneLine(problem.Message)}），已跳过；请把这个文件反馈给开发者。",
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
