using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Where a worked example begins: its figures show how to reckon and bind nobody.</summary>
internal static class WorkedExample
{
    /// <summary>Where the example begins in a sentence; null where it holds none.</summary>
    /// <param name="goesOn">Whether the sentence before was one.</param>
    public static int? StartIn(string text, TextSpan sentence, bool goesOn)
    {
        var words = Vocabulary.Default;
        if (goesOn && words["example continued"].TryAt(text.AsSpan(0, sentence.End), sentence.Start, out _, out _)) return sentence.Start;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (words["examples"].TryAt(text.AsSpan(0, sentence.End), at, out _, out _)) return text[sentence.Start] == '某' ? sentence.Start : at;
            var head = at == sentence.Start || text[at - 1] is ',' or ';' or ':' or '(';
            if (head && words["example heads"].TryAt(text.AsSpan(0, sentence.End), at, out _, out _)) return at;
        }

        return null;
    }

    /// <summary>Whether a heading says that what stands under it is one.</summary>
    public static bool Heads(IReadOnlyList<string> path) => path.Count > 0 && Vocabulary.Default.Has("examples", path[^1], 0, path[^1].Length);
}
