using System.CommandLine;
using System.CommandLine.Parsing;

namespace PolicyBot.Indexer.Commands;

/// <summary>What to say of a command line that is not one.</summary>
public static class Usage
{
    /// <summary>Writes one line of Chinese to standard error.</summary>
    /// <returns>2, the exit status of wrong usage.</returns>
    public static int Report(ParseResult parsed)
    {
        var what = parsed.UnmatchedTokens is [var unknown, ..] ? $"不认识“{unknown}”" : parsed.Errors[0].SymbolResult switch
        {
            OptionResult option => $"选项 {option.Option.Name} 的值缺少或不对",
            ArgumentResult argument => $"参数 {argument.Argument.Name} 缺少或不对",
            _ => "命令不完整",
        };
        return Wrong(parsed, what);
    }

    /// <inheritdoc cref="Report"/>
    public static int Wrong(ParseResult parsed, string what)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? string.Empty : $" {command.Name}";
        Console.Error.WriteLine($"用法不对：{what}。看用法：{parsed.RootCommandResult.Command.Name}{name} --help");
        return 2;
    }
}
