namespace PolicyBot.Drafting;

/// <summary>A draft that cannot be written; the message is one Chinese line: what, where, what to do.</summary>
public sealed class DraftException : Exception
{
    public DraftException(string message)
        : base(message)
    {
    }

    public DraftException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public DraftException()
    {
    }
}
