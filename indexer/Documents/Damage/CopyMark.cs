using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>A lone ` between Han, as pages against copying scatter it: 的`作风. A pair of them in a line marks code and stays.</summary>
internal static class CopyMark
{
    private const string Reason = "防复制符号";

    public static Line Remove(Line line, Losses losses)
    {
        var text = line.Reading;
        var at = text.IndexOf('`', StringComparison.Ordinal);
        if (at <= 0 || at + 1 >= text.Length || text.LastIndexOf('`') != at || !Plausibility.IsHan(text[at - 1]) || !Plausibility.IsHan(text[at + 1])) return line;
        var edits = new Edits(line, Reason, losses);
        edits.Replace(new TextSpan(at - 1, at + 1), text[at - 1].ToString());
        return edits.Apply();
    }
}
