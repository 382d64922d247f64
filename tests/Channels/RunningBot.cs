using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Channels;
using PolicyBot.Channels.Http;
using PolicyBot.Configuration;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Tests.Channels;

/// <summary>The HTTP surface on a free port of this machine, over a given index and assistant.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly LiveIndex live;

    private RunningBot(WebApplication app, LiveIndex live, Uri address)
    {
        this.app = app;
        this.live = live;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public static async Task<RunningBot> StartAsync(IPolicyIndex index, AnswerTurn answer, int questionsPerMinute = 10_000)
    {
        var live = new LiveIndex(Path.GetTempPath(), _ => index, _ => answer, TimeProvider.System);
        var app = WebHost.Build(new ServeOptions([new Uri("http://127.0.0.1:0")], AllowRemote: false, questionsPerMinute), live);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new RunningBot(app, live, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        live.Dispose();
    }
}
