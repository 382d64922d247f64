using System.CommandLine;

namespace PolicyBot.Indexer.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string> Index() => new("--index")
    {
        Description = "索引所在的文件夹",
        HelpName = "文件夹",
        DefaultValueFactory = _ => ".index",
    };

    public static Option<bool> Json() => new("--json") { Description = "输出 JSON" };
}
