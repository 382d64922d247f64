using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Lexicon;

/// <summary>
/// Phrases with what each of them means, looked up at a place of a text; where several fit, the longest does. The text is compared
/// as it is: callers simplify it and fold its width first.
/// </summary>
public sealed class PhraseBook<T>
{
    /// <summary>By the first two characters, longest first: the books of people's words have a thousand phrases that begin with 学.</summary>
    private readonly Dictionary<int, List<(string Phrase, T Value)>> byFirst;

    /// <summary>By the last character, longest first; few books are read backwards.</summary>
    private readonly Lazy<Dictionary<int, List<(string Phrase, T Value)>>> byLast;

    /// <param name="entries">Phrases, none of them empty.</param>
    public PhraseBook(IEnumerable<(string Phrase, T Value)> entries)
    {
        var all = entries.ToList();
        byFirst = By(all, phrase => Key(phrase[0], phrase.Length > 1 ? phrase[1] : default));
        byLast = new(() => By(all, phrase => phrase[^1]));
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/>.</summary>
    public bool TryAt(ReadOnlySpan<char> text, int at, out T value, out int length) => TryAt(text, at, null, out value, out length);

    /// <summary>The longest phrase that begins at <paramref name="at"/> and that <paramref name="fits"/> (given its end).</summary>
    public bool TryAt(ReadOnlySpan<char> text, int at, Func<T, int, bool>? fits, out T value, out int length)
    {
        if (at + 1 < text.Length && Begins(text, at, Key(text[at], text[at + 1]), fits, out value, out length)) return true;
        if (at < text.Length && Begins(text, at, Key(text[at], default), fits, out value, out length)) return true;
        (value, length) = (default!, 0);
        return false;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/> (exclusive).</summary>
    public bool TryBefore(ReadOnlySpan<char> text, int end, out T value, out int length)
    {
        if (end > 0 && byLast.Value.TryGetValue(text[end - 1], out var list))
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

    private bool Begins(ReadOnlySpan<char> text, int at, int key, Func<T, int, bool>? fits, out T value, out int length)
    {
        if (byFirst.TryGetValue(key, out var list))
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

    private static int Key(char first, char second) => (first << 16) | second;

    private static Dictionary<int, List<(string Phrase, T Value)>> By(List<(string Phrase, T Value)> entries, Func<string, int> key)
    {
        var lists = new Dictionary<int, List<(string Phrase, T Value)>>();
        foreach (var entry in entries)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key(entry.Phrase), out _);
            (list ??= []).Add(entry);
        }

        foreach (var list in lists.Values.Where(list => list.Count > 1)) list.Sort((a, b) => b.Phrase.Length - a.Phrase.Length);
        return lists;
    }
}
