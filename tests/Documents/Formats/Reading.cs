using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Documents.Formats;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Documents.Formats;

/// <summary>A file in a folder of its own that is gone with the test.</summary>
internal static class Reading
{
    static Reading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static LaidOutFile Of(string name, string content, string encoding = "utf-8") => Of(name, Encoding.GetEncoding(encoding).GetBytes(content));

    public static LaidOutFile Of(string name, byte[] content) => Assert.Single(All(name, content));

    public static IReadOnlyList<LaidOutFile> All(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, name, content);
        return [.. new FormatReader().Read(path, name)];
    }

    public static string Write(TemporaryFolder folder, string name, byte[] content)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public static string Failure(string name, byte[] content) => Assert.Throws<DocumentReadException>(() => All(name, content)).Message;

    /// <summary>The blocks as a text: headings with #, rows with |, captions in brackets.</summary>
    public static string Shown(LaidOutFile file)
    {
        var shown = new StringBuilder();
        foreach (var block in file.Blocks)
        {
            if (block is LaidOutLine line) shown.Append('#', line.HeadingLevel).Append(line.HeadingLevel > 0 ? " " : "").Append(line.Span.Of(file.Text)).Append('\n');
            else if (block is LaidOutTable table) Append(shown, file.Text, table);
        }

        return shown.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder shown, string text, LaidOutTable table)
    {
        if (table.Caption is { } caption) shown.Append('[').Append(caption.Of(text)).Append("]\n");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            shown.Append(row < table.HeaderRows ? "=" : "-").Append(' ').AppendJoin(" | ", table.Rows[row].Select(c => c.Of(text))).Append('\n');
        }
    }
}
