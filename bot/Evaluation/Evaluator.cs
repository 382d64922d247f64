using System.Diagnostics;
using PolicyBot.Channels;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Evaluation;

/// <summary>Puts gold items to the assistant, one after another, and judges its answers.</summary>
public sealed class Evaluator(AnswerTurn ask, IPolicyIndex index)
{
    public async Task<Judgement> JudgeAsync(GoldItem item, CancellationToken cancellationToken)
    {
        var turn = item.ToMessage().ToTurn();
        var started = Stopwatch.GetTimestamp();
        var answer = await ask(turn, cancellationToken);
        return Judgement.Of(item, answer, Stopwatch.GetElapsedTime(started), id => index.Document(id)?.Path);
    }
}
