using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>The parts of a message that fill a place in an earlier one: whom it concerns, and how much.</summary>
internal static class Slots
{
    /// <summary>Whether a scope or a figure is named and nothing else is.</summary>
    public static bool OnlySlots(string message)
    {
        var taken = new bool[message.Length];
        foreach (var scope in ScopeCatalog.Default.Find(message)) Array.Fill(taken, true, scope.Span.Start, scope.Span.Length);
        foreach (var figure in StatedFigures.Find(message)) Array.Fill(taken, true, figure.Span.Start, figure.Span.Length);
        var any = false;
        for (var i = 0; i < message.Length; i++)
        {
            if (taken[i]) any = true;
            else if (PlainText.IsWord(message[i])) return false;
        }

        return any;
    }
}
