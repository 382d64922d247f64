using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Indexing;

/// <summary>How much of what was read is in the index, in characters, and what became of the rest.</summary>
/// <param name="Characters">Of the decoded text, white space included.</param>
/// <param name="Kept">Of them in documents.</param>
/// <param name="Dropped">Characters that were left out, by the reason.</param>
/// <param name="Repaired">Damaged runs that were read with certainty.</param>
/// <param name="Unreadable">Damaged runs that were not.</param>
public sealed record Coverage(
    long Characters, long Kept, IReadOnlyDictionary<string, long> Dropped, int Tables, int Repaired, int Unreadable)
{
    public static Coverage None { get; } = new(0, 0, new Dictionary<string, long>(StringComparer.Ordinal), 0, 0, 0);

    public static Coverage Of(FileReading reading)
    {
        var blocks = reading.Documents.SelectMany(d => d.Sections).SelectMany(s => s.Blocks).ToArray();
        return new Coverage(
            reading.Text.Length,
            Covered(blocks.Select(b => b.Span)),
            reading.Dropped.GroupBy(d => d.Reason, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(d => (long)d.Span.Length), StringComparer.Ordinal),
            blocks.OfType<Table>().Count(),
            reading.Damaged.Count(d => d.Repair is not null),
            reading.Damaged.Count(d => d.Repair is null));
    }

    public static Coverage operator +(Coverage a, Coverage b)
    {
        var dropped = new Dictionary<string, long>(a.Dropped, StringComparer.Ordinal);
        foreach (var (reason, length) in b.Dropped) dropped[reason] = dropped.GetValueOrDefault(reason) + length;
        return new Coverage(
            a.Characters + b.Characters, a.Kept + b.Kept, dropped, a.Tables + b.Tables, a.Repaired + b.Repaired, a.Unreadable + b.Unreadable);
    }

    private static long Covered(IEnumerable<TextSpan> spans)
    {
        long covered = 0;
        var end = 0;
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            covered += Math.Max(0, span.End - Math.Max(span.Start, end));
            end = Math.Max(end, span.End);
        }

        return covered;
    }
}
