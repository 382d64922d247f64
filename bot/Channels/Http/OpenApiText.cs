using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PolicyBot.Channels.Wire;

namespace PolicyBot.Channels.Http;

/// <summary>What the OpenAPI document says beyond what the code already tells.</summary>
internal static class OpenApiText
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "政策助手",
                Version = "v1",
                Description = "问政策文件里的规定、核对数字、起草规划。引用的原文与文件逐字一致；start、end 是 UTF-16 偏移，左闭右开。",
            };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type != typeof(FigureValue)) return Task.CompletedTask;
            schema.Description = "一个数，或区间 [低, 高]";
            schema.OneOf =
            [
                new OpenApiSchema { Type = JsonSchemaType.Number },
                new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Number }, MinItems = 2, MaxItems = 2 },
            ];
            return Task.CompletedTask;
        });
    }
}
