namespace PolicyBot.Indexer.Index;

/// <summary>What Lucene's commit carries besides the segments.</summary>
internal static class CommitData
{
    public const string Schema = "schema";

    /// <summary>Ids of repealed documents, one a line.</summary>
    public const string Repealed = "repealed";
}
