using PolicyBot.Conversations;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// A message that changes one thing of what was said before it: the figure (换成48人呢; 那初中5.2够不够), how big the school is
/// (要是只有500个学生呢) or whom it is about (那初中呢).
/// </summary>
internal static class Continuation
{
    /// <summary>How many of the user's messages back a topic may have been named.</summary>
    private const int Reach = 4;

    /// <summary>A message longer than this has a subject of its own.</summary>
    private const int Elliptic = 12;

    private static readonly FigureReader Figures = new();

    /// <summary>The earlier check with a figure of this message in the place of its own; null when it measures something else.</summary>
    /// <param name="ofStudents">Whether the message calls them students.</param>
    /// <param name="asked">Whether the last thing the user was told is that the number of students is needed.</param>
    public static Statement? OfCheck(Statement before, string text, Figure figure, SchoolProfile school, bool asked, bool ofStudents)
    {
        var subject = SubjectOf(text, school, before.Subject);
        var claim = before.Claims.LastOrDefault(claim => Replaces(figure, claim.Figure) || (claim.Quotient is { } quotient && Replaces(figure, quotient.Part)));
        if (figure.Unit.Dimension is Dimension.People or Dimension.Number && figure.Value == Math.Truncate(figure.Value) && figure.Value is > 0 and < 1_000_000 && IsCount(figure, claim, before.School.Students, asked, ofStudents))
        {
            return before with { Subject = subject, School = school with { Students = (int)figure.Value } };
        }

        if (claim is null) return null;
        school = school with { Students = before.School.Students ?? school.Students };
        if (claim.Quotient is { } of && Replaces(figure, of.Part))
        {
            var quotient = of with { Part = InUnitOf(figure, of.PartText, text), PartText = figure.Span.Of(text).Trim() };
            var computed = claim.Figure.Unit.Dimension == Dimension.Share ? quotient.Share : quotient.Mean;
            return new Statement(text, [claim with { Figure = computed with { Span = figure.Span }, Quotient = quotient }], subject, school);
        }

        var stage = Stages.LastIn(text) is null ? claim.Stage : null;
        return new Statement(text, [claim with { Figure = InUnitOf(figure, claim.Figure.Span.Of(before.Text).Trim(), text), Stage = stage }], subject, school);
    }

    /// <summary>A computed share with another amount of its part: 那培训费加到4万呢; null when the message is on something else.</summary>
    public static Statement? OfPart(Statement before, string text, Claim now, SchoolProfile school)
    {
        if (before.Claims.LastOrDefault(claim => claim.Quotient is { } quotient && ShareReader.IsPartOf(claim.Indicator, now.Said) && Replaces(now.Figure, quotient.Part)) is null) return null;
        return OfCheck(before, text, now.Figure, school.Over(before.School), asked: false, ofStudents: false);
    }

    /// <summary>开满42小时 after 图书馆每周开2100分钟: what the words name is no indicator, and was all said before.</summary>
    public static bool SaysNothingNew(Claim claim, IReadOnlyList<string> users) => users.Count > 0 && claim.Quotient is null && !IndicatorMatch.IsKnown(claim.Indicator)
        && ClaimWords.Of(claim.Said).Content.All(character => users[^1].Contains(character, StringComparison.Ordinal));

    /// <summary>Of 老师 in a message after a question on 音体美老师, those are meant.</summary>
    public static Claim OnTopic(Claim claim, string earlier) =>
        ClaimReader.IsGeneric(claim) && ClaimReader.OnTopic(earlier, claim.Figure) is { } topic && topic.Indicator != claim.Indicator
        && LayWords.Read(topic.Indicator).Contains(LayWords.Read(claim.Indicator), StringComparison.Ordinal)
            ? claim with { Indicator = topic.Indicator, Said = earlier }
            : claim;

    /// <summary>What an earlier question was about, measured by the figure; null when none of the last ones named it.</summary>
    /// <param name="users">What the user said before, the latest last.</param>
    public static Statement? OfQuestion(IReadOnlyList<string> users, string text, Figure figure, SchoolProfile school)
    {
        foreach (var said in users.Reverse().Take(Reach))
        {
            if (ClaimReader.OnTopic(said, figure) is { } claim) return new Statement(text, [claim], SubjectOf(text, school, Subject.Of(LayWords.ReadVariants(said), null)), school);
            if (said.Length > Elliptic) break;
        }

        // What the catalog does not know may be known to the records.
        var asked = users[^1];
        return new Statement(text, [new Claim(string.Empty, null, figure, asked, asked, Question: Questioned.WithoutVerdict(asked))], SubjectOf(text, school, Subject.Of(LayWords.ReadVariants(asked), null)), school);
    }

    /// <summary>Whom the message is about, and what was said of them before: a stage that it names takes the place of an earlier one.</summary>
    public static Subject SubjectOf(string text, SchoolProfile school, Subject before)
    {
        var said = Subject.Of(LayWords.ReadVariants(text), null);
        if (said.Stages.IsAny && !before.Stages.IsAny) return new Subject(before.Stages, [.. said.Scopes, .. before.Scopes]);
        return Subject.Of(LayWords.ReadVariants(text), school.Stage).With(before);
    }

    private static bool Replaces(Figure figure, Figure before) =>
        figure.Unit.Dimension == before.Unit.Dimension || figure.Unit == Unit.None || ClaimReader.Measures(figure, before.Unit.Dimension) || ClaimReader.Measures(before, figure.Unit.Dimension);

    /// <summary>Whether the figure is the number of students rather than the figure checked, by which of them it is nearer to.</summary>
    private static bool IsCount(Figure figure, Claim? claim, int? students, bool asked, bool ofStudents)
    {
        if (asked || (ofStudents && claim is not { Figure.Unit.Dimension: Dimension.People or Dimension.PeoplePerClass or Dimension.Items })) return true;
        if (students is not { } count) return claim is null && figure.Unit.Dimension == Dimension.People;
        return claim is null || (claim.Figure.Unit.Dimension == figure.Unit.Dimension && Distance(figure.Value, count) < Distance(figure.Value, claim.Figure.Value));
    }

    private static double Distance(decimal one, decimal other) => other <= 0 ? double.MaxValue : Math.Abs(Math.Log((double)(one / other)));

    /// <summary>A bare number in the unit that was typed before: 8 after 6亩 is 8亩.</summary>
    private static Figure InUnitOf(Figure figure, string typed, string text)
    {
        if (figure.Unit != Unit.None) return figure;
        var unit = typed.TrimStart([.. "0123456789０１２３４５６７８９.．,，零一二三四五六七八九十百千万两半成 "]);
        var read = Figures.Find(figure.Span.Of(text) + unit);
        return read is [{ } found] ? found with { Span = figure.Span } : figure;
    }
}
