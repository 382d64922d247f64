using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Headings;

/// <summary>
/// Which lines of one document are headings. A numbered line can be a heading or an item of a list, and documents differ:
/// siblings are judged together, and a heading must have something under it.
/// </summary>
internal static class HeadingJudge
{
    private const int ShortestText = 20;

    public static HeadingLine[] Judge(IReadOnlyList<Line> lines)
    {
        var found = new HeadingLine[lines.Count];
        for (var i = 0; i < found.Length; i++) found[i] = HeadingLine.Of(lines[i]);
        foreach (var siblings in Siblings(lines, found)) Settle(lines, found, siblings);
        return found;
    }

    private static void Settle(IReadOnlyList<Line> lines, HeadingLine[] found, List<int> siblings)
    {
        var (heads, leads) = (0, 0);
        foreach (var at in siblings)
        {
            if (found[at].Shape is HeadingShape.Lead) leads++;
            if (found[at].Shape is not (HeadingShape.Body or HeadingShape.LongLead) && HeadsSomething(lines, found, at)) heads++;
        }

        // A list: most of its items head nothing; （一）…； and its last item （二）…。 stand over nothing either, though an article follows.
        var list = heads * 2 < siblings.Count;
        var items = list || siblings.Exists(at => at < siblings[^1] && lines[at].Reading.EndsWith('；'));
        foreach (var at in siblings)
        {
            var shape = found[at].Shape;
            var keep = shape switch
            {
                HeadingShape.Title => HeadsSomething(lines, found, at) && !(list && siblings.Count > 1),
                HeadingShape.ShortSentence => !items && HeadsSomething(lines, found, at) && HeadsText(lines, found, at),
                HeadingShape.Lead => !list,
                HeadingShape.LongLead => leads * 2 >= siblings.Count,
                _ => false,
            };
            if (!keep) found[at] = new HeadingLine(found[at].Mark, HeadingShape.Body, string.Empty);
        }
    }

    private static bool HeadsSomething(IReadOnlyList<Line> lines, HeadingLine[] found, int at)
    {
        if (found[at].Shape == HeadingShape.Lead) return true;
        if (at + 1 >= lines.Count || lines[at + 1].FormatLevel > 0) return false;
        var next = found[at + 1].Mark;
        return next.Style == NumberStyle.None || next.Style > found[at].Mark.Style || (next.Style < found[at].Mark.Style && next.Number == 1 && IsDeeper(found, at, next.Style));
    }

    // A sentence at the end of a document stands over names and dates only.
    private static bool HeadsText(IReadOnlyList<Line> lines, HeadingLine[] found, int at) =>
        found[at + 1].Mark.Style != NumberStyle.None || lines[at + 1].Table is not null
        || lines[at + 1].Reading is { Length: >= ShortestText } or [.., '。' or '；' or '：' or ':' or ';'];

    // 1. above 一、 happens: the next line opens a numbering that has not been seen before.
    private static bool IsDeeper(HeadingLine[] found, int at, NumberStyle style)
    {
        for (var i = 0; i < at; i++)
        {
            if (found[i].Mark.Style == style) return false;
        }

        return true;
    }

    /// <summary>Groups of numbered lines of one style that no higher number parts.</summary>
    private static List<List<int>> Siblings(IReadOnlyList<Line> lines, HeadingLine[] found)
    {
        var groups = new List<List<int>>();
        var open = new List<int>?[(int)NumberStyle.Article + 1];
        for (var i = 0; i < found.Length; i++)
        {
            var style = (int)found[i].Mark.Style;
            if (lines[i].FormatLevel > 0)
            {
                Array.Clear(open);
                continue;
            }

            if (style is 0) continue;
            if (open[style] is not { } group || found[i].Mark.Number <= found[group[^1]].Mark.Number)
            {
                groups.Add(group = []);
                open[style] = group;
            }

            group.Add(i);
            Array.Clear(open, style + 1, open.Length - style - 1);
        }

        return groups;
    }
}
