namespace PolicyBot.Indexer.Lexicon;

/// <summary>
/// Text in the one form that the readers compare: Simplified, half-width letters, digits and punctuation, one kind of dash, bracket and
/// quotation mark. Every character stays where it was, so spans of the folded text are spans of the text.
/// </summary>
internal static class FoldedText
{
    private static readonly char[] Map = Build();

    public static string Fold(string text)
    {
        var map = Map;
        var at = 0;
        while (at < text.Length && map[text[at]] == text[at]) at++;
        if (at == text.Length) return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = Map[source[i]];
        });
    }

    private static char[] Build()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
        {
            var c = (char)i;
            map[i] = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : HanVariants.Simplify(c);
        }

        // 专著, 著名: 著 is a Simplified character too, and 着 in none of the words that are looked for.
        map['著'] = '著';
        Set(" ", "\u3000\u00A0\u2002\u2003\u2009");
        Set(":", "∶︰：");
        Set("-", "—–―─－‐‑−");
        Set("~", "〜～∼");
        Set("%", "﹪");
        Set("[", "〔【［");
        Set("]", "〕】］");
        Set("\"", "“”„〃「」『』");
        return map;

        void Set(string to, string from)
        {
            foreach (var c in from) map[c] = to[0];
        }
    }
}
