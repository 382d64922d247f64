using System.Text.Json;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Corpus;

/// <summary>A figure that the corpus must hold, and where the table of facts has it.</summary>
/// <param name="Comparator">As records write it; null where the figure bounds nothing.</param>
/// <param name="Value">A number, a text such as 1:19, or several; null for a name without a figure.</param>
/// <param name="Kind">requirement, target, status, plan, deadline, or definition for a figure that is no threshold.</param>
/// <param name="Verified">Whether the table of facts marks it as checked against a public text.</param>
/// <param name="Document">The corpus file that says it, as <see cref="CorpusFile.Name"/>.</param>
/// <param name="Quote">How that file says it.</param>
/// <param name="Line">What the fact's line in the table of facts contains.</param>
/// <param name="Figure">The figure as that line has it.</param>
public sealed record Fact(
    string Indicator,
    string? Scope,
    string? Comparator,
    JsonElement? Value,
    string Unit,
    string Kind,
    bool Verified,
    string Document,
    string Quote,
    string Line,
    string Figure)
{
    public static IReadOnlyList<Fact> All { get; } = JsonSerializer.Deserialize<List<Fact>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Corpus", "facts.json")), JsonSerializerOptions.Web)!;
}
