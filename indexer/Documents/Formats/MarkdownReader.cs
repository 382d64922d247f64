namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// .md in one pass over its lines, because every span must point into the file as it stands. Marks at a line's edge (#, &gt;, a bullet,
/// a fence) and comments are dropped with their reason; the number of an ordered item and marks of emphasis stay in the text.
/// The metadata header between <c>---</c> lines is laid out as lines for the step that reads it.
/// </summary>
internal sealed class MarkdownReader
{
    private const string Mark = "Markdown 标记";

    private readonly string text;
    private readonly List<LaidOutBlock> blocks = [];
    private readonly List<DroppedRun> dropped = [];
    private readonly List<TextSpan> tableLines = [];
    private bool inFence;
    private bool inComment;
    private int paragraphAt = -1;

    private MarkdownReader(string text)
    {
        this.text = text;
    }

    public static LaidOutFile Read(string name, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes, name);
        var reader = new MarkdownReader(decoded.Text);
        reader.ReadAll();
        return new LaidOutFile(name, decoded.Encoding, decoded.Text, reader.blocks, reader.dropped, decoded.Damaged, decoded.Warnings);
    }

    private void ReadAll()
    {
        var headerEnd = MarkdownHeader.EndIn(text);
        foreach (var line in Lines.All(text))
        {
            var content = Lines.Trim(text, line);
            if (line.Start < headerEnd)
            {
                if (!content.IsEmpty) blocks.Add(new LaidOutLine(content));
                continue;
            }

            ReadLine(content);
        }

        EndTable();
    }

    private void ReadLine(TextSpan content)
    {
        if (inComment || (!inFence && StartsWith(content, "<!--")))
        {
            EndTable();
            ReadComment(content);
            return;
        }

        if (!inFence && !content.IsEmpty && text[content.Start] == '>') content = DropQuoteMarks(content);
        if (!inFence && IsTableLine(content))
        {
            tableLines.Add(content);
            return;
        }

        EndTable();
        if (content.IsEmpty) paragraphAt = -1;
        else if (StartsWith(content, "```") || StartsWith(content, "~~~")) ToggleFence(content);
        else if (inFence) blocks.Add(new LaidOutLine(content));
        else ReadBlock(content);
    }

    private void ReadBlock(TextSpan content)
    {
        if (UnderlineLevel(content) is var level and > 0 && paragraphAt >= 0 && paragraphAt == blocks.Count - 1)
        {
            blocks[paragraphAt] = new LaidOutLine(blocks[paragraphAt].Span, level);
            Drop(content);
        }
        else if (IsRule(content)) Drop(content);
        else if (HeadingLevel(content) is var depth and > 0) AddHeading(content, depth);
        else if (BulletLength(content) is var bullet and > 0) AddAfter(content, bullet);
        else
        {
            // An indented line is text, not code: official documents indent their paragraphs.
            blocks.Add(new LaidOutLine(content));
            paragraphAt = blocks.Count - 1;
            return;
        }

        paragraphAt = -1;
    }

    private void ReadComment(TextSpan content)
    {
        var end = text.AsSpan(content.Start, content.Length).IndexOf("-->", StringComparison.Ordinal);
        inComment = end < 0;
        if (content.IsEmpty) return;
        var stop = end < 0 ? content.End : content.Start + end + 3;
        dropped.Add(new DroppedRun("注释", new TextSpan(content.Start, stop)));
        if (stop < content.End) ReadLine(Lines.Trim(text, new TextSpan(stop, content.End)));
    }

    private void ToggleFence(TextSpan content)
    {
        inFence = !inFence;
        paragraphAt = -1;
        Drop(content);
    }

    private TextSpan DropQuoteMarks(TextSpan content)
    {
        var start = content.Start;
        while (start < content.End && (text[start] == '>' || char.IsWhiteSpace(text[start]))) start++;
        Drop(Lines.Trim(text, new TextSpan(content.Start, start)));
        return new TextSpan(start, content.End);
    }

    private void AddHeading(TextSpan content, int depth)
    {
        var end = content.End;
        while (end > content.Start + depth && text[end - 1] == '#') end--;
        if (end < content.End && end > content.Start + depth && !char.IsWhiteSpace(text[end - 1])) end = content.End;
        var title = Lines.Trim(text, new TextSpan(content.Start + depth, end));
        Drop(new TextSpan(content.Start, content.Start + depth));
        if (!title.IsEmpty) blocks.Add(new LaidOutLine(title, depth));
        if (end < content.End) Drop(new TextSpan(end, content.End));
    }

    private void AddAfter(TextSpan content, int markLength)
    {
        Drop(new TextSpan(content.Start, content.Start + markLength));
        var item = Lines.Trim(text, new TextSpan(content.Start + markLength, content.End));
        if (!item.IsEmpty) blocks.Add(new LaidOutLine(item));
    }

    private void EndTable()
    {
        if (tableLines.Count == 0) return;
        if (MarkdownTable.Of(text, tableLines) is { } table) blocks.Add(table);
        else blocks.AddRange(tableLines.Select(line => new LaidOutLine(line)));
        tableLines.Clear();
        paragraphAt = -1;
    }

    private void Drop(TextSpan span)
    {
        if (!span.IsEmpty) dropped.Add(new DroppedRun(Mark, span));
    }

    private bool IsTableLine(TextSpan content) => !content.IsEmpty && text.AsSpan(content.Start, content.Length).Contains('|');

    private bool StartsWith(TextSpan span, string mark) => text.AsSpan(span.Start, span.Length).StartsWith(mark, StringComparison.Ordinal);

    private int HeadingLevel(TextSpan content)
    {
        var level = 0;
        while (level < content.Length && text[content.Start + level] == '#') level++;
        return level is >= 1 and <= 6 && (level == content.Length || char.IsWhiteSpace(text[content.Start + level])) ? level : 0;
    }

    private int BulletLength(TextSpan content) =>
        content.Length > 1 && text[content.Start] is '-' or '*' or '+' && char.IsWhiteSpace(text[content.Start + 1]) ? 1 : 0;

    private int UnderlineLevel(TextSpan content)
    {
        var line = text.AsSpan(content.Start, content.Length);
        if (line.TrimEnd('=').IsEmpty) return 1;
        return line.Length >= 2 && line.TrimEnd('-').IsEmpty ? 2 : 0;
    }

    private bool IsRule(TextSpan content)
    {
        var mark = text[content.Start];
        if (mark is not ('-' or '*' or '_') || content.Length < 3) return false;
        foreach (var c in text.AsSpan(content.Start, content.Length))
        {
            if (c != mark && c != ' ') return false;
        }

        return true;
    }
}
