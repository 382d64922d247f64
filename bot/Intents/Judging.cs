using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>Whether a message asks for a judgement of the figure that it holds up: 够不够, 达标吗, 那条线过得去不.</summary>
internal static class Judging
{
    /// <summary>How far before the end of a clause the word may stand that judges: 够得上优质均衡的条件吗.</summary>
    private const int Reach = 14;

    /// <summary>So many letters besides say nothing of their own: 这 of 这算超标吗.</summary>
    private const int MostBesides = 2;

    private const string Marks = "，,；;。！？!?：:";

    public static bool Asked(CueBook words, string message) => words.Has("check", Unlimited(words, message)) || message.Split([.. Marks]).Any(clause => Judges(words, clause));

    /// <summary>The message without the phrases that ask for a judgement.</summary>
    public static string Without(CueBook words, string message) => Openings.Without(words["check"], Unlimited(words, message));

    /// <summary>Whether the message asks for a judgement and says nothing else: 超了没, 那够标准不.</summary>
    public static bool Only(CueBook words, string message)
    {
        var rest = Openings.Without(words["slot ending"], Openings.Without(words["verdict"], Openings.Without(words["verdict head"], Without(words, message))));
        return Openings.Letters(Openings.Without(words["verdict tail"], rest)).Length <= MostBesides;
    }

    /// <summary>The message without a clause at its end that only asks for a judgement: 算完成目标不.</summary>
    public static string WithoutVerdict(CueBook words, string message)
    {
        var rest = message.TrimEnd([.. Marks, ' ']);
        var end = rest.LastIndexOfAny([.. Marks]);
        return end > 0 && Judges(words, rest[(end + 1)..]) && !words.Has("question", rest[(end + 1)..]) && StatedFigures.Find(rest[(end + 1)..]).Count == 0 ? rest[..end] : message;
    }

    /// <summary>至少多少 has no 少多少 in it.</summary>
    private static string Unlimited(CueBook words, string message) =>
        words["limit"].Aggregate(message, (text, limit) => text.Replace(limit.Text, new string(' ', limit.Text.Length), StringComparison.Ordinal));

    /// <summary>What the clause says after its figure asks yes or no with a word that judges; 要达到80%吗 asks before it.</summary>
    private static bool Judges(CueBook words, string clause)
    {
        if (StatedFigures.Find(clause) is [.., { } last]) clause = clause[last.Span.End..];
        clause = clause.Trim().TrimEnd('啊', '呀', '呢', '哦', '哈');
        return EndsAsking(words, clause) || BeginsAsking(words, clause);
    }

    private static bool EndsAsking(CueBook words, string clause)
    {
        if (words["verdict tail"].FirstOrDefault(tail => clause.Length > tail.Text.Length && clause.EndsWith(tail.Text, StringComparison.Ordinal)) is not { } end) return false;
        var before = clause[..^end.Text.Length];
        return words.Has("verdict", before.Length <= Reach ? before : before[^Reach..]);
    }

    private static bool BeginsAsking(CueBook words, string clause) =>
        words.Find("verdict head", clause) is { } head && words.Has("verdict", clause[head.End..Math.Min(clause.Length, head.End + Reach)]);
}
