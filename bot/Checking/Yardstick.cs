using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>What a message wants its figure held against, where that is not all that applies: 按《…》, 按国家标准.</summary>
/// <param name="Name">For people: 《青禾县…》, 国家标准.</param>
/// <param name="Documents">By their ids; none when the index has no such document.</param>
/// <param name="OfLevel">Whether they are all that one level of government has set, of which only those of the school's own place bind it.</param>
/// <param name="Former">Whether none of them is in force any longer.</param>
public sealed record Yardstick(string Name, IReadOnlySet<string> Documents, bool OfLevel = false, bool Former = false)
{
    public bool Has(Requirement requirement) => requirement.Document is { } id && Documents.Contains(id);
}
