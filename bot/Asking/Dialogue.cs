using PolicyBot.Conversations;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// Reads a message as part of what was said before it. The topic, and what its answer rested on, is derived anew from the history each
/// time, so nothing has to be remembered (what was read once is kept only to save the work): a message without a subject of its own takes the last one's, a new subject resets it.
/// </summary>
/// <param name="find">Finds what may answer a question.</param>
internal sealed class Dialogue(QuestionReader reader, Func<Question, Found> find)
{
    /// <summary>How many of the user's messages are read back.</summary>
    private const int Reach = 8;

    /// <summary>How many conversations' topics are kept.</summary>
    private const int MostTopics = 200;

    private readonly Kept<string, Question> topics = new(MostTopics, StringComparer.Ordinal);

    /// <summary>What the turn may mean, the likeliest first; a follow-up can put its words in the place of the last ones, or add them.</summary>
    /// <param name="mended">Whether what may be mistyped is read as what was probably meant.</param>
    public IReadOnlyList<Question> Read(Turn turn, bool mended = false)
    {
        return Next(Topic(Exchanges(turn.History)), turn.Question, mended);
    }

    /// <summary>What was spoken of last; read only as far as it was not read already for an earlier turn.</summary>
    private Question? Topic(List<(string Said, string? Answered)> exchanges)
    {
        var (from, topic) = (Math.Max(0, exchanges.Count - Reach), (Question?)null);
        for (var read = exchanges.Count; read > from; read--)
        {
            if (!topics.TryGet(Key(exchanges, read), out topic)) continue;
            from = read;
            break;
        }

        foreach (var (said, answered) in exchanges.Skip(from))
        {
            topic = Settled(Next(topic, said, mended: true), answered);
            topics.Set(Key(exchanges, ++from), topic);
        }

        return topic;
    }

    private static string Key(List<(string Said, string? Answered)> exchanges, int count) =>
        string.Join('\u0001', exchanges.Take(count).Select(one => $"{one.Said}\u0002{one.Answered}"));

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

    /// <summary>The user's messages, each with what was answered to it when that is known.</summary>
    private static List<(string Said, string? Answered)> Exchanges(IReadOnlyList<Utterance> history)
    {
        var exchanges = new List<(string Said, string? Answered)>();
        foreach (var utterance in history)
        {
            if (utterance.Role == Speaker.User) exchanges.Add((utterance.Text, null));
            else if (exchanges.Count > 0) exchanges[^1] = (exchanges[^1].Said, utterance.Text);
        }

        return exchanges;
    }

    /// <summary>Of what a message may have meant the one that its answer agrees with most, and what that answer rested on.</summary>
    private Question Settled(IReadOnlyList<Question> readings, string? answered)
    {
        var best = (Question: Whole(readings[0]) with { Footing = null }, Agreement: double.MinValue);
        foreach (var reading in readings)
        {
            var (footing, agreement) = Footing.Of(find(reading), answered);
            if (footing is not null && agreement > best.Agreement + 0.5) best = (Whole(reading) with { Footing = footing }, agreement);
            if (footing is not null && (answered is null || best.Agreement >= Footing.Plain)) break;
        }

        // What was asked may find nothing that the answer agrees with, or little; the answer's own words do.
        if (answered is null || best.Agreement >= Footing.Plain) return best.Question;
        var (own, agreed) = Footing.Of(find(reader.Read(answered) with { Kind = QuestionKind.Explain, Names = best.Question.Names, Years = [] }), answered);
        // What was taken for a description of another document described none.
        return own is null || agreed <= best.Agreement ? best.Question : best.Question with { Footing = own, Described = best.Question.Described is { } described && described.Contains(own.Evidence.Document.Id) ? described : null };
    }

    /// <summary>The question with what it left unsaid: what comes next may lean on that too.</summary>
    private static Question Whole(Question question) => question.Unsaid is { } unsaid ? question with { Terms = [.. unsaid, .. question.Terms], Unsaid = null } : question;

    private IReadOnlyList<Question> Next(Question? before, string message, bool mended)
    {
        if (before is not null) message = YearsOn.Read(Own.Corrected(message), before);
        var question = reader.Read(message, mended);
        var bare = reader.ReadBare(message, question, mended);
        var later = reader.ReadLater(message, question, mended);
        var fresh = before is null || Own.Resets(question.Text);
        var described = reader.ReadDescribed(message, question, mended).ToList();
        // 那个乡: in a talk it is what was spoken of.
        if (described is [{ Reference: { IsBare: true } reference }, ..])
        {
            if (fresh) return reference.IsLoose ? [question, .. bare, .. described, .. later] : [.. described, .. bare, .. later];
        }
        else if (described.Count > 0) return [.. fresh ? [] : FollowUp.Described(before!, described), .. described, .. bare, .. fresh ? later : []];
        if (fresh) return [question, .. bare, .. later];
        // 小学几个人: what was guessed, where nothing was said, is what was spoken of.
        var said = question.Terms.Where(term => term.Indicator is null || question.Text.Contains(term.Text, StringComparison.Ordinal)).ToList();
        if (said.Count == 0 && question.Terms.Count > 0) return [.. FollowUp.Of(before!, question with { Terms = said }), question];
        return Continues(question) ? [.. FollowUp.Of(before!, question)] : [.. FollowUp.Beside(before!, question), question, .. bare];
    }

    /// <summary>Whether the message leaves its subject, or what it wants to know of it, to what came before.</summary>
    private static bool Continues(Question question) =>
        question.Terms.All(term => term.Light || term.Figure is not null)
        || (question.Kind is QuestionKind.Quote or QuestionKind.Source && question.Names.Count == 0 && !question.Terms.Any(term => term.Indicator is not null))
        || (question.Soft && Own.Continues(question.Text)) || Own.PointsBack(question.Text) || Own.Consequence(question.Text) is not null;
}
