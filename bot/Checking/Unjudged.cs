using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Checking;

/// <summary>
/// What the documents say of a figure that no requirement was found to judge: the sentences that answer the message, or the question for
/// its figure, and no verdict. 我们下乡教了半年够评副高吗 is shown the sentence that asks for 一年以上.
/// </summary>
internal sealed class Unjudged(IPolicyIndex index, QuestionAnswerer asking)
{
    private const int MostQuotes = 3;

    /// <summary>So many of the forms that the message can take as a question are asked.</summary>
    private const int MostForms = 2;

    private static readonly FigureReader Figures = new();

    /// <summary>The check's answer with the sentences in the place of its own words; null when no document says anything of it.</summary>
    /// <param name="check">What came of the check: no standard.</param>
    public Answer? Of(Answer check, Statement statement, Turn turn, DateOnly asOf) =>
        statement.Claims.Select(claim => claim.Question).Where(question => question.Length > 0).Append(turn.Question).Take(MostForms)
            .Select(question => Quoting(check, statement, asking.Ask(turn with { Question = question }, asOf)))
            .FirstOrDefault(answer => answer is not null);

    private Answer? Quoting(Answer check, Statement statement, Answer said)
    {
        if (said.Kind != AnswerKind.Answer) return null;
        var cited = said.Citations.Take(MostQuotes).ToArray();
        if (!statement.Claims.Any(claim => cited.Any(citation => SpeaksOf(claim.Figure, citation.Quote)))) return null;
        var quotes = cited.Select(citation => index.Document(citation.Document) is { } document ? SourceWording.Quoted(citation.Quote, document, citation.Section) : $"「{citation.Quote}」");
        var typed = string.Join("、", statement.Claims.Select(claim => FindingText.Typed(claim, statement)));
        return check with
        {
            Text = $"无法直接判定（您的数据：{typed}），请对照原文：\n{string.Join('\n', quotes)}",
            Citations = cited,
            Suggestions = said.Suggestions,
        };
    }

    /// <summary>Whether the sentence has a figure that the claim's could be held against; of heads it may be what part of them all.</summary>
    private static bool SpeaksOf(Figure figure, string quote) => Figures.Find(quote).Any(stated =>
        ClaimReader.Measures(figure, stated.Unit.Dimension) || ClaimReader.Measures(stated, figure.Unit.Dimension)
        || (stated.Unit.Dimension == Dimension.Share && figure.Unit.Dimension is Dimension.People or Dimension.Items));
}
