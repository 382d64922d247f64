using System.Text.Json.Serialization;
using PolicyBot.Conversations;

namespace PolicyBot.Channels.Wire;

/// <summary>One turn as it comes in: the body of <c>POST /api/ask</c>, a line of a batch or of a gold file.</summary>
public sealed record TurnMessage
{
    public const int LongestQuestion = 2_000;
    public const int MostUtterances = 200;

    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; init; }

    public string? Question { get; init; }

    public IReadOnlyList<UtteranceMessage>? History { get; init; }

    public ProfileMessage? Profile { get; init; }

    /// <summary>What keeps this from being a turn, in Chinese; null when nothing does.</summary>
    public string? Mistake()
    {
        if (string.IsNullOrWhiteSpace(Question)) return "问题是空的：请在 question 里写上要问的话。";
        if (Question.Length > LongestQuestion) return $"问题有 {Question.Length} 个字，太长了：请缩到 {LongestQuestion} 个字以内。";
        if (History is { Count: > MostUtterances }) return $"history 有 {History.Count} 条，太多了：请只留最近的 {MostUtterances} 条。";
        if (History?.Any(said => said is null || said.Speaker() is null) == true) return "history 里每一条都要有 role（user 或 assistant）和 text。";
        return Profile?.Mistake();
    }

    /// <remarks>Call it when <see cref="Mistake"/> is null.</remarks>
    public Turn ToTurn() => new(
        Id,
        Question!.Trim(),
        History?.Select(said => new Utterance(said.Speaker()!.Value, said.Text ?? string.Empty)).ToList() ?? [],
        Profile?.ToProfile() ?? SchoolProfile.Unknown);
}

public sealed record UtteranceMessage(string? Role, string? Text)
{
    public Speaker? Speaker() => Role switch
    {
        "user" => Conversations.Speaker.User,
        "assistant" => Conversations.Speaker.Assistant,
        _ => null,
    };
}

public sealed record ProfileMessage
{
    public string? Stage { get; init; }

    public string? Region { get; init; }

    public int? Students { get; init; }

    public int? Teachers { get; init; }

    public int? Classes { get; init; }

    public string? Mistake() =>
        Stage?.Length > 20 ? "profile.stage 太长：请写学段，例如 小学。"
        : Region?.Length > 50 ? "profile.region 太长：请写地区，例如 河南省。"
        : Students < 0 || Teachers < 0 || Classes < 0 ? "profile 里的人数、班数不能是负数。"
        : null;

    public SchoolProfile ToProfile() => new(Known(Stage), Known(Region), Students, Teachers, Classes);

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
