using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Evaluation;

namespace PolicyBot.Channels.Wire;

/// <summary>The JSON of every channel, generated at build time: a cold <c>ask</c> need not work it out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TurnMessage))]
[JsonSerializable(typeof(AnswerMessage))]
[JsonSerializable(typeof(DocumentMessage))]
[JsonSerializable(typeof(HealthMessage))]
[JsonSerializable(typeof(GoldItem))]
[JsonSerializable(typeof(List<Evidence>))]
[JsonSerializable(typeof(EvaluationReport))]
public sealed partial class WireContext : JsonSerializerContext
{
    /// <summary>Chinese as it is, not as <c>\u</c> escapes. None of this JSON is ever put into HTML.</summary>
    public static WireContext Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <param name="Generation">Which build of the index answers.</param>
public sealed record HealthMessage(string Status, string? Generation, int Documents);
