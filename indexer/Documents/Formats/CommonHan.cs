using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// How much a text looks like Chinese prose: about two thirds of running text are a few hundred characters, while the same bytes
/// in a wrong encoding give rare ones. What tells GB18030 from Big5 when a detector can only guess.
/// </summary>
internal static class CommonHan
{
    private static readonly Lazy<bool[]> Common = new(Load);

    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    /// <summary>The share of common characters among all that are neither ASCII nor full-width punctuation; 0 when there are none.</summary>
    public static double Share(ReadOnlySpan<char> text)
    {
        var (common, foreign) = (0, 0);
        var map = Common.Value;
        foreach (var character in text)
        {
            if (character < 0x80 || IsPunctuation(character)) continue;
            foreign++;
            if (map[HanVariants.Simplify(character)]) common++;
        }

        return foreign == 0 ? 0 : (double)common / foreign;
    }

    private static bool IsPunctuation(char character) =>
        character is >= '\u2010' and <= '\u2027' or >= '\u3000' and <= '\u3015' or >= '\uFF00' and <= '\uFF65' or '\u00A0' or '\uFEFF';

    private static bool[] Load()
    {
        var map = new bool[char.MaxValue + 1];
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/common-han.txt"));
        foreach (var character in reader.ReadToEnd())
        {
            if (IsHan(character)) map[character] = true;
        }

        return map;
    }
}
