using PolicyBot.Indexer.Figures;

namespace PolicyBot.Intents;

/// <summary>Whether a message states a figure of its own: not a year, a date or an ordinal.</summary>
internal static class FigureWords
{
    private static readonly FigureReader Reader = new();

    public static bool Any(string message) => Reader.Find(message).Count > 0;
}
