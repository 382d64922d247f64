using System.Text.RegularExpressions;
using PolicyBot.Conversations;
using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>
/// Tells from the words alone what a message wants. A figure makes a check only when it is held up for judgement
/// (46人够吗, 我们班48人); a figure that the question attributes to the documents (要达到80%吗) is a question.
/// </summary>
public sealed partial class IntentReader
{
    /// <summary>How far back a follow-up looks for the check that it continues.</summary>
    private const int Reach = 6;

    /// <summary>A message longer than this has a subject of its own.</summary>
    private const int ShortMessage = 16;

    /// <summary>Fewer letters behind a figure are its noun or an adverb: 的资料费, 才回.</summary>
    private const int ShortestAct = 5;

    [GeneratedRegex("^(?:范围|距离)(?:以|之)?[内外]")]
    private static partial Regex Inside();

    private static readonly CueBook Words = CueBook.Load("intents.txt");

    public Reading Read(Turn turn) => Read(turn.Question, turn.History);

    private static Reading Read(string said, IReadOnlyList<Utterance> history)
    {
        var message = PlainText.Of(said).Trim();
        var bare = Openings.Strip(history.Count > 0 ? Correction.Blank(message) : message);
        if (IsTalk(message, bare)) return new Reading(Intent.Help);
        if (DraftWords.Matches(Words, bare)) return new Reading(Intent.Draft);
        if (!IsCheck(bare, history)) return StatedFigures.Find(bare) is [.., { } last] && EndsAsking(bare) && !IsOpen(bare) && Openings.Letters(bare[last.Span.End..]).Length <= ShortestAct ? new Reading(Intent.Ask, Intent.Check, Firm: false) : new Reading(Intent.Ask);
        if (IsRange(bare)) return new Reading(Intent.Ask, Intent.Check, Firm: false);
        return new Reading(Intent.Check, Intent.Ask, Firm: Judging.Asked(Words, bare), Permits: AsksOfAct(bare));
    }

    /// <summary>A greeting, thanks, or a question about the assistant itself.</summary>
    private static bool IsTalk(string message, string bare)
    {
        var rest = Openings.Letters(Openings.Without(Words["greeting"], Openings.Without(Words["thanks"], bare)));
        if (rest.Length == 0) return true;
        if (Words.Find("help", message) is not { } help) return false;
        var besides = Openings.Letters(message[..help.Start] + message[help.End..]);
        return Openings.Without(Words["greeting"], besides).Length <= 4 && StatedFigures.Find(message).Count == 0;
    }

    private static bool IsCheck(string message, IReadOnlyList<Utterance> history)
    {
        var judged = Judging.Asked(Words, message);
        var own = Words.Has("own", message);
        if (judged && ClockTimes.Find(message).Count == 1 && !IsOpen(message)) return true;
        if (StatedFigures.Find(message).Count > 0)
        {
            if (IsOpen(message)) return false;
            if (IsNorm(message) && !own && !judged) return false;
            return judged || own || !EndsAsking(message) || (history.Count > 0 && (MayChangeFigure(message) || (IsSlot(message, history) && FollowsCheck(history))));
        }

        if (judged) return Judging.Only(Words, message) && HoldsUp(history);
        return !IsOpen(message) && (IsSlot(message, history) || Words.Has("recheck", message)) && FollowsCheck(history);
    }

    /// <summary>课间十分钟拿来讲题，合不合规定: whether what is done stands between the figure and the words that ask if it may be.</summary>
    private static bool AsksOfAct(string message) => Words.Find("permit", message) is { } asks && StatedFigures.Find(message).LastOrDefault(figure => figure.Span.End <= asks.Start) is { } figure
        && Openings.Letters(message[figure.Span.End..asks.Start]).Length >= ShortestAct;

    /// <summary>校园周边200米范围内可不可以设网吧: the only figure says where, and what is done there is asked about.</summary>
    private static bool IsRange(string message) => AsksOfAct(message) && StatedFigures.Find(message) is [var only] && Inside().IsMatch(message.AsSpan(only.Span.End));

    /// <summary>Whether it asks for what it does not say: 多少, 哪些.</summary>
    private static bool IsOpen(string message) => Words.Has("question", Judging.Without(Words, Several.Blank(message)));

    /// <summary>那开到45个小时呢: another figure for what was spoken of. Whether there was anything that it can measure shows later.</summary>
    private static bool MayChangeFigure(string message) =>
        message.Length <= ShortMessage && message.TrimEnd(' ', '?', '？', '。') is [.., '呢'] && !Words.Has("norm", message);

    /// <summary>The figure stands after words that bind: the question is what the documents demand.</summary>
    private static bool IsNorm(string message) => Words.Has("norm", message) && EndsAsking(message);

    private static bool EndsAsking(string message) =>
        message.TrimEnd(' ', '?', '？', '。', '!', '！') is [.., '吗' or '么' or '呢' or '不' or '没'] || Words.Has("asking", message);

    /// <summary>Names only whom or how much, and so continues what was said before: 那初中呢, 49人呢, 初中生也睡这么久呢.</summary>
    private static bool IsSlot(string message, IReadOnlyList<Utterance> history) =>
        Slots.OnlySlots(Openings.Without(Words["slot ending"], message), history.LastOrDefault(before => before.Role == Speaker.User)?.Text ?? string.Empty);

    /// <summary>我们班48个人 of the message before, which is judged now: 超了没.</summary>
    private static bool HoldsUp(IReadOnlyList<Utterance> history) =>
        history.LastOrDefault(before => before.Role == Speaker.User) is { } told && PlainText.Of(told.Text) is var text && StatedFigures.Find(text).Count > 0 && !IsOpen(text);

    private static bool FollowsCheck(IReadOnlyList<Utterance> history)
    {
        for (var i = history.Count - 1; i >= Math.Max(0, history.Count - (2 * Reach)); i--)
        {
            if (history[i].Role != Speaker.User) continue;
            return Read(history[i].Text, [.. history.Take(i)]).First == Intent.Check;
        }

        return false;
    }
}
