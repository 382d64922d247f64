using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyBot.Tests.Documents;

/// <summary>What a person found in a seed: places as offsets, words as the first 12 hex digits of their SHA-256, so that no text is copied.</summary>
public sealed record GoldenFile(
    string Seed,
    int Length,
    string Sha256,
    IReadOnlyList<GoldenDocument> Documents,
    IReadOnlyList<GoldenDropped> Dropped,
    IReadOnlyList<GoldenDamaged> Damaged)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static GoldenFile Load(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Documents", "Golden", name));
        return JsonSerializer.Deserialize<GoldenFile>(stream, Options)!;
    }

    public static string? Hash(string? words) =>
        words is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..12];
}

public sealed record GoldenDocument(
    int Start,
    int End,
    string Title,
    string? Level,
    string? Kind,
    string? Date,
    string? Issuer,
    string? Region,
    string? Number,
    IReadOnlyList<GoldenHeading> Headings);

/// <param name="Depth">1 for the headings right under the title.</param>
public sealed record GoldenHeading(int Depth, int Start, string Sha);

public sealed record GoldenDropped(int Start, int End, string Reason);

/// <param name="Repair">The hash of the reading; null where nothing certain can be read.</param>
public sealed record GoldenDamaged(int Start, int End, string? Repair);
