namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>.txt: a line is a block; which of them are headings only their words tell.</summary>
internal static class PlainTextReader
{
    public static LaidOutFile Read(string name, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes, name);
        var blocks = new List<LaidOutBlock>();
        foreach (var line in Lines.NonEmpty(decoded.Text)) blocks.Add(new LaidOutLine(line));
        return new LaidOutFile(name, decoded.Encoding, decoded.Text, blocks, [], decoded.Damaged, decoded.Warnings);
    }
}
