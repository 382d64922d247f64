using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Documents.Formats;

/// <summary>What holds for every laid-out file.</summary>
internal static class Layouts
{
    /// <summary>Blocks are in order and apart; between them is only white space or what was dropped; cells lie within their table.</summary>
    public static void AssertEveryCharacterIsAccountedFor(LaidOutFile file)
    {
        var covered = new bool[file.Text.Length];
        var end = 0;
        foreach (var block in file.Blocks)
        {
            Assert.True(block.Span.Start >= end, $"{block} begins before {end}");
            end = block.Span.End;
            Array.Fill(covered, true, block.Span.Start, block.Span.Length);
            if (block is LaidOutTable table)
            {
                Assert.All(table.Rows.SelectMany(r => r), cell => Assert.True(block.Span.Contains(cell), $"{cell} outside {block.Span}"));
                Assert.Single(table.Rows.Select(r => r.Count).Distinct());
            }
        }

        foreach (var dropped in file.Dropped)
        {
            for (var i = dropped.Span.Start; i < dropped.Span.End; i++)
            {
                Assert.False(covered[i], $"dropped and kept at {i}");
                covered[i] = true;
            }
        }

        for (var i = 0; i < covered.Length; i++) Assert.True(covered[i] || char.IsWhiteSpace(file.Text[i]), $"lost: {file.Text[i]} at {i}");
    }
}
