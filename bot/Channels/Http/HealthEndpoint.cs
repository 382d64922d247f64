using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Channels.Wire;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Channels.Http;

/// <summary><c>GET /health</c>: whether there is an index to answer from, and which.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes
        .MapGet("/health", Read)
        .WithName("health")
        .WithSummary("服务是否正常，用的是哪一代索引");

    private static Results<Ok<HealthMessage>, ProblemHttpResult> Read(LiveIndex live)
    {
        try
        {
            using var use = live.Borrow();
            return TypedResults.Ok(new HealthMessage("ok", use.Name, use.Index.Documents.Count));
        }
        catch (IndexUnavailableException failure)
        {
            return TypedResults.Problem(failure.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
