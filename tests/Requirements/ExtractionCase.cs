using System.Globalization;
using System.Text.Json;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Requirements;

/// <summary>A record as a case expects it: alternatives stand between <c>|</c>; a dash among them stands for nothing.</summary>
public sealed record ExpectedRecord(string Indicator, string? Scope, string Comparator, JsonElement Value, string Unit, string Kind, string? Deadline)
{
    public (decimal Low, decimal? High) Values => Value.ValueKind == JsonValueKind.Array
        ? (Value[0].GetDecimal(), Value[1].GetDecimal())
        : (Value.GetDecimal(), null);
}

/// <summary>A sentence with the records it holds, in any order; none where it holds no requirement.</summary>
public sealed record ExtractionCase(string? Id, string? Text, IReadOnlyList<string>? Heading, string? File, int Start, int End, string? Document, IReadOnlyList<ExpectedRecord> Expect)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<ExtractionCase> Load(string path) =>
        JsonSerializer.Deserialize<List<ExtractionCase>>(System.IO.File.ReadAllBytes(path), Options)!;

    public static string Show(Comparator comparator) => JsonSerializer.Serialize(comparator, SpecOptions).Trim('"');

    private static readonly JsonSerializerOptions SpecOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static string Show(RequirementKind kind) => kind.ToString().ToLower(CultureInfo.InvariantCulture);
}
