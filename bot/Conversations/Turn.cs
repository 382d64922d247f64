namespace PolicyBot.Conversations;

/// <summary>One message with what was said before it.</summary>
/// <param name="Id">The caller's own name for it, given back with the answer.</param>
public sealed record Turn(string? Id, string Question, IReadOnlyList<Utterance> History, SchoolProfile Profile);

public enum Speaker
{
    User,
    Assistant,
}

public sealed record Utterance(Speaker Role, string Text);

/// <summary>What is known of the school that is asked about; null where nobody said.</summary>
/// <param name="Stage">学段: 幼儿园, 小学, 初中, 高中, 九年一贯制…</param>
/// <param name="Region">Where it is: 河南省, 五河县…</param>
public sealed record SchoolProfile(string? Stage = null, string? Region = null, int? Students = null, int? Teachers = null, int? Classes = null)
{
    public static SchoolProfile Unknown { get; } = new();
}
