using PolicyBot.Answers;
using PolicyBot.Conversations;

namespace PolicyBot.Channels;

/// <summary>The assistant as a channel sees it: one turn in, one answer out.</summary>
public delegate Task<Answer> AnswerTurn(Turn turn, CancellationToken cancellationToken);
