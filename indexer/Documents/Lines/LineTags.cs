namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>Tags and comments of a web page that stand in a text as text.</summary>
internal static class LineTags
{
    private static readonly string[] Names = ["br", "p", "div", "span", "strong", "b", "font", "td", "tr", "table", "tbody", "li", "ul", "center", "hr", "img", "a"];

    public static IEnumerable<TextSpan> Find(string source, TextSpan within)
    {
        for (var at = source.IndexOf('<', within.Start, within.Length); at >= 0;)
        {
            var end = End(source, at, within.End);
            if (end > 0) yield return new TextSpan(at, end);
            var next = end > 0 ? end : at + 1;
            at = next < within.End ? source.IndexOf('<', next, within.End - next) : -1;
        }
    }

    private static int End(string source, int at, int limit)
    {
        if (string.CompareOrdinal(source, at, "<!--", 0, 4) == 0)
        {
            var close = source.IndexOf("-->", at, limit - at, StringComparison.Ordinal);
            return close < 0 ? -1 : close + 3;
        }

        var name = at + 1;
        if (name < limit && source[name] == '/') name++;
        var stop = name;
        while (stop < limit && char.IsAsciiLetter(source[stop])) stop++;
        if (stop == name || !Array.Exists(Names, known => IsName(source, name, stop, known))) return -1;
        var end = source.IndexOf('>', stop, Math.Min(200, limit - stop));
        return end < 0 ? -1 : end + 1;
    }

    private static bool IsName(string source, int start, int stop, string name) =>
        stop - start == name.Length && string.Compare(source, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
