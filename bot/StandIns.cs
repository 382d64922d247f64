using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Index;

#pragma warning disable
namespace PolicyBot.Indexer.Index
{
    public sealed class IndexUnavailableException(string message) : Exception(message);
    public static class PolicyIndex { public static IPolicyIndex Open(string directory) => throw new IndexUnavailableException("没有索引。"); }
}
namespace PolicyBot
{
    public sealed class PolicyAssistant(IPolicyIndex index, TimeProvider time)
    {
        public Task<Answer> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(AnswerKind.Decline, "没有找到。", [], [], []));
    }
}
