using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using OpenTelemetry.Metrics;
using PolicyBot.Channels.Wire;
using PolicyBot.Configuration;

namespace PolicyBot.Channels.Http;

/// <summary>The HTTP surface: the chat page and the API behind it. Nothing is configured but what stands here.</summary>
public static class WebHost
{
    public const long LargestBody = 64 * 1024;

    public static WebApplication Build(ServeOptions options, LiveIndex index)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.WebHost.UseUrls([.. options.Urls.Select(url => url.ToString())]);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        Services(builder.Services, options, index);

        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    private static void Services(IServiceCollection services, ServeOptions options, LiveIndex index)
    {
        services.AddSingleton(index);
        services.AddSingleton<BotMetrics>();
        services.AddRouting();
        services.AddProblemDetails(Problems.Configure);
        services.AddRateLimiter(limiter => QuestionRate.Configure(limiter, options.QuestionsPerMinute));
        services.AddResponseCompression(compression =>
        {
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
            compression.EnableForHttps = false;
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.Encoder = WireContext.Readable.Options.Encoder;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireContext.Default);
        });
        services.AddOpenApi("v1", OpenApiText.Configure);
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(BotMetrics.Name)
            .AddView(BotMetrics.Duration, new ExplicitBucketHistogramConfiguration { Boundaries = BotMetrics.DurationBuckets })
            .AddPrometheusExporter());
        // A page elsewhere must not reach the bot by a name that leads to this machine.
        if (!options.AllowRemote) services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        else services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["*"]);
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            // The browser keeps the files and asks whether they changed: an update is never half old.
            OnPrepareResponse = context => context.Context.Response.Headers[HeaderNames.CacheControl] = "no-cache",
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.MapAsk();
        app.MapDocuments();
        app.MapHealth();
        app.MapOpenApi();
        app.MapPrometheusScrapingEndpoint("/metrics");
    }
}
