using PolicyBot.Answers;

namespace PolicyBot.Asking;

/// <summary>What each of the things compared is to be, side by side.</summary>
internal static class PartsAnswer
{
    /// <param name="parts">Each thing with what was found for it alone.</param>
    /// <returns>Null unless every one of them is answered.</returns>
    public static Answer? Of(IReadOnlyList<(string Name, Found Found)> parts)
    {
        if (parts.Count < 2) return null;
        var answers = parts.Select(part => (part.Name, Answer: FigureAnswer.Of(part.Found) ?? FigureInText.Of(part.Found))).ToList();
        if (answers.Exists(part => part.Answer is null)) return null;
        return new Answer(
            AnswerKind.Answer,
            string.Join('\n', answers.Select(part => $"· {part.Name}：{part.Answer!.Text}").Prepend("分别是：")),
            [.. answers.SelectMany(part => part.Answer!.Figures).Distinct()],
            [.. answers.SelectMany(part => part.Answer!.Citations).DistinctBy(citation => (citation.Document, citation.Span))],
            []);
    }
}
