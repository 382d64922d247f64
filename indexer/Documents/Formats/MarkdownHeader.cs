namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The metadata header that a Markdown file may begin with: <c>key: value</c> lines between two <c>---</c> lines.</summary>
internal static class MarkdownHeader
{
    private const int LongestHeader = 8 * 1024;

    /// <summary>Where the header's closing line ends; 0 when the text begins with none.</summary>
    public static int EndIn(string text)
    {
        var open = false;
        foreach (var line in Lines.All(text))
        {
            if (line.Start > LongestHeader) return 0;
            var isMark = text.AsSpan(line.Start, line.Length).Trim().SequenceEqual("---");
            if (isMark && open) return line.End;
            if (!open && !isMark && line.Length > 0) return 0;
            open |= isMark;
        }

        return 0;
    }
}
