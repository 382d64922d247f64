using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Checking;

/// <summary>The requirement records of <c>Specs/check-standards.json</c>, as indexes of named sets of documents.</summary>
internal static class CheckFixtures
{
    private static readonly JsonNode File = JsonNode.Parse(System.IO.File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", "check-standards.json")))!;

    private static readonly Dictionary<string, AnalysedDocument> Documents = File["documents"]!.AsArray()
        .Select(node => Document(node!)).ToDictionary(document => document.Document.Id, StringComparer.Ordinal);

    public static IPolicyIndex Index(string set) =>
        new InMemoryPolicyIndex([.. File["sets"]![set]!.AsArray().Select(id => Documents[id!.GetValue<string>()])]);

    private static AnalysedDocument Document(JsonNode node)
    {
        var records = node["records"]!.AsArray().Select(record => record!).ToArray();
        var lines = new List<string>();
        string? section = null;
        foreach (var record in records)
        {
            if (Text(record["section"]) is { } named && named != section) lines.Add("# " + (section = named));
            var quote = Text(record["quote"])!;
            if (!lines.Contains(quote)) lines.Add(quote);
        }

        lines.AddRange(node["lines"]?.AsArray().Select(line => line!.GetValue<string>()) ?? []);
        var text = string.Join('\n', lines);
        return Analysed.Document(
            Text(node["id"])!,
            new DocumentMetadata(
                Text(node["title"])!,
                Number: Text(node["number"]),
                Level: Enum.Parse<GovernmentLevel>(Text(node["level"])!),
                Region: Text(node["region"]),
                Date: Text(node["date"]),
                Status: Enum.Parse<DocumentStatus>(Text(node["status"])!),
                Kind: Enum.Parse<DocumentKind>(Text(node["kind"])!)),
            text,
            [.. records.SelectMany(record => Records(record, text))]);
    }

    private static IEnumerable<Requirement> Records(JsonNode record, string text)
    {
        foreach (var bound in record["bounds"]!.AsArray().Select(bound => bound!.AsArray()))
        {
            yield return Analysed.Requirement(
                text,
                Text(record["quote"])!,
                Text(record["name"]) ?? Text(record["indicator"])!,
                new Bound(Named<Comparator>(Text(bound[1])!), Number(bound[2]!), bound.Count > 3 ? Number(bound[3]!) : null),
                Unit(Text(record["unit"])!),
                Text(bound[0]),
                Text(record["kind"]) is { } kind ? Named<RequirementKind>(kind) : RequirementKind.Requirement,
                Text(record["deadline"]),
                Text(record["section"]));
        }
    }

    private static Unit Unit(string symbol) => symbol switch
    {
        "" => Indexer.Figures.Unit.None,
        ":1" => new Unit(":1", Dimension.Ratio),
        _ => new FigureReader().Find("宽带1" + symbol)[0].Unit,
    };

    /// <summary>The value of an enum by the name its JSON has.</summary>
    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Single(value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name == name);

    /// <summary>A number, or a fraction such as 1/15.</summary>
    private static decimal Number(JsonNode node)
    {
        if (node.GetValueKind() != JsonValueKind.String) return node.GetValue<decimal>();
        var parts = node.GetValue<string>().Split('/');
        return decimal.Parse(parts[0], CultureInfo.InvariantCulture) / decimal.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
