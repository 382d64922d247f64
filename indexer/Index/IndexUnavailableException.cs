namespace PolicyBot.Indexer.Index;

/// <summary>There is no index to read, or it cannot be read. The message is one line of Chinese: what, where, what to do.</summary>
public sealed class IndexUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
