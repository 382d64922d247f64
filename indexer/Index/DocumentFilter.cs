using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Index;

/// <summary>Which documents are searched: those of which everything holds that is given. What a document does not tell does not fit.</summary>
/// <param name="Region">Part of the name of the place that the document holds for, in either script: 广东 for 广东省.</param>
/// <param name="Year">The year of issue.</param>
/// <param name="Ids">Only these.</param>
public sealed record DocumentFilter(
    string? Region = null, GovernmentLevel? Level = null, DocumentKind? Kind = null, int? Year = null, IReadOnlyCollection<string>? Ids = null)
{
    public static DocumentFilter All { get; } = new();

    public bool Fits(IndexedDocument document)
    {
        var metadata = document.Metadata;
        return (Region is null || (metadata.Region is { } place && HanTokens.Fold(place).Contains(HanTokens.Fold(Region), StringComparison.Ordinal)))
            && (Level is null || metadata.Level == Level)
            && (Kind is null || metadata.Kind == Kind)
            && (Year is null || metadata.Date?.StartsWith(Year.Value.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal) == true)
            && (Ids is null || Ids.Contains(document.Id, StringComparer.Ordinal));
    }
}
