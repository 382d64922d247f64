using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>The lines between <c>---</c> at the head of a file that say what its document is: <c>key: value</c> each.</summary>
internal static class MetadataHeader
{
    private const string Reason = "元数据";

    /// <summary>Takes the header off the lines; null when there is none.</summary>
    public static IReadOnlyDictionary<string, string>? Take(List<Line> lines, Losses losses)
    {
        if (lines.Count < 2 || !IsRule(lines[0])) return null;
        var end = lines.FindIndex(1, IsRule);
        if (end < 0) return null;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.GetRange(1, end - 1))
        {
            var colon = line.Reading.IndexOfAny([':', '：']);
            if (colon <= 0) continue;
            var value = line.Reading[(colon + 1)..].Trim().Trim('"', '\'').Trim();
            values[line.Reading[..colon].Trim()] = value;
        }

        foreach (var line in lines.GetRange(0, end + 1)) losses.Drop(Reason, line.Span);
        lines.RemoveRange(0, end + 1);
        return values;
    }

    /// <summary>What the header says, and what <paramref name="read"/> found in the text where it says nothing.</summary>
    public static DocumentMetadata Merge(IReadOnlyDictionary<string, string> header, DocumentMetadata read) => read with
    {
        Title = Value(header, "title", read.Title) ?? read.Title,
        Issuer = Value(header, "issuer", read.Issuer),
        Number = Value(header, "number", read.Number),
        Region = Value(header, "region", read.Region),
        Date = Value(header, "date", read.Date),
        Basis = Value(header, "basis", read.Basis),
        Verified = header.TryGetValue("verified", out var verified) ? verified is "true" or "是" or "yes" : read.Verified,
        Level = header.TryGetValue("level", out var level) ? Level(level) : read.Level,
        Status = header.TryGetValue("status", out var status) ? Status(status) : read.Status,
        Kind = header.TryGetValue("kind", out var kind) ? Kind(kind) : read.Kind,
    };

    // A key without a value says that there is none.
    private static string? Value(IReadOnlyDictionary<string, string> header, string key, string? read) =>
        header.TryGetValue(key, out var value) ? value.Length > 0 ? value : null : read;

    private static GovernmentLevel Level(string value) => value switch
    {
        "国家" or "国" or "nation" => GovernmentLevel.Nation,
        "省" or "province" => GovernmentLevel.Province,
        "市" or "city" => GovernmentLevel.City,
        "县" or "区" or "county" => GovernmentLevel.County,
        "镇" or "乡" or "township" => GovernmentLevel.Township,
        "校" or "学校" or "school" => GovernmentLevel.School,
        _ => GovernmentLevel.Unknown,
    };

    private static DocumentStatus Status(string value) => value switch
    {
        "有效" or "现行有效" => DocumentStatus.InForce,
        "废止" or "已废止" => DocumentStatus.Repealed,
        "被替代" or "已被替代" => DocumentStatus.Superseded,
        _ => DocumentStatus.Unknown,
    };

    private static DocumentKind Kind(string value) =>
        Enum.TryParse<DocumentKind>(value, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : DocumentKind.Unknown;

    private static bool IsRule(Line line) => line.Reading.Length >= 3 && line.Reading.All(character => character == '-');
}
