using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>Whether a message asks for a judgement of the figure that it holds up: 够不够, 达标吗, 那条线过得去不.</summary>
internal static class Judging
{
    /// <summary>How far before the end of a clause the word may stand that judges: 够得上优质均衡的条件吗.</summary>
    private const int Reach = 10;

    private const string Marks = "，,；;。！？!?：:";

    public static bool Asked(CueBook words, string message) => words.Has("check", message) || message.Split([.. Marks]).Any(clause => Judges(words, clause));

    /// <summary>A clause without a figure of its own that ends as a question of yes or no and has a word that judges.</summary>
    private static bool Judges(CueBook words, string clause)
    {
        clause = clause.Trim().TrimEnd('啊', '呀', '呢', '哦', '哈');
        if (words["verdict tail"].FirstOrDefault(tail => clause.Length > tail.Text.Length && clause.EndsWith(tail.Text, StringComparison.Ordinal)) is not { } end) return false;
        var before = clause[..^end.Text.Length];
        return words.Has("verdict", before.Length <= Reach ? before : before[^Reach..]) && StatedFigures.Find(clause).Count == 0;
    }
}
