using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>Text in the one form in which words are compared: simplified script, half width, no layout. Length and offsets stay.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var simplified = HanVariants.Simplify(text);
        var at = 0;
        while (at < simplified.Length && Fold(simplified[at]) == simplified[at]) at++;
        if (at == simplified.Length) return simplified;
        return string.Create(simplified.Length, simplified, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = Fold(source[i]);
        });
    }

    /// <summary>CJK ideographs, the only characters of which words are made here besides letters and digits.</summary>
    public static bool IsHan(char character) => character is >= '一' and <= '鿿' or >= '㐀' and <= '䶿';

    public static bool IsWord(char character) => IsHan(character) || char.IsAsciiLetterOrDigit(character);

    private static char Fold(char character) => character switch
    {
        '％' => '%',
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(character - '０' + '0'),
        '．' => '.',
        '\t' or '\r' or '\n' or '\u3000' or '\u00a0' => ' ',
        _ => character,
    };
}
