using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The words by which a message leans on the conversation: who is speaking, and what it points back to.</summary>
internal static class Own
{
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    /// <summary>The stage in a statement about oneself: 我们是一所初中.</summary>
    public static string? Stage(string message)
    {
        if (Cues.Find("self", message) is not { } self) return null;
        return ScopeCatalog.Default.Find(message[self.End..]) is [{ Span.Start: <= 6 } mention, ..] ? mention.Scope : null;
    }

    /// <summary>那绿化呢: a new thing is put in the place of the last one.</summary>
    public static bool Continues(string message)
    {
        var bare = message.TrimEnd('?', '？', '。', ' ');
        return bare.EndsWith('呢') || bare.StartsWith('那') || bare.EndsWith("的话", StringComparison.Ordinal);
    }

    public static bool PointsBack(string message) => Cues["back"].Any(phrase => message.StartsWith(phrase.Text, StringComparison.Ordinal));
}
