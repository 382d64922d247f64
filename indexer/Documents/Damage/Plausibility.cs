using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>
/// What counts as Chinese in one file: the pairs of characters that stand in the rest of it, and the words of the lexicon. A reading
/// is certain only when every character of it goes with a neighbour, and a lost one is told only when nothing else fits.
/// </summary>
internal sealed class Plausibility
{
    private const int MostRead = 2_000_000;
    private const int Firm = 3;

    private static readonly Lazy<string[]> Words = new(Load);

    private readonly Dictionary<int, int> pairs = [];

    public Plausibility(string text)
    {
        for (var i = 1; i < Math.Min(text.Length, MostRead); i++)
        {
            if (Wide(text[i - 1]) >= '\u0080' && Wide(text[i]) >= '\u0080') Count(text[i - 1], text[i], 1);
        }

        foreach (var word in Words.Value)
        {
            for (var i = 1; i < word.Length; i++) Count(word[i - 1], word[i], Firm);
        }
    }

    /// <summary>Fills the open slots; false when nothing tells them or two readings fit.</summary>
    public bool Fill(Span<Slot> slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i].IsOpen && !FillByWord(slots, i) && !FillByPairs(slots, i)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether the Han that stand together are known to. Where one word ends and another begins two may be strangers, if each of them is
    /// firmly in its own.
    /// </summary>
    public bool Supports(ReadOnlySpan<Slot> slots, int start, int end)
    {
        var strangers = 0;
        for (var i = Math.Max(1, start); i < Math.Min(slots.Length, end + 1); i++)
        {
            var (first, second) = (slots[i - 1].Character, slots[i].Character);
            if (first == '（' && i <= 2 && !IsNumbered(slots, i)) return false;
            if (!IsHan(first) || !IsHan(second) || Seen(first, second) > 0) continue;
            var left = i < 2 || !IsHan(slots[i - 2].Character) || Seen(slots[i - 2].Character, first) >= Firm;
            var right = i + 1 >= slots.Length || !IsHan(slots[i + 1].Character) || Seen(second, slots[i + 1].Character) >= Firm;
            if (!left || !right || ++strangers > 2) return false;
        }

        return true;
    }

    internal static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    private void Count(char first, char second, int times) => pairs[Pair(first, second)] = Seen(first, second) + times;

    private int Seen(char first, char second) => pairs.GetValueOrDefault(Pair(first, second));

    private static bool IsNumbered(ReadOnlySpan<Slot> slots, int at)
    {
        while (at < slots.Length && "一二三四五六七八九十0123456789".Contains(slots[at].Character, StringComparison.Ordinal)) at++;
        return at < slots.Length && slots[at].Character == '）';
    }

    // The longest word that the characters around the slot allow.
    private static bool FillByWord(Span<Slot> slots, int slot)
    {
        var (found, place, tie) = (string.Empty, 0, false);
        foreach (var word in Words.Value)
        {
            if (word.Length < found.Length) continue;
            for (var at = Math.Max(0, slot - word.Length + 1); at <= slot && at + word.Length <= slots.Length; at++)
            {
                if (!Fits(slots, at, word)) continue;
                var other = found.Length == word.Length && found[slot - place] != word[slot - at];
                tie = found.Length == word.Length ? tie || other : false;
                (found, place) = (word, at);
            }
        }

        if (found.Length == 0 || tie) return false;
        for (var i = 0; i < found.Length; i++) slots[place + i] = slots[place + i] with { Character = found[i] };
        return true;
    }

    private bool FillByPairs(Span<Slot> slots, int at)
    {
        if (at == 0 || at + 1 >= slots.Length) return false;
        var (lead, trail) = (slots[at].Lead, slots[at].Trail);
        var found = '\0';
        for (var other = 0x40; other <= 0xFE; other++)
        {
            var candidate = lead == 0 ? GbkCode.Decode(other, trail) : GbkCode.Decode(lead, other);
            if (candidate == '\0' || !GbkCode.IsCommon(candidate)) continue;
            if (Seen(slots[at - 1].Character, candidate) == 0 || Seen(candidate, slots[at + 1].Character) == 0) continue;
            if (found != '\0') return false;
            found = candidate;
        }

        if (found == '\0') return false;
        slots[at] = slots[at] with { Character = found };
        return true;
    }

    private static bool Fits(Span<Slot> slots, int at, string word)
    {
        var known = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!slots[at + i].CanBe(word[i])) return false;
            if (!slots[at + i].IsOpen) known++;
        }

        return known > 0;
    }

    private static int Pair(char first, char second) => (Wide(first) << 16) | Wide(second);

    // A file that writes its marks narrow still has lost wide ones.
    private static char Wide(char mark) => mark is ',' or ';' or ':' or '!' or '?' or '(' or ')' ? (char)(mark + 0xFEE0) : mark;

    private static string[] Load()
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/damaged-words.txt"));
        HashSet<string> words = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(word);
                words.Add(HanVariants.ToTraditional(word));
            }
        }

        return [.. words];
    }
}
