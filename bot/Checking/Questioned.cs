using PolicyBot.Indexer.Figures;
using PolicyBot.Intents;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>A message that states a figure as the question for it: 图书馆一周开35小时 asks 图书馆一周开多少小时 of the documents.</summary>
internal static class Questioned
{
    private static readonly CueBook Cues = CueBook.Load("intents.txt");

    /// <param name="ofSchool">Figures that only say how big the school is; they are left out.</param>
    public static string Of(string text, Figure figure, IReadOnlySet<Figure> ofSchool)
    {
        foreach (var other in ofSchool.Where(one => !one.Span.Overlaps(figure.Span)).Append(figure).OrderByDescending(one => one.Span.Start))
        {
            text = string.Concat(text.AsSpan(0, other.Span.Start), other == figure ? Words(figure.Unit) : string.Empty, text.AsSpan(other.Span.End));
        }

        return WithoutVerdict(text);
    }

    /// <summary>The claim's own question, then the words that say what is measured, without place, people and the time it was counted over.</summary>
    public static IEnumerable<string> Forms(Claim claim, string? place)
    {
        yield return claim.Question;
        var said = place is null ? claim.Said : Places.Parts(place).Append(place).OrderByDescending(part => part.Length).Aggregate(claim.Said, (text, part) => text.Replace(part, string.Empty, StringComparison.Ordinal));
        if (People.Without(ClaimWords.Of(said).Content) is { Length: > 1 } content) yield return content + Words(claim.Figure.Unit);
    }

    /// <summary>够不够, 达标吗 ask of the figure, not of the documents.</summary>
    public static string WithoutVerdict(string text) => Openings.Without(Cues["check"], Judging.WithoutVerdict(Cues, text));

    public static string Words(Unit unit) => unit.Dimension switch
    {
        Dimension.Share => "百分之几",
        Dimension.Ratio => "什么比例",
        _ => "多少" + unit.Symbol,
    };
}
