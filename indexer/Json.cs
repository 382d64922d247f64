using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer;

/// <summary>How every JSON of the commands and of the HTTP interface is written: snake_case, Chinese as it is, figures as short decimals.</summary>
public static class Json
{
    /// <summary>One object a line.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            PropertyNameCaseInsensitive = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters = { new RequirementConverter(), new SpanConverter(), new DecimalConverter(), new JsonStringEnumConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Writes 4.50 as 4.5.</summary>
    internal static decimal Short(decimal value) => value / 1.000000000000000000000000000000m;

    private sealed class DecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(Short(value));
    }

    /// <summary>A span as <c>[start, end]</c>.</summary>
    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<int[]>(ref reader, options) is [var start, var end] ? new TextSpan(start, end) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    /// <summary>A requirement as one flat record; its start and end are its quote's.</summary>
    private sealed class RequirementConverter : JsonConverter<Requirement>
    {
        public override Requirement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Requirement records are written, not read.");

        public override void Write(Utf8JsonWriter writer, Requirement value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("indicator", value.Indicator);
            writer.WriteString("scope", value.Scope);
            writer.WritePropertyName("comparator");
            JsonSerializer.Serialize(writer, value.Bound.Comparator, options);
            writer.WritePropertyName("value");
            WriteValue(writer, value.Bound);
            writer.WriteString("unit", value.Unit.Symbol);
            writer.WritePropertyName("kind");
            JsonSerializer.Serialize(writer, value.Kind, options);
            writer.WriteString("deadline", value.Deadline);
            writer.WriteString("quote", value.Quote);
            writer.WriteString("document", value.Document);
            writer.WriteString("section", value.Section);
            writer.WriteNumber("start", value.Span.Start);
            writer.WriteNumber("end", value.Span.End);
            writer.WriteEndObject();
        }

        private static void WriteValue(Utf8JsonWriter writer, Bound bound)
        {
            if (bound.High is not { } high)
            {
                writer.WriteNumberValue(Short(bound.Value));
                return;
            }

            writer.WriteStartArray();
            writer.WriteNumberValue(Short(bound.Value));
            writer.WriteNumberValue(Short(high));
            writer.WriteEndArray();
        }
    }
}
