using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>The parts of a message that fill a place in an earlier one: whom it concerns, and how much.</summary>
internal static class Slots
{
    /// <summary>Whether a scope or a figure is named, and nothing else is that was not said before.</summary>
    /// <param name="before">What the user said last.</param>
    public static bool OnlySlots(string message, string before)
    {
        var taken = new bool[message.Length];
        foreach (var scope in ScopeCatalog.Default.Find(message)) Array.Fill(taken, true, scope.Span.Start, scope.Span.Length);
        foreach (var figure in StatedFigures.Find(message)) Array.Fill(taken, true, figure.Span.Start, figure.Span.Length);
        var any = false;
        for (var i = 0; i < message.Length; i++)
        {
            if (taken[i]) any = true;
            else if (PlainText.IsWord(message[i]) && !before.Contains(message[i], StringComparison.Ordinal)) return false;
        }

        return any;
    }
}
