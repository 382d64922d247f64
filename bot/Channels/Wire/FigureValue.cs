using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Channels.Wire;

/// <summary>A number, or <c>[low, high]</c> for a range.</summary>
[JsonConverter(typeof(FigureValueConverter))]
public readonly record struct FigureValue(decimal Value, decimal? High)
{
    /// <summary>4.50 is written 4.5, 15000.0 as 15000.</summary>
    internal static decimal Short(decimal value) => value / 1.0000000000000000000000000000m;
}

internal sealed class FigureValueConverter : JsonConverter<FigureValue>
{
    public override FigureValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return new FigureValue(reader.GetDecimal(), null);
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A number or [low, high] is expected.");
        reader.Read();
        var low = reader.GetDecimal();
        reader.Read();
        var high = reader.GetDecimal();
        reader.Read();
        return reader.TokenType == JsonTokenType.EndArray ? new FigureValue(low, high) : throw new JsonException("A range has two ends.");
    }

    public override void Write(Utf8JsonWriter writer, FigureValue value, JsonSerializerOptions options)
    {
        if (value.High is not { } high)
        {
            writer.WriteNumberValue(FigureValue.Short(value.Value));
            return;
        }

        writer.WriteStartArray();
        writer.WriteNumberValue(FigureValue.Short(value.Value));
        writer.WriteNumberValue(FigureValue.Short(high));
        writer.WriteEndArray();
    }
}
