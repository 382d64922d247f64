using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Channels.Wire;

namespace PolicyBot.Evaluation;

/// <summary>Evidence is one place or a list of places.</summary>
internal sealed class EvidenceConverter : JsonConverter<IReadOnlyList<Evidence>>
{
    public override IReadOnlyList<Evidence>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return JsonSerializer.Deserialize(ref reader, WireContext.Default.ListEvidence);
        return JsonSerializer.Deserialize(ref reader, WireContext.Default.Evidence) is { } one ? [one] : null;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Evidence> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], WireContext.Default.ListEvidence);
}
