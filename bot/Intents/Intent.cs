namespace PolicyBot.Intents;

/// <summary>What a message wants.</summary>
public enum Intent
{
    /// <summary>An answer out of the documents.</summary>
    Ask,

    /// <summary>A figure of one's own held against what the documents demand.</summary>
    Check,

    /// <summary>A plan, a letter or a section of one.</summary>
    Draft,

    /// <summary>To know what the assistant does; also greetings and thanks.</summary>
    Help,
}
