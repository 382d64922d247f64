using System.CommandLine;
using PolicyBot.Channels;
using PolicyBot.Checking.Sheets;
using PolicyBot.Configuration;
using PolicyBot.Conversations;
using PolicyBot.Drafting;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Index.Vectors;

namespace PolicyBot.Commands;

/// <summary>What a command works with: the configuration, the index and the assistant over it.</summary>
public sealed class Work
{
    private readonly bool indexNamed;

    private Work(BotOptions options, DateOnly? asOf, bool indexNamed) => (Options, AsOf, this.indexNamed) = (options, asOf, indexNamed);

    public BotOptions Options { get; }

    /// <summary>The day whose rules count; null for today.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Sets a command up and runs it; what keeps it from being done becomes one line and exit status 1.</summary>
    public static async Task<int> DoAsync(SharedOptions shared, ParseResult parsed, Func<Work, Task<int>> work, string? urls = null)
    {
        try
        {
            var here = Directory.GetCurrentDirectory();
            var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            if (parsed.GetValue(shared.Index) is { } index) given["Index:Path"] = index;
            if (urls is not null) given["Serve:Urls"] = urls;
            var options = OptionsReader.Read(OptionsReader.Sources(AppContext.BaseDirectory, here, given), here, AppContext.BaseDirectory);
            return await work(new Work(options, parsed.GetValue(shared.AsOf), given.ContainsKey("Index:Path")));
        }
        catch (Exception failure) when (failure is ConfigurationException or IndexUnavailableException or WorkFailedException or DraftException or SheetException)
        {
            await CommandOutput.ErrorAsync(failure.Message);
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await CommandOutput.ErrorAsync($"读写文件时出错：{failure.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        catch (Exception failure) when (Environment.GetEnvironmentVariable("POLICYBOT_TRACE") is null)
        {
            await CommandOutput.ErrorAsync($"程序内部出错（{failure.GetBaseException().GetType().Name}）：{failure.GetBaseException().Message} 设 POLICYBOT_TRACE=1 再运行可以看到详情。");
            return 1;
        }
    }

    /// <summary>Brings the index of the corpus up to date, with progress on standard error.</summary>
    public Task UpdateIndexAsync(CancellationToken cancellationToken) => CorpusUpdate.RunAsync(Options, cancellationToken);

    /// <summary>The index; the corpus's own is built first when it was never built.</summary>
    public async Task<LiveIndex> OpenIndexAsync(CancellationToken cancellationToken)
    {
        if (!indexNamed && !File.Exists(Path.Combine(Options.IndexPath, "current"))) await UpdateIndexAsync(cancellationToken);
        return OpenIndex();
    }

    public LiveIndex OpenIndex() => new(Options.IndexPath, directory => PolicyIndex.Open(directory, Embedder(Options)), index => Assistant(index).AnswerAsync, TimeProvider.System);

    /// <summary>The service that gives passages and questions their vectors; null when none is configured.</summary>
    public static PassageEmbedder? Embedder(BotOptions options) =>
        options.Embeddings is { } service ? PassageEmbedder.At(service.Endpoint, service.Name, service.Key) : null;

    public PolicyAssistant Assistant(IPolicyIndex index) => new(index, new TemplateFolder(Options.CorpusPath), new Calendar(TimeProvider.System, AsOf));
}

/// <summary>A command could not be done. The message is one Chinese line: what, where, what to do.</summary>
public sealed class WorkFailedException(string message) : Exception(message);
