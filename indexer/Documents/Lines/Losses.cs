namespace PolicyBot.Indexer.Documents.Lines;

/// <summary>What the steps from file to documents took out or could not read, noted as they go.</summary>
internal sealed class Losses
{
    public List<DroppedRun> Dropped { get; } = [];

    public List<DamagedRun> Damaged { get; } = [];

    public void Drop(string reason, TextSpan span)
    {
        if (!span.IsEmpty) Dropped.Add(new DroppedRun(reason, span));
    }
}
