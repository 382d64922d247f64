using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Index;

/// <summary>A token of the index's analysis.</summary>
/// <param name="Start">Its first character in the text, UTF-16.</param>
/// <param name="Pair">Whether it is two neighbouring Han characters; else it is one Han character, or a run of Latin or digits.</param>
internal readonly record struct HanToken(int Start, int Length, bool Pair)
{
    public TextSpan Span => new(Start, Start + Length);
}

/// <summary>
/// Cuts folded text as Lucene's StandardTokenizer and CJKBigramFilter with unigrams do: every Han character, every pair of
/// neighbouring ones, and runs of Latin letters and digits whole (4.5, 1,200, 4M); an underscore parts words. One pass, nothing allocated. A test holds it
/// against Lucene's own filters.
/// </summary>
internal ref struct HanTokens(ReadOnlySpan<char> folded)
{
    private readonly ReadOnlySpan<char> text = folded;
    private int at;
    private bool pairNext;

    public HanToken Current { get; private set; }

    public readonly HanTokens GetEnumerator() => this;

    /// <summary>Full-width forms to plain ones, lower case, Simplified: one character for one, so that offsets stay.</summary>
    public static char Fold(char character)
    {
        if (character is >= '\uFF01' and <= '\uFF5E') character -= (char)0xFEE0;
        if (character < 0x80) return char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
        return character >= 0x2E80 ? HanVariants.Simplify(character) : char.ToLowerInvariant(character);
    }

    public static string Fold(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = Fold(source[i]);
        });

    public static int Count(string text)
    {
        var count = 0;
        foreach (var _ in new HanTokens(Fold(text))) count++;
        return count;
    }

    public bool MoveNext()
    {
        if (pairNext)
        {
            pairNext = false;
            Current = new HanToken(Current.Start, Current.Length + HanLength(at), Pair: true);
            return true;
        }

        while (at < text.Length)
        {
            var start = at;
            if (HanLength(at) is var han and > 0)
            {
                at += han;
                pairNext = HanLength(at) > 0;
                Current = new HanToken(start, han, Pair: false);
                return true;
            }

            if (IsHiragana(text[at]))
            {
                at++;
                Current = new HanToken(start, 1, Pair: false);
                return true;
            }

            if (IsWord(text[at]))
            {
                at = WordEnd(at);
                Current = new HanToken(start, at - start, Pair: false);
                return true;
            }

            at++;
        }

        return false;
    }

    private readonly int WordEnd(int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            if (IsWord(text[end])) end++;
            else if (end + 1 < text.Length && Joins(text[end - 1], text[end], text[end + 1])) end += 2;
            else break;
        }

        return end;
    }

    // Inside a number or a word a point, comma or apostrophe does not end it.
    private static bool Joins(char before, char mark, char after) => mark switch
    {
        '.' or '\'' or '’' => (char.IsDigit(before) && char.IsDigit(after)) || (IsLetter(before) && IsLetter(after)),
        ',' or ';' => char.IsDigit(before) && char.IsDigit(after),
        ':' or '·' => IsLetter(before) && IsLetter(after),
        _ => false,
    };

    private static bool IsLetter(char c) => char.IsLetter(c) && !IsHan(c) && !IsHiragana(c);

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || (c >= 0x80 && (char.IsDigit(c) || IsLetter(c)));

    private static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '〇';

    private static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';

    private readonly int HanLength(int index)
    {
        if (index >= text.Length) return 0;
        if (IsHan(text[index])) return 1;
        return char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            && char.ConvertToUtf32(text[index], text[index + 1]) is >= 0x20000 and <= 0x3FFFF ? 2 : 0;
    }
}
