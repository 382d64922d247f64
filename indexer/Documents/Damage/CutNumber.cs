namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>
/// The number at the head of a line whose indent lost a byte: 　（一） became 。ㄒ唬┲…. There are few such numbers, so their bytes tell
/// them for certain, even when the rest of the line cannot be read.
/// </summary>
internal static class CutNumber
{
    private static readonly Lazy<(string Number, byte[] Bytes)[]> Numbers = new(() => [.. Known().Select(number => (number, Bytes(number)))]);

    /// <summary>How many characters at the head of the line stand for which number.</summary>
    public static (int Length, string Number)? Read(string line)
    {
        if (line.Length < 4 || line[0] is not ('。' or '、')) return null;
        if (char.IsAsciiDigit(line[1]) && line.AsSpan(1, 3).IndexOfAny(')', '）') is var close and > 0) return (close + 2, "（" + line[1..(close + 1)] + "）");
        var bytes = Bytes(line[..Math.Min(line.Length, 6)]).AsSpan(1);
        foreach (var (number, expected) in Numbers.Value)
        {
            if (bytes.StartsWith(expected)) return ((expected.Length + 1) / 2, number);
            // Every second pair straddles two characters; one that was no character of its own is missing.
            for (var lost = 1; lost + 2 < expected.Length; lost += 2)
            {
                if (bytes.StartsWith(expected.AsSpan(0, lost)) && bytes[lost..].StartsWith(expected.AsSpan(lost + 2))) return ((expected.Length - 1) / 2, number);
            }
        }

        return null;
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
