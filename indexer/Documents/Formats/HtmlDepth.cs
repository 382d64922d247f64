namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// How deep a page nests elements that need an end tag. The parser goes through all open elements at each new one, as the standard
/// has it, so that a page of a hundred thousand open elements would take minutes.
/// </summary>
internal static class HtmlDepth
{
    private const int Deepest = 3000;

    private static readonly HashSet<string> NeedEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "article", "b", "big", "blockquote", "button", "center", "div", "dl", "em", "fieldset", "font", "form", "i", "ol", "section", "small",
        "span", "strong", "sub", "sup", "table", "u", "ul",
    };

    /// <exception cref="DocumentReadException">The page nests deeper than any that was made to be read.</exception>
    public static void Check(string name, string html)
    {
        var names = NeedEnd.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0;)
        {
            at++;
            var closes = at < html.Length && html[at] == '/';
            if (closes) at++;
            var end = at;
            while (end < html.Length && char.IsAsciiLetter(html[end])) end++;
            if (!names.Contains(html.AsSpan(at, end - at))) continue;
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > Deepest) throw new DocumentReadException(name, $"网页元素嵌套超过 {Deepest} 层", "请用浏览器打开后另存为文本或 PDF");
        }
    }
}
