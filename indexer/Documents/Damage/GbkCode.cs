using System.Text;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>Characters by the two bytes that they have in GBK, and how common they are in Chinese.</summary>
internal static class GbkCode
{
    private static readonly Lazy<(ushort[] Codes, char[] Characters)> Tables = new(Load);

    /// <summary>The code of a character, lead byte high; 0 when it has none. Narrow punctuation counts as the wide form it was made from.</summary>
    public static ushort Of(char character)
    {
        var code = Tables.Value.Codes[character];
        return code == 0 && character is ';' or '!' or '?' or ':' or ',' or '(' or ')' ? (ushort)(0xA380 | character) : code;
    }

    /// <summary>The character of a code; U+0000 when it has none.</summary>
    public static char Decode(int lead, int trail) => lead is >= 0x81 and <= 0xFE && trail is >= 0x40 and <= 0xFE ? Tables.Value.Characters[(lead << 8) | trail] : '\0';

    /// <summary>Whether a text in Chinese uses the character all the time: the first level of GB 2312, its punctuation and numbers.</summary>
    public static bool IsCommon(char character)
    {
        if (character < 0x80) return character is >= ' ' and not ('|' or '{' or '}' or '~' or '`' or '^');
        var code = Tables.Value.Codes[HanVariants.Simplify(character)];
        return (code >> 8) switch
        {
            0xA1 => code <= 0xA1BF,
            0xA2 => true,
            0xA3 => character is '！' or '％' or '（' or '）' or '，' or '：' or '；' or '？' or (>= '０' and <= '９'),
            >= 0xB0 and <= 0xD7 => (code & 0xFF) >= 0xA1,
            _ => false,
        };
    }

    /// <summary>Whether the character hardly ever stands in a Chinese text: parts of characters, bopomofo, lines of boxes, kana.</summary>
    public static bool IsAlien(char character) =>
        character is >= '\u2500' and <= '\u257F' or >= '\u2FF0' and <= '\u2FFF' or >= '\u3040' and <= '\u30FF' or >= '\u3105' and <= '\u312F' or '\u303E' or >= '\u0400' and <= '\u04FF';

    private static (ushort[] Codes, char[] Characters) Load()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var codes = new ushort[char.MaxValue + 1];
        var characters = new char[char.MaxValue + 1];
        var bytes = new byte[2];
        var decoded = new char[4];
        for (var code = 0x8140; code <= 0xFEFE; code++)
        {
            (bytes[0], bytes[1]) = ((byte)(code >> 8), (byte)code);
            if (bytes[1] is < 0x40 or 0x7F or 0xFF || encoding.GetChars(bytes, 0, 2, decoded, 0) != 1) continue;
            if (decoded[0] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || codes[decoded[0]] != 0) continue;
            codes[decoded[0]] = (ushort)code;
            characters[code] = decoded[0];
        }

        return (codes, characters);
    }
}
