using PolicyBot.Conversations;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Intents;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Finds what is to be checked in a turn: in its message, or, when the message only answers a question of ours (小学; 1200人) or
/// changes a part of what was said before (换成48人呢), in the message before it.
/// </summary>
public static class StatementReader
{
    private const int ShortReply = 24;

    /// <summary>What the user is asked when a total is to be divided.</summary>
    private static readonly string[] AsksCount = [.. Vocabulary.Lines("count-questions")];

    private static readonly CueBook Words = CueBook.Load("intents.txt");

    /// <summary>Null when there is nothing to check.</summary>
    /// <param name="spelling">Reads the messages as they were meant, keeping their length; null to take them as typed.</param>
    public static Statement? Read(Turn turn, Func<string, string>? spelling = null) =>
        Find(turn, spelling) is { } statement ? statement with { IsFollowUp = turn.History.Count > 0 && !SaysCheck(Plain(turn.Question, spelling)) } : null;

    /// <summary>Whether the spelling reads any message of the turn otherwise than it was typed.</summary>
    public static bool Differs(Turn turn, Func<string, string> spelling) => turn.History.Where(said => said.Role == Speaker.User).Select(said => said.Text).Append(turn.Question)
        .Any(said => Plain(said, spelling) != Plain(said, null));

    private static Statement? Find(Turn turn, Func<string, string>? spelling)
    {
        if (Stated(turn, spelling) is { } statement) return statement;
        var text = Said(turn, spelling);
        var figures = Find(text);
        var now = SchoolFacts.Read(text, figures, out var ofSchool);
        return SaysCheck(text) && figures.Where(figure => !ofSchool.Contains(figure)).ToArray() is [{ } only]
            ? new Statement(text, [ClaimReader.Unnamed(text, only)], Subject.Of(LayWords.ReadVariants(text), now.Stage ?? turn.Profile.Stage), now.Over(turn.Profile))
            : null;
    }

    private static Statement? Stated(Turn turn, Func<string, string>? spelling)
    {
        var school = turn.Profile;
        var users = turn.History.Where(said => said.Role == Speaker.User).Select(said => Plain(said.Text, spelling)).ToArray();
        foreach (var said in users) school = SchoolFacts.Read(said, Find(said), out _).Over(school);

        var text = Said(turn, spelling);
        var figures = Find(text);
        var now = SchoolFacts.Read(text, figures, out var ofSchool);
        var reply = turn.History.Count > 0 && text.Length <= ShortReply;
        var claims = ClaimReader.Read(text, figures, ofSchool);
        if (users.Length > 0) claims = [.. claims.Select(claim => Continuation.OnTopic(claim, users[^1]))];
        var only = figures.All(ofSchool.Contains);
        if (claims.Count == 1 && users.Length > 0 && text.Length <= ShortReply && Find(Before(turn), spelling) is { } computed
            && Continuation.OfPart(computed, text, claims[0], school) is { } changed) return changed;
        if (reply && claims is [var own] && Continuation.SaysNothingNew(own, users)) claims = [];
        if (claims.Count > 0 && !(reply && only)) return new Statement(text, claims, Subject.Of(LayWords.ReadVariants(text), now.Over(school).Stage), now.Over(school));
        if (users.Length == 0) return null;

        var before = Find(Before(turn), spelling);
        var free = figures.Where(one => !ofSchool.Contains(one)).ToArray();
        if ((figures is [{ } alone] ? alone : free is [{ } rest] ? rest : null) is { } figure && (!only || now.Students is not null || before?.Claims.Any(claim => claim.Figure.Unit.Dimension == figure.Unit.Dimension) == true))
        {
            var asked = turn.History[^1].Role == Speaker.Assistant && AsksCount.Any(words => turn.History[^1].Text.Contains(words, StringComparison.Ordinal));
            school = (figures.Count == 1 ? now with { Students = null } : now).Over(school);
            if (before is not null) return Continuation.OfCheck(before, text, figure, school.Over(before.School), asked, figures.Count == 1 && now.Students is not null);
            return Continuation.OfQuestion(users, text, figure, school) is { } topical && (!only || Asks(text) || ClaimReader.IsSchoolSize(topical.Claims[0])) ? topical : null;
        }

        if (before is not null && figures.Count == 0 && !TellsOfSchool(text, now) && Judging.Asked(Words, text) && Judging.Only(Words, text)) return before with { School = school.Over(before.School) };
        if (before is null || !reply || !TellsOfSchool(text, now)) return null;
        school = now.Over(school).Over(before.School);
        return before with { School = school, Subject = Continuation.SubjectOf(text, school, before.Subject) };
    }

    /// <summary>The figures that count something of the school: not 100 of 每100个学生, nor the ages of
    /// 三到六岁孩子, nor what stands in an indicator's name (教师5年360学时培训完成率).</summary>
    private static IReadOnlyList<Figure> Find(string text)
    {
        var figures = StatedFigures.Find(text);
        var names = IndicatorCatalog.Default.Find(text);
        return [.. figures.Where(figure => !SchoolFacts.IsBasis(text, figure) && !SchoolFacts.IsPopulation(text, figure) && !IsSpan(text, figure, figures) && !IsArticle(text, figure, figures) && (figures.Count == 1 || figure.Unit.Symbol != "岁")
            && !names.Any(name => name.Span.Start < figure.Span.Start && name.Span.End > figure.Span.End))];
    }

    /// <summary>五年一共350学时: over what time the other figure was counted.</summary>
    private static bool IsSpan(string text, Figure figure, IReadOnlyList<Figure> figures) => figure.Unit.Symbol is "年" or "学期" or "个月" or "月"
        && figures.Any(other => other.Span.Start > figure.Span.End && other.Unit.Dimension is Dimension.Lessons or Dimension.Times or Dimension.Books or Dimension.Money && Clauses.Around(text, figure.Span).Contains(other.Span));

    /// <summary>1所20个班的小学: one school, of which the other figure tells.</summary>
    private static bool IsArticle(string text, Figure figure, IReadOnlyList<Figure> figures) => figure is { High: null, Value: 1, Unit.Dimension: Dimension.Schools }
        && figures.Any(other => other.Span.Start >= figure.Span.End && other.Unit.Dimension is Dimension.Classes or Dimension.People or Dimension.Rooms && Clauses.Around(text, figure.Span).Contains(other.Span));

    private static bool SaysCheck(string text) => Judging.Asked(Words, text) || Words.Has("own", text);

    /// <summary>Whether the message wants something, and does not only tell.</summary>
    private static bool Asks(string text) => Judging.Asked(Words, text) || text.TrimEnd('？', '?', '。', ' ') is [.., '呢' or '吗' or '不' or '没'];

    private static bool TellsOfSchool(string text, SchoolProfile now) => now != SchoolProfile.Unknown || ScopeCatalog.Default.Find(text).Count > 0;

    /// <summary>The message in simplified characters, without the words by which it only corrects what was said before.</summary>
    private static string Said(Turn turn, Func<string, string>? spelling) => turn.History.Count > 0 ? Correction.Blank(Plain(turn.Question, spelling)) : Plain(turn.Question, spelling);

    private static string Plain(string said, Func<string, string>? spelling)
    {
        var text = HanVariants.Simplify(said);
        return spelling?.Invoke(text) ?? text;
    }

    /// <summary>The turn before, as if nothing was known of the school.</summary>
    internal static Turn Before(Turn turn)
    {
        var at = LastUser(turn);
        return new(turn.Id, turn.History[at].Text, turn.History.Take(at).ToArray(), SchoolProfile.Unknown);
    }

    private static int LastUser(Turn turn)
    {
        var at = turn.History.Count - 1;
        while (at >= 0 && turn.History[at].Role != Speaker.User) at--;
        return Math.Max(at, 0);
    }
}
