using Microsoft.SemanticKernel;
using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Drafting;
using PolicyBot.Indexer.Index;
using PolicyBot.Intents;
using PolicyBot.Model;

namespace PolicyBot;

/// <summary>
/// One turn, start to end: message → intent → search | check | draft → answer with citations. Stateless and safe for several threads;
/// what was said before comes with the turn.
/// </summary>
public sealed class PolicyAssistant
{
    private readonly IntentReader intents = new();
    private readonly Kernel kernel = new();

    public PolicyAssistant(IPolicyIndex index, TemplateFolder templates, Calendar calendar) =>
        kernel.Plugins.AddFromObject(new PolicyPlugin(index, templates, calendar), PolicyPlugin.Name);

    public async Task<Answer> AnswerAsync(Turn turn, CancellationToken cancellation = default)
    {
        var reading = intents.Read(turn);
        var answer = await Do(reading.First, turn, cancellation);
        if (reading.Then is { } other && (answer is null || !(Settles(answer) || (reading.Firm && !(reading.Permits && FoundNothing(answer))))))
        {
            var otherwise = await Do(other, turn, cancellation);
            if (answer is null || (otherwise is not null && Settles(otherwise))) answer = otherwise;
        }

        return Script.Follow(turn.Question, answer!);
    }

    /// <summary>Whether it tells what was wanted: neither that nothing was found nor what must be said first.</summary>
    private static bool Settles(Answer answer) => answer is { Kind: AnswerKind.Answer } or { Kind: AnswerKind.Check, Verdict: not (null or Verdict.NoStandard) };

    /// <summary>Whether no record was found, not even one that does not apply; a sentence may have been.</summary>
    private static bool FoundNothing(Answer answer) => answer is { Kind: AnswerKind.Check, Verdict: Verdict.NoStandard, Figures.Count: 0 } or { Kind: AnswerKind.Clarify, Citations.Count: 0 };

    private async Task<Answer?> Do(Intent intent, Turn turn, CancellationToken cancellation) => intent switch
    {
        Intent.Help => HelpAnswer.Of(),
        Intent.Draft => await Invoke("draft", "request", turn, cancellation),
        Intent.Check => await Invoke("check", "claim", turn, cancellation),
        _ => await Invoke("search", "question", turn, cancellation),
    };

    private async Task<Answer?> Invoke(string function, string parameter, Turn turn, CancellationToken cancellation)
    {
        var arguments = new KernelArguments { [parameter] = turn.Question, [PolicyPlugin.TurnArgument] = turn };
        var result = await kernel.InvokeAsync(PolicyPlugin.Name, function, arguments, cancellation);
        return result.GetValue<Answer>();
    }
}
