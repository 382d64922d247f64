using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Documents;

internal static class Readings
{
    /// <summary>What the reader makes of a text, a line a block.</summary>
    public static FileReading Of(string text, string name = "文件.txt")
    {
        var blocks = new List<LaidOutBlock>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) blocks.Add(new LaidOutLine(new TextSpan(start, end)));
            start = end + 1;
        }

        return new FileReader().Read(new LaidOutFile(name, "utf-8", text, blocks, [], [], []));
    }

    public static FileReading OfSeed(string file)
    {
        var path = Repository.Shared("seeds", file);
        return new FileReader().Read(path, file).Single();
    }
}
