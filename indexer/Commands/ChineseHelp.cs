using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyBot.Indexer.Commands;

/// <summary>A command's usage, in Chinese.</summary>
/// <param name="program">What the program is called.</param>
public sealed class ChineseHelp(string program) : SynchronousCommandLineAction
{
    /// <summary>Lets the options that every command line has speak Chinese.</summary>
    public static void On(RootCommand root, string program)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "显示用法";
                help.Action = new ChineseHelp(program);
            }
            else if (option is VersionOption)
            {
                option.Description = "显示版本";
            }
        }
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var ancestors = Ancestors(command).ToList();
        var shared = ancestors.SelectMany(ancestor => ancestor.Options).Where(option => option.Recursive);
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("用法：");
        output.WriteLine($"  {Usage(command, ancestors)}");
        Table(output, "命令：", command.Subcommands.Where(one => !one.Hidden).Select(one => (Signature(one), one.Description)));
        Table(output, "参数：", command.Arguments.Where(one => !one.Hidden).Select(one => (one.Name, one.Description)));
        Table(output, "选项：", command.Options.Concat(shared).Where(one => !one.Hidden).Select(one => (Signature(one), one.Description)));
        return 0;
    }

    private string Usage(Command command, List<Command> ancestors)
    {
        var path = string.Join(" ", ancestors.AsEnumerable().Reverse().Skip(1).Append(command).Where(one => one is not RootCommand).Select(one => one.Name));
        var arguments = string.Join(" ", command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name));
        return string.Join(" ", new[] { program, path, command.Subcommands.Count > 0 ? "[命令]" : string.Empty, arguments, "[选项]" }.Where(part => part.Length > 0));
    }

    private static string Signature(Command command) =>
        string.Join(" ", command.Arguments.Select(argument => argument.Name).Prepend(command.Name));

    private static string Signature(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static IEnumerable<Command> Ancestors(Command command)
    {
        for (var parent = command.Parents.OfType<Command>().FirstOrDefault(); parent is not null; parent = parent.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return parent;
        }
    }

    private static void Table(TextWriter output, string heading, IEnumerable<(string Name, string? Description)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;
        var width = list.Max(row => row.Name.Length);
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var (name, description) in list) output.WriteLine($"  {name.PadRight(width)}  {description}");
    }
}
