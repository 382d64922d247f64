using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PolicyBot.Channels;
using PolicyBot.Channels.Http;
using PolicyBot.Configuration;

namespace PolicyBot.Commands;

/// <summary><c>serve</c>, which is also what the bot does without a command: brings the index up to date, then serves the chat.</summary>
public sealed class ServeCommand
{
    private readonly SharedOptions shared;

    public ServeCommand(SharedOptions shared)
    {
        this.shared = shared;
        Command = new Command("serve", "更新 corpus/ 的索引，然后打开网页对话") { Urls };
        Command.SetAction(RunAsync);
    }

    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = $"网页的地址，几个用分号隔开（默认 {ServeOptions.DefaultUrl}）",
        HelpName = "URL",
    };

    public Command Command { get; }

    public Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => Work.DoAsync(shared, parsed, async work =>
    {
        await work.UpdateIndexAsync(cancellationToken);
        using var index = work.OpenIndex();
        await using var app = WebHost.Build(work.Options.Serve, index);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            var why = failure.InnerException is AddressInUseException ? "这个地址已被占用，可能政策助手已经在运行" : failure.Message;
            throw new WorkFailedException($"不能在 {string.Join("、", work.Options.Serve.Urls)} 上打开网页：{why}。请用 --urls 换一个地址，例如 http://127.0.0.1:5000。");
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await using (var output = CommandOutput.Standard())
        {
            await output.WriteLineAsync($"政策助手已启动：{string.Join(" ", addresses)}（按 Ctrl+C 结束）");
        }

        var warming = Task.Run(async () =>
        {
            using var use = index.Borrow();
            await WarmUp.RunAsync(use.Answer, cancellationToken);
        }, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        await warming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }, parsed.GetValue(Urls));
}
