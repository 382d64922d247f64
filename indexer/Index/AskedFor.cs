namespace PolicyBot.Indexer.Index;

/// <summary>What a question wants to be told, as far as it can be seen in a text that tells it.</summary>
internal enum AskedFor
{
    Other,
    Date,
    Quantity,
}
