using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBot.Indexer.Commands;

namespace PolicyBot.Commands;

/// <summary>The bot's commands. Exit status: 0 done, 1 could not be done, 2 wrong usage.</summary>
public static class CommandTree
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            await CommandOutput.ErrorAsync(UsageMistake(parsed));
            return 2;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    public static RootCommand Root()
    {
        var shared = new SharedOptions();
        var serve = new ServeCommand(shared);
        var root = new RootCommand("政策助手：查政策文件、核对指标数字、起草规划。不写命令时等于 serve。")
        {
            shared.Index,
            shared.AsOf,
            serve.Urls,
            serve.Command,
            ChatCommand.Create(shared),
            AskCommand.Create(shared),
            CheckCommand.Create(shared),
            DraftCommand.Create(shared),
            EvalCommand.Create(shared),
        };
        root.SetAction(serve.RunAsync);
        ChineseHelp.On(root, "bot");
        return root;
    }

    /// <summary>One Chinese line for what the parser could not make sense of.</summary>
    private static string UsageMistake(ParseResult parsed)
    {
        const string hint = "用 --help 看用法。";
        if (parsed.Errors.FirstOrDefault(error => error.Message.Any(character => character is >= '一' and <= '鿿')) is { } ours) return ours.Message;
        if (parsed.UnmatchedTokens.Count > 0) return $"不认识的参数：{string.Join(" ", parsed.UnmatchedTokens)}。{hint}";
        return parsed.Errors[0].SymbolResult switch
        {
            OptionResult { Option: var option } => $"选项 {option.Name} 后面要有一个值。{hint}",
            ArgumentResult { Argument: var argument } => $"参数 {argument.Name} 写得不对。{hint}",
            _ => $"命令写得不完整。{hint}",
        };
    }
}
