using PolicyBot.Answers;

namespace PolicyBot.Asking;

/// <summary>What was found for a question, best first.</summary>
/// <param name="Answering">Evidence that is about everything that was asked.</param>
/// <param name="All">All evidence, for naming the nearest when nothing answers.</param>
internal sealed record Found(Question Question, IReadOnlyList<Weighed> Answering, IReadOnlyList<Weighed> All, DateOnly AsOf)
{
    /// <summary>Evidence of the documents, the year and the people that were asked for, however far from the question its words are.</summary>
    public IReadOnlyList<Weighed> Admissible { get; init; } = [];

    /// <summary>All sentences of a document, in reading order.</summary>
    public Func<Evidence, IReadOnlyList<Evidence>> Whole { get; init; } = _ => [];
}
