using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>The documents that a text says it puts out of force: 《…办法》同时废止.</summary>
internal static class Repeal
{
    private const int Last = 40;

    private static readonly string[] Words = ["同时废止", "予以废止", "即行废止", "自行废止", "同时停止执行", "起废止"];

    public static IReadOnlyList<string>? Of(IReadOnlyList<Line> lines)
    {
        List<string>? titles = null;
        for (var i = Math.Max(0, lines.Count - Last); i < lines.Count; i++)
        {
            var text = lines[i].Reading;
            foreach (var word in Words)
            {
                var at = text.IndexOf(word, StringComparison.Ordinal);
                if (at > 0) Collect(text, text.LastIndexOf('。', at) + 1, at, titles ??= []);
            }
        }

        return titles is { Count: > 0 } ? [.. titles.Distinct()] : null;
    }

    // Named in the same sentence, as a whole: not 《…》第五条.
    private static void Collect(string text, int from, int to, List<string> titles)
    {
        for (var open = text.IndexOf('《', from, to - from); open >= 0 && open < to;)
        {
            var close = Close(text, open, to);
            if (close < 0) return;
            if (close + 1 >= text.Length || text[close + 1] != '第') titles.Add(text[(open + 1)..close]);
            open = text.IndexOf('《', close, Math.Max(0, to - close));
        }
    }

    private static int Close(string text, int open, int to)
    {
        var depth = 0;
        for (var i = open; i < to; i++)
        {
            if (text[i] == '《') depth++;
            else if (text[i] == '》' && --depth == 0) return i;
        }

        return -1;
    }
}
