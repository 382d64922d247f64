namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>Lines as their author broke them: wrapped lines joined, lines that ran together parted.</summary>
internal static class Paragraphs
{
    public static List<Line> Of(IReadOnlyList<Line> lines)
    {
        var parted = new List<Line>(lines.Count);
        foreach (var line in WrappedLines.Join(lines)) RunOnLine.Split(line, parted);
        return parted;
    }
}
