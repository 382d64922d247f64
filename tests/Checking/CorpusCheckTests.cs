using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Drafting;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Tests.Checking;

/// <summary>Checks as people type them, put to the whole assistant over the project's own corpus: <c>Specs/check-corpus.json</c>.</summary>
public sealed class CorpusCheckTests(CorpusCheckTests.Corpus corpus) : IClassFixture<CorpusCheckTests.Corpus>
{
    private static readonly JsonArray Cases = JsonNode.Parse(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", "check-corpus.json")))!.AsArray();

    public static TheoryData<string> Ids => [.. Cases.Select(item => item!["id"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task AnswerAsync_Case_AsWritten(string id)
    {
        var item = Cases.Single(one => one!["id"]!.GetValue<string>() == id)!;
        var said = item["said"]!.AsArray().Select(text => text!.GetValue<string>()).ToArray();
        var history = new List<Utterance>();
        foreach (var earlier in said[..^1])
        {
            var reply = await corpus.Assistant.AnswerAsync(new Turn(null, earlier, [.. history], SchoolProfile.Unknown), TestContext.Current.CancellationToken);
            history.Add(new Utterance(Speaker.User, earlier));
            history.Add(new Utterance(Speaker.Assistant, reply.Text));
        }

        var answer = await corpus.Assistant.AnswerAsync(new Turn(id, said[^1], history, SchoolProfile.Unknown), TestContext.Current.CancellationToken);
        var shown = $"{string.Join(" → ", said)}\n{answer.Kind} {answer.Verdict} {answer.Gap}\n{answer.Text}";
        Assert.True(Name(answer) == item["verdict"]!.GetValue<string>(), shown);
        if (item["gap"] is { } gap) Assert.True(answer.Gap == new Gap(gap["value"]!.GetValue<decimal>(), gap["unit"]!.GetValue<string>()), shown);
        foreach (var must in item["text_must"]?.AsArray() ?? []) Assert.True(answer.Text.Contains(must!.GetValue<string>(), StringComparison.Ordinal), $"no {must} in: {shown}");
        foreach (var not in item["text_not"]?.AsArray() ?? []) Assert.False(answer.Text.Contains(not!.GetValue<string>(), StringComparison.Ordinal), $"{not} in: {shown}");
    }

    private static string Name(Answer answer) => answer switch
    {
        { Kind: AnswerKind.Check, Verdict: Verdict.Met } => "met",
        { Kind: AnswerKind.Check, Verdict: Verdict.NotMet } => "not_met",
        { Kind: AnswerKind.Check, Verdict: Verdict.NoStandard } => "no_standard",
        { Kind: AnswerKind.Check, Verdict: Verdict.Ambiguous } => "ambiguous",
        { Kind: AnswerKind.Clarify, Verdict: null } => "clarify",
        _ => answer.Kind.ToString(),
    };

    /// <summary>The project's corpus, indexed once.</summary>
    public sealed class Corpus : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();
        private PolicyIndex? index;

        public IPolicyIndex Index => index!;

        public PolicyAssistant Assistant { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var source = Path.Combine(Repository.Root, "corpus");
            await new CorpusIndexer(folder.Path).BuildAsync([source]);
            index = PolicyIndex.Open(folder.Path);
            var day = new Calendar(new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)));
            Assistant = new PolicyAssistant(index, new TemplateFolder(source), day);
        }

        public ValueTask DisposeAsync()
        {
            index?.Dispose();
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
