using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Asking;

/// <summary>How a text says a year: by itself, or as one of several. A year in the title or the number of a document says only which one is meant.</summary>
internal static partial class YearSaid
{
    /// <summary>How far below the best the figure of the very year may score and leave no place for one of no year.</summary>
    private const double Near = 1.5;

    /// <summary>Whether the text names the year by itself: 2015年, 到2015年; not 2014—2016年.</summary>
    public static bool Alone(string text, string year) => Years().Matches(text).Any(match => match.Groups["first"].Value == year && !match.Groups["last"].Success);

    /// <summary>The one year that the text names, as it says it; null when it names none, or several.</summary>
    public static string? Only(string text) => Years().Matches(text) is [var match] && !match.Groups["last"].Success ? $"{match.Groups["first"].Value}年" : null;

    /// <summary>Whether the text names years, and all of them are others.</summary>
    public static bool OnlyOthers(string text, string year)
    {
        var asked = Number(year);
        var matches = Years().Matches(text);
        return matches.Count > 0 && matches.All(match => Number(match.Groups["first"].Value) is var first
            && (match.Groups["last"].Success ? asked < first || asked > Number(match.Groups["last"].Value) : asked != first));
    }

    /// <summary>Whether the text names the year only together with others: 2014—2016年.</summary>
    public static bool AmongOthers(string text, string year) => Years().IsMatch(text) && !Alone(text, year) && !OnlyOthers(text, year);

    /// <summary>Where a sentence gives the figure of the very year, one that gives it of several years together does not answer.</summary>
    public static IReadOnlyList<Weighed> Narrow(Question question, IReadOnlyList<Weighed> answering)
    {
        if (question is not { WantsFigure: true, Years: [var year] }) return answering;
        var own = answering.Where(weighed => weighed.Evidence.Figures.Count > 0 && Alone(weighed.Evidence.Sentence, year)).ToList();
        if (own.Count == 0) return answering;
        // 拟投入108万元，分三年实施 names no year, and stands in a document of 2014: 2014年投入46万元, as near to the question, is what 2014 says.
        var near = own.Max(weighed => weighed.Score) > answering.Max(weighed => weighed.Score) - Near;
        return [.. answering.Where(weighed => Alone(weighed.Evidence.Sentence, year)
            || (!Years().IsMatch(weighed.Evidence.Sentence) && (!near || Alone(weighed.Evidence.Headings, year))))];
    }

    private static int Number(string year) => int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])(?<first>(?:19|20)[0-9]{2})(?:年?(?:[-—–－~]{1,2}|至|到)(?<last>(?:19|20)[0-9]{2}))?(?![0-9〕])(?![^《》]*》)")]
    private static partial Regex Years();
}
