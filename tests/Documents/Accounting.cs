using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Documents;

/// <summary>Where every character of a file went: into the text of one document, over it as a heading, or out with a reason.</summary>
internal sealed class Accounting
{
    private readonly FileReading reading;
    private readonly int[] owners;
    private readonly bool[] dropped;

    public Accounting(FileReading reading)
    {
        this.reading = reading;
        owners = new int[reading.Text.Length];
        dropped = new bool[reading.Text.Length];
        foreach (var run in reading.Dropped) dropped.AsSpan(run.Span.Start, run.Span.Length).Fill(true);
        for (var i = 0; i < reading.Documents.Count; i++) Own(reading.Documents[i], i + 1);
    }

    public double KeptShare => Share(at => owners[at] > 0);

    public double DroppedShare => Share(at => dropped[at]);

    /// <summary>What breaks the rule that every character is in one document or dropped; empty when nothing does.</summary>
    public List<string> Faults { get; } = [];

    public void Check()
    {
        for (var at = 0; at < owners.Length; at++)
        {
            if (char.IsWhiteSpace(reading.Text[at]) || reading.Text[at] is '\uFEFF' or '\u200B') continue;
            if (owners[at] == 0 && !dropped[at]) Faults.Add($"lost {at}: {Around(at)}");
            if (owners[at] > 0 && dropped[at]) Faults.Add($"kept and dropped {at}: {Around(at)}");
        }
    }

    private void Own(PolicyDocument document, int owner)
    {
        foreach (var section in document.Sections)
        {
            foreach (var block in section.Blocks) OwnBlock(block, owner);
            OwnHeading(document, section, owner);
        }
    }

    private void OwnBlock(Block block, int owner)
    {
        if (block is Table table)
        {
            for (var at = table.Span.Start; at < table.Span.End; at++) Claim(at, owner);
            return;
        }

        foreach (var run in ((Paragraph)block).Text.Runs)
        {
            for (var at = run.Source; at < run.Source + run.SourceLength; at++) Claim(at, owner);
        }
    }

    // What of a section's span is in no block must be its heading, or the title of the document.
    private void OwnHeading(PolicyDocument document, Section section, int owner)
    {
        var rest = new List<char>();
        for (var at = section.Span.Start; at < section.Span.End; at++)
        {
            if (owners[at] != 0 || dropped[at] || char.IsWhiteSpace(reading.Text[at])) continue;
            rest.Add(reading.Text[at]);
            Claim(at, owner);
        }

        var text = string.Concat(rest);
        var repaired = reading.Damaged.Any(run => run.Span.Overlaps(section.Span)) || text.Contains('&', StringComparison.Ordinal);
        if (text.Length == 0 || repaired || section == document.Sections[0]) return;
        var heading = string.Concat(section.Path.LastOrDefault(string.Empty).Where(character => !char.IsWhiteSpace(character)));
        if (text != heading) Faults.Add($"no heading at {section.Span}: {text[..Math.Min(20, text.Length)]}");
    }

    private void Claim(int at, int owner)
    {
        if (owners[at] != 0 && !char.IsWhiteSpace(reading.Text[at])) Faults.Add($"twice {at}: {Around(at)}");
        owners[at] = owner;
    }

    private double Share(Func<int, bool> test)
    {
        var (count, all) = (0, 0);
        for (var at = 0; at < owners.Length; at++)
        {
            if (char.IsWhiteSpace(reading.Text[at])) continue;
            all++;
            if (test(at)) count++;
        }

        return all == 0 ? 0 : (double)count / all;
    }

    private string Around(int at) => reading.Text[Math.Max(0, at - 5)..Math.Min(reading.Text.Length, at + 6)].ReplaceLineEndings(" ");
}
