namespace PolicyBot.Indexer.Documents;

/// <summary>What the status of a document means for its rules.</summary>
public static class DocumentStatuses
{
    /// <summary>Whether its rules held once and no longer do.</summary>
    public static bool IsFormer(this DocumentStatus status) => status is DocumentStatus.Repealed or DocumentStatus.Superseded;
}
