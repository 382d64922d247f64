namespace PolicyBot.Indexer.Lexicon;

/// <summary>
/// Phrases with what each of them means, looked up at a place of a text; where several fit, the longest does. The text is compared
/// as it is: callers simplify it and fold its width first.
/// </summary>
public sealed class PhraseBook<T>
{
    private readonly Dictionary<char, List<(string Phrase, T Value)>> byFirst = [];
    private readonly Dictionary<char, List<(string Phrase, T Value)>> byLast = [];

    /// <param name="entries">Phrases, none of them empty.</param>
    public PhraseBook(IEnumerable<(string Phrase, T Value)> entries)
    {
        foreach (var entry in entries)
        {
            Add(byFirst, entry.Phrase[0], entry);
            Add(byLast, entry.Phrase[^1], entry);
        }

        foreach (var list in byFirst.Values.Concat(byLast.Values)) list.Sort((a, b) => b.Phrase.Length - a.Phrase.Length);
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/>.</summary>
    public bool TryAt(ReadOnlySpan<char> text, int at, out T value, out int length) => TryAt(text, at, null, out value, out length);

    /// <summary>The longest phrase that begins at <paramref name="at"/> and that <paramref name="fits"/> (given its end).</summary>
    public bool TryAt(ReadOnlySpan<char> text, int at, Func<T, int, bool>? fits, out T value, out int length)
    {
        if (at < text.Length && byFirst.TryGetValue(text[at], out var list))
        {
            foreach (var (phrase, found) in list)
            {
                if (!text[at..].StartsWith(phrase, StringComparison.Ordinal) || fits?.Invoke(found, at + phrase.Length) == false) continue;
                (value, length) = (found, phrase.Length);
                return true;
            }
        }

        (value, length) = (default!, 0);
        return false;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/> (exclusive).</summary>
    public bool TryBefore(ReadOnlySpan<char> text, int end, out T value, out int length)
    {
        if (end > 0 && byLast.TryGetValue(text[end - 1], out var list))
        {
            foreach (var (phrase, found) in list)
            {
                if (!text[..end].EndsWith(phrase, StringComparison.Ordinal)) continue;
                (value, length) = (found, phrase.Length);
                return true;
            }
        }

        (value, length) = (default!, 0);
        return false;
    }

    /// <summary>The phrases of a text from left to right, the longest at each place, without overlap.</summary>
    public IEnumerable<(int Start, int Length, T Value)> Find(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (TryAt(text, at, out var value, out var length))
            {
                yield return (at, length, value);
                at += length;
            }
            else
            {
                at++;
            }
        }
    }

    private static void Add(Dictionary<char, List<(string, T)>> lists, char key, (string, T) entry)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(entry);
    }
}
