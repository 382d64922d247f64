using Microsoft.AspNetCore.Diagnostics;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Channels.Http;

/// <summary>Errors as problem+json, in Chinese: what happened and what to do.</summary>
internal static class Problems
{
    public static void Configure(ProblemDetailsOptions options) => options.CustomizeProblemDetails = context =>
    {
        var problem = context.ProblemDetails;
        problem.Extensions.Remove("exception");
        var thrown = context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (thrown is IndexUnavailableException)
        {
            problem.Status = context.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            problem.Detail = thrown.Message;
        }

        problem.Type = null;
        (problem.Title, var advice) = Words(problem.Status ?? StatusCodes.Status500InternalServerError);
        problem.Detail ??= advice;
    };

    private static (string Title, string Advice) Words(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("请求不对", "请求的内容不是规定格式的 JSON，或者主机名不对，请检查后再试。"),
        StatusCodes.Status404NotFound => ("没有找到", "这个地址没有内容，请检查网址。"),
        StatusCodes.Status405MethodNotAllowed => ("方法不对", "这个地址不支持这种请求方法。"),
        StatusCodes.Status413PayloadTooLarge => ("内容太大", $"请求不能超过 {WebHost.LargestBody / 1024} KB，请缩短问题或减少历史消息。"),
        StatusCodes.Status415UnsupportedMediaType => ("格式不支持", "请以 application/json 发送请求。"),
        StatusCodes.Status429TooManyRequests => ("问得太快", "提问太频繁，请稍等一会儿再试。"),
        StatusCodes.Status503ServiceUnavailable => ("索引不可用", "文件索引还没有建好，请先运行索引程序。"),
        _ => ("出错了", "服务内部出错，请稍后再试；若一直如此，请联系管理员查看日志。"),
    };
}
