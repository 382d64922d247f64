using System.CommandLine;
using PolicyBot.Channels.Terminal;
using Spectre.Console;

namespace PolicyBot.Commands;

/// <summary><c>chat</c>: the conversation in the terminal.</summary>
public static class ChatCommand
{
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("chat", "在终端里对话");
        command.SetAction((parsed, cancellationToken) => Work.DoAsync(shared, parsed, async work =>
        {
            using var index = await work.OpenIndexAsync(cancellationToken);
            index.Borrow().Dispose();
            Console.OutputEncoding = System.Text.Encoding.UTF8;
            var session = new ChatSession(AnsiConsole.Console, Console.In, index);
            await session.RunAsync(cancellationToken);
            return 0;
        }));
        return command;
    }
}
