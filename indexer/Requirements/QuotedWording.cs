using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Requirements;

/// <summary>将“每班不多于55人”的表述删去, 将“A”修改为“B”: what is quoted as struck out or replaced holds no longer, and only the new wording does.</summary>
internal static class QuotedWording
{
    private static readonly Vocabulary Words = Vocabulary.Default;

    public static bool IsStruck(string text, TextSpan sentence, TextSpan figure)
    {
        var before = text.AsSpan(sentence.Start, figure.Start - sentence.Start);
        if (before.Count('"') % 2 == 0) return false;
        var close = text.IndexOf('"', figure.End, sentence.End - figure.End);
        if (close < 0) return false;
        var end = close + 1;
        while (end < sentence.End && text[end] is not (',' or ';' or '。')) end++;
        return Words.Has("rewordings", text, close + 1, end);
    }
}
