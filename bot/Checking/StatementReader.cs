using PolicyBot.Conversations;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Finds what is to be checked in a turn: in its message, or, when the message only answers a question of ours (小学; 1200人), in
/// the message before it.
/// </summary>
public static class StatementReader
{
    private const int ShortReply = 24;

    /// <summary>How many of the user's messages back a topic may have been named.</summary>
    private const int Reach = 4;

    private static readonly FigureReader Figures = new();

    /// <summary>Null when there is nothing to check.</summary>
    public static Statement? Read(Turn turn)
    {
        var school = turn.Profile;
        var users = turn.History.Where(said => said.Role == Speaker.User).Select(said => HanVariants.Simplify(said.Text)).ToArray();
        foreach (var said in users) school = SchoolFacts.Read(said, Find(said), out _).Over(school);

        var text = HanVariants.Simplify(turn.Question);
        var figures = Find(text);
        var now = SchoolFacts.Read(text, figures, out var ofSchool);
        if (IsReply(turn, text) && SchoolFacts.BareCount(text, figures) is { } count) (now, ofSchool) = (now with { Students = count }, figures.ToHashSet());
        school = now.Over(school);
        var claims = ClaimReader.Read(text, figures, ofSchool);
        if (claims.Count > 0 && !(IsReply(turn, text) && figures.All(ofSchool.Contains))) return new Statement(text, claims, Subject.Of(LayWords.ReadVariants(text), school.Stage), school);

        if (users.Length == 0) return null;
        if (!IsReply(turn, text)) return OnTopic(text, figures, ofSchool, users, school);
        var before = Read(new Turn(turn.Id, users[^1], turn.History.Take(LastUser(turn)).ToArray(), SchoolProfile.Unknown));
        if (before is null) return null;
        school = school.Over(before.School);
        return before with { School = school, Subject = Subject.Of(LayWords.ReadVariants(text), school.Stage).With(before.Subject) };
    }

    /// <summary>5.5平方米，够吗, after a question: the figure measures what was asked about, and binds whom the question was about.</summary>
    private static Statement? OnTopic(string text, IReadOnlyList<Figure> figures, IReadOnlySet<Figure> ofSchool, IReadOnlyList<string> users, SchoolProfile school)
    {
        if (figures is not [{ } figure] || ofSchool.Contains(figure)) return null;
        foreach (var said in users.Reverse().Take(Reach))
        {
            if (ClaimReader.OnTopic(said, figure) is not { } claim) continue;
            var subject = Subject.Of(LayWords.ReadVariants(text), school.Stage).With(Subject.Of(said, null));
            return new Statement(text, [claim], subject, school);
        }

        return null;
    }

    /// <summary>The figures that count something of the school: not 100 of 每100个学生, nor the ages of 三到六岁孩子.</summary>
    private static IReadOnlyList<Figure> Find(string text)
    {
        var figures = Figures.Find(text);
        return [.. figures.Where(figure => !SchoolFacts.IsBasis(text, figure) && (figures.Count == 1 || figure.Unit.Symbol != "岁"))];
    }

    /// <summary>A short message after something was said to the user, that tells of the school.</summary>
    private static bool IsReply(Turn turn, string text)
    {
        if (turn.History.Count == 0 || text.Length > ShortReply) return false;
        var figures = Find(text);
        return SchoolFacts.Read(text, figures, out _) != SchoolProfile.Unknown || SchoolFacts.BareCount(text, figures) is not null;
    }

    private static int LastUser(Turn turn)
    {
        var at = turn.History.Count - 1;
        while (at >= 0 && turn.History[at].Role != Speaker.User) at--;
        return Math.Max(at, 0);
    }
}
