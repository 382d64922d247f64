namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The characters of a text file.</summary>
/// <param name="Encoding">Its name as the web writes it: <c>utf-8</c>, <c>gb18030</c>, <c>big5</c>, <c>utf-16le</c>; two joined by <c>+</c> when the file mixes them.</param>
/// <param name="Damaged">Bytes that belong to no character, each run read as U+FFFD.</param>
internal sealed record DecodedText(string Text, string Encoding, IReadOnlyList<DamagedRun> Damaged, IReadOnlyList<string> Warnings)
{
    private const char Replacement = '\uFFFD';

    public static DecodedText Whole(string text, string encoding, params IReadOnlyList<string> warnings)
    {
        var damaged = FindDamage(text);
        return new(text, encoding, damaged, damaged.Count == 0 ? warnings : [.. warnings, $"有 {damaged.Count} 处字节无法解码（{encoding}），这些字符读作“{Replacement}”"]);
    }

    private static List<DamagedRun> FindDamage(string text)
    {
        var damaged = new List<DamagedRun>();
        var at = text.IndexOf(Replacement, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at;
            while (end < text.Length && text[end] == Replacement) end++;
            damaged.Add(new DamagedRun("字节无法解码", new TextSpan(at, end), null));
            at = end < text.Length ? text.IndexOf(Replacement, end) : -1;
        }

        return damaged;
    }
}
