using System.Globalization;
using System.Text.Json;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Commands;

/// <summary>Requirement records on standard output: for people, as JSON, or as CSV.</summary>
internal static class RequirementsOutput
{
    public static void Write(IReadOnlyList<Requirement> records, bool json, bool csv)
    {
        if (json) Console.WriteLine(Json.Write(new { requirements = records }));
        else if (csv) WriteCsv(records);
        else WriteLines(records);
    }

    private static void WriteLines(IReadOnlyList<Requirement> records)
    {
        foreach (var r in records)
        {
            var deadline = r.Deadline is null ? string.Empty : $"，期限 {r.Deadline}";
            Console.WriteLine($"{r.Indicator}{(r.Scope is null ? string.Empty : $"（{r.Scope}）")} {Sign(r.Bound)} {Value(r.Bound)}{r.Unit.Symbol}　[{Kind(r.Kind)}{deadline}]");
            Console.WriteLine($"    “{r.Quote.ReplaceLineEndings(" ")}”{(r.Document is null ? string.Empty : $"　{r.Document} {r.Section} {r.Span}")}");
        }

        Console.WriteLine($"共 {records.Count} 条");
    }

    private static void WriteCsv(IReadOnlyList<Requirement> records)
    {
        Console.Out.Write('\uFEFF');
        Row("indicator", "scope", "comparator", "value", "unit", "kind", "deadline", "quote", "document", "section", "start", "end");
        foreach (var r in records)
        {
            Row(
                r.Indicator, r.Scope, Sign(r.Bound), Value(r.Bound), r.Unit.Symbol, Name(r.Kind), r.Deadline, r.Quote, r.Document, r.Section,
                r.Span.Start.ToString(CultureInfo.InvariantCulture), r.Span.End.ToString(CultureInfo.InvariantCulture));
        }

        static void Row(params IEnumerable<string?> fields) => Console.Out.WriteLine(string.Join(',', fields.Select(Quoted)));

        static string Quoted(string? field) =>
            field is not null && field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field ?? string.Empty;
    }

    private static string Name<T>(T value) => JsonSerializer.SerializeToElement(value, Json.Options).GetString()!;

    private static string Sign(Bound bound) => Name(bound.Comparator);

    private static string Value(Bound bound) =>
        bound.High is { } high ? $"{Json.Short(bound.Value)}-{Json.Short(high)}" : Json.Short(bound.Value).ToString(CultureInfo.InvariantCulture);

    private static string Kind(RequirementKind kind) => kind switch
    {
        RequirementKind.Requirement => "要求",
        RequirementKind.Target => "目标",
        RequirementKind.Status => "现状",
        _ => "计划",
    };
}
