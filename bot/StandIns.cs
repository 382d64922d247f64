using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Index;

#pragma warning disable
namespace PolicyBot
{
    public sealed class PolicyAssistant(IPolicyIndex index, Calendar calendar)
    {
        public Task<Answer> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(AnswerKind.Decline, "没有找到。", [], [], []));
    }
}
