using System.Text;

namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>A file of plain text or Markdown as lines.</summary>
internal static class PlainLayout
{
    public static LaidOutFile Read(string path, string name) => Of(name, new StreamReader(path, Encoding.UTF8).ReadToEnd(), name.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    public static LaidOutFile Of(string name, string text, bool markdown = false)
    {
        var blocks = new List<LaidOutBlock>();
        var dropped = new List<DroppedRun>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var level = markdown ? Level(text, start, end) : 0;
            if (level > 0)
            {
                dropped.Add(new DroppedRun("标题记号", new TextSpan(start, start + level)));
                start += level;
            }

            if (end > start) blocks.Add(new LaidOutLine(new TextSpan(start, end), level));
            start = end + 1;
        }

        return new LaidOutFile(name, "utf-8", text, blocks, dropped, [], []);
    }

    private static int Level(string text, int start, int end)
    {
        var at = start;
        while (at < end && text[at] == '#') at++;
        return at < end && text[at] == ' ' ? at - start : 0;
    }
}
