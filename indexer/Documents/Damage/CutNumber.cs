namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>
/// The number at the head of a line whose indent lost a byte: 　（一） became 。ㄒ唬┲…. There are few such numbers, so their bytes tell
/// them for certain, even when the rest of the line cannot be read.
/// </summary>
internal static class CutNumber
{
    private const int Certain = 6;

    private static readonly Lazy<(string Number, byte[] Bytes)[]> Numbers = new(() => [.. Known().Select(number => (number, Bytes(number)))]);

    /// <summary>How many characters at the head of the line stand for which number, and whether the next character lost its first byte with it.</summary>
    public static (int Length, string Number, bool LostLead)? Read(string line)
    {
        if (line.Length < 4 || line[0] is not ('。' or '、')) return null;
        if (char.IsAsciiDigit(line[1]) && line.AsSpan(1, 3).IndexOfAny(')', '）') is var close and > 0) return (close + 2, "（" + line[1..(close + 1)] + "）", false);
        var bytes = Bytes(line[..Math.Min(line.Length, 6)]).AsSpan(1);
        (int Length, string Number, bool LostLead)? found = null;
        foreach (var (number, expected) in Numbers.Value)
        {
            var left = Left(expected);
            // The number's last byte goes with the next character's first, and is lost when the two are none.
            var lost = !bytes.StartsWith(left);
            if (lost && (left.Length < Certain || !bytes.StartsWith(left.AsSpan(0, left.Length - 1)))) continue;
            if (found is not null) return null;
            found = (lost ? left.Length / 2 : (left.Length + 1) / 2, number, lost);
        }

        return found;
    }

    /// <summary>What was left of the number's bytes: every second pair straddles two characters, and one that is no character went.</summary>
    private static byte[] Left(byte[] bytes)
    {
        List<byte> left = [bytes[0]];
        for (var i = 1; i + 1 < bytes.Length; i += 2)
        {
            if (GbkCode.Decode(bytes[i], bytes[i + 1]) != '\0') left.AddRange([bytes[i], bytes[i + 1]]);
        }

        if (bytes.Length % 2 == 0) left.Add(bytes[^1]);
        return [.. left];
    }

    private static IEnumerable<string> Known()
    {
        foreach (var digit in "一二三四五六七八九十") yield return $"（{digit}）";
        foreach (var digit in "一二三四五六七八九") yield return $"（十{digit}）";
        for (var number = '⑴'; number <= '⒇'; number++) yield return number.ToString();
    }

    private static byte[] Bytes(string text)
    {
        List<byte> bytes = [];
        foreach (var character in text)
        {
            var code = GbkCode.Of(character);
            if (code == 0) break;
            bytes.Add((byte)(code >> 8));
            bytes.Add((byte)code);
        }

        return [.. bytes];
    }
}
