using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>Bare figures (每校2名保安, 每天锻炼1小时) that name the least there has to be: more of it lacks nothing, unless the text says exactly.</summary>
internal static class Provision
{
    private static readonly Lazy<string[]> Words = new(() => [.. Vocabulary.Lines("quota-words")]);

    private static readonly Lazy<string[]> Floors = new(() => [.. Vocabulary.Lines("floor-indicators")]);

    /// <summary>Whether a bare figure of the record is a floor.</summary>
    public static bool IsFloor(Requirement requirement) => requirement is { Bound: { Comparator: Comparator.Equal, Value: > 0 } } && !SaysExactly(requirement)
        && (requirement.Unit.Dimension is Dimension.Rooms or Dimension.Storage or Dimension.Bandwidth || IsSpent(requirement) || Array.Exists(Floors.Value, ending => requirement.Indicator.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>按5%安排培训经费: an amount to be spent or provided.</summary>
    private static bool IsSpent(Requirement requirement) =>
        requirement.Unit.Dimension is Dimension.Share or Dimension.Money or Dimension.People or Dimension.Items or Dimension.Books
        && Words.Value.Any(word => word[0] != '!' && requirement.Quote.Contains(word, StringComparison.Ordinal));

    private static bool SaysExactly(Requirement requirement)
    {
        var figure = new TextSpan(Math.Max(0, requirement.FigureSpan.Start - requirement.Span.Start), Math.Max(0, requirement.FigureSpan.End - requirement.Span.Start));
        var clause = Clause.Around(requirement.Quote, figure).Of(requirement.Quote);
        return Words.Value.Any(word => word[0] == '!' && clause.Contains(word[1..], StringComparison.Ordinal));
    }
}
