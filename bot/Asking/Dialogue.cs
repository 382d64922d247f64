using PolicyBot.Conversations;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// Reads a message as part of what was said before it. The topic is derived anew from the user's own words each time, so nothing has
/// to be remembered: a message without a subject of its own takes the last one's, a new subject resets it.
/// </summary>
internal sealed class Dialogue(QuestionReader reader)
{
    /// <summary>How many of the user's messages are read back.</summary>
    private const int Reach = 8;

    /// <summary>What the turn may mean, the likeliest first; a follow-up can put its words in the place of the last ones, or add them.</summary>
    /// <param name="mended">Whether what may be mistyped is read as what was probably meant.</param>
    public IReadOnlyList<Question> Read(Turn turn, bool mended = false)
    {
        Question? topic = null;
        foreach (var said in turn.History.Where(utterance => utterance.Role == Speaker.User).TakeLast(Reach)) topic = Next(topic, said.Text, mended: true)[0];
        return Next(topic, turn.Question, mended);
    }

    /// <summary>Whether a word of the message may be mistyped.</summary>
    public bool HasTypo(Turn turn) => reader.HasTypo(turn.Question);

    /// <summary>The stage of the school that is asked about: from the profile, or as the user told it.</summary>
    public static string? Stage(Turn turn)
    {
        var said = turn.Profile.Stage;
        foreach (var utterance in turn.History.Where(utterance => utterance.Role == Speaker.User).Select(utterance => utterance.Text).Append(turn.Question))
        {
            if (Own.Stage(PlainText.Of(utterance)) is { } stage) said = stage;
        }

        return said is null ? null : ScopeCatalog.Default.Find(PlainText.Of(said)).Select(mention => mention.Scope).FirstOrDefault();
    }

    private IReadOnlyList<Question> Next(Question? before, string said, bool mended)
    {
        var question = reader.Read(said, mended);
        return before is not null && Continues(question) ? [.. FollowUp.Of(before, question)] : [question];
    }

    /// <summary>Whether the message leaves its subject, or what it wants to know of it, to what came before.</summary>
    private static bool Continues(Question question) =>
        question.Terms.All(term => term.Light || term.Figure is not null)
        || (question.Kind is QuestionKind.Quote or QuestionKind.Source && question.Names.Count == 0 && !question.Terms.Any(term => term.Indicator is not null))
        || (question.Soft && Own.Continues(question.Text)) || Own.PointsBack(question.Text);
}
