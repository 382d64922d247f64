using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Channels.Wire;

namespace PolicyBot.Channels.Http;

/// <summary><c>POST /api/ask</c>: one turn.</summary>
internal static class AskEndpoint
{
    public static void MapAsk(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/ask", AskAsync)
        .RequireRateLimiting(QuestionRate.Policy)
        .WithName("ask")
        .WithSummary("问一句：问规定、核对数字或要求起草")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<AnswerMessage>, ProblemHttpResult>> AskAsync(
        TurnMessage message, LiveIndex live, BotMetrics metrics, CancellationToken cancellationToken)
    {
        if (message.Mistake() is { } mistake) return TypedResults.Problem(mistake, statusCode: StatusCodes.Status400BadRequest);
        var started = Stopwatch.GetTimestamp();
        using var use = live.Borrow();
        var answer = await use.Answer(message.ToTurn(), cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(started);
        metrics.Answered(answer, elapsed);
        return TypedResults.Ok(AnswerMessage.Of(message.Id, answer, elapsed));
    }
}
