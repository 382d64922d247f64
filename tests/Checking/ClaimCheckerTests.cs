using System.Text.Json.Nodes;
using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Checking;
using PolicyBot.Conversations;

namespace PolicyBot.Tests.Checking;

public class ClaimCheckerTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 1);

    private static readonly JsonArray Cases = JsonNode.Parse(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", "check.json")))!.AsArray();

    public static TheoryData<string> Ids => [.. Cases.Select(item => item!["id"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Check_Case_AsWritten(string id)
    {
        var item = Cases.Single(one => one!["id"]!.GetValue<string>() == id)!;
        using var index = CheckFixtures.Index(item["requirements"]!.GetValue<string>());
        var answer = new ClaimChecker(index, new QuestionAnswerer(index)).Check(Turn(item), AsOf);
        if (item["verdict"]?.GetValue<string>() == "none")
        {
            Assert.Null(answer);
            return;
        }

        Assert.NotNull(answer);
        var said = $"{item["question"]}\n{answer.Kind} {answer.Verdict} {answer.Gap}\n{answer.Text}";
        var expected = item["verdict"]?.GetValue<string>();
        Assert.True(answer.Kind == (expected == "clarify" ? AnswerKind.Clarify : AnswerKind.Check), said);
        if (expected != "clarify") Assert.True(NameOf(answer.Verdict) == expected, said);
        var gap = item["gap"] is { } node ? new Gap(node["value"]!.GetValue<decimal>(), node["unit"]!.GetValue<string>()) : null;
        Assert.True(answer.Gap == gap, said);
        foreach (var must in item["text_must"]?.AsArray() ?? []) Assert.True(answer.Text.Contains(must!.GetValue<string>(), StringComparison.Ordinal), $"no {must} in: {said}");
        foreach (var not in item["text_must_not"]?.AsArray() ?? []) Assert.False(answer.Text.Contains(not!.GetValue<string>(), StringComparison.Ordinal), $"{not} in: {said}");
        if (item["verdict"]!.GetValue<string>() is "met" or "not_met" or "ambiguous") Assert.NotEmpty(answer.Citations);
        Assert.True(answer.Suggestions.Count <= 3);
    }

    private static string? NameOf(Verdict? verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not_met",
        Verdict.NoStandard => "no_standard",
        Verdict.Ambiguous => "ambiguous",
        _ => null,
    };

    private static Turn Turn(JsonNode item)
    {
        var history = item["history"]?.AsArray().Select(said => new Utterance(
            said!["role"]!.GetValue<string>() == "user" ? Speaker.User : Speaker.Assistant, said["text"]!.GetValue<string>())).ToArray() ?? [];
        var profile = item["profile"] is { } known
            ? new SchoolProfile(known["stage"]?.GetValue<string>(), known["region"]?.GetValue<string>(), known["students"]?.GetValue<int>(), known["teachers"]?.GetValue<int>(), known["classes"]?.GetValue<int>())
            : SchoolProfile.Unknown;
        return new Turn(item["id"]!.GetValue<string>(), item["question"]!.GetValue<string>(), history, profile);
    }
}
