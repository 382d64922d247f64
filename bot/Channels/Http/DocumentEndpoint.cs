using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Channels.Wire;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Channels.Http;

/// <summary><c>GET /api/documents/{id}</c>: a document with its passages; <c>?start=&amp;end=</c> marks a cited run in them.</summary>
internal static class DocumentEndpoint
{
    public static void MapDocuments(this IEndpointRouteBuilder routes) => routes
        .MapGet("/api/documents/{**id}", Read)
        .WithName("document")
        .WithSummary("一份文件的全文，按段落；start、end 标出引用的那一段")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<DocumentMessage>, ProblemHttpResult> Read(string id, LiveIndex live, int? start = null, int? end = null)
    {
        if (start is null != end is null || start < 0 || end < start)
        {
            return TypedResults.Problem("start 和 end 要一起给，从 0 数起，end 不小于 start。", statusCode: StatusCodes.Status400BadRequest);
        }

        using var use = live.Borrow();
        return use.Index.Document(id) is { } document
            ? TypedResults.Ok(DocumentMessage.Of(document, use.Index.Passages(id), start is { } from ? new TextSpan(from, end!.Value) : null))
            : TypedResults.Problem("没有这份文件：它可能已被删除或替换，请重新提问。", statusCode: StatusCodes.Status404NotFound);
    }
}
