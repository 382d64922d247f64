using System.Text.RegularExpressions;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The unit that a question counts in: 几亩 is not answered by 60平方米 of something else.</summary>
internal static partial class AskedUnit
{
    private static readonly string[][] Groups = [.. CueBook.Load("question-types.txt")["units"].Select(phrase => phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The words for the unit; null when the question names none, or one that anything is counted in.</summary>
    /// <param name="question">Simplified.</param>
    public static IReadOnlyList<string>? Of(string question)
    {
        foreach (Match counted in Counted().Matches(question))
        {
            var behind = question.AsSpan(counted.Index + counted.Length);
            foreach (var group in Groups)
            {
                foreach (var word in group) if (behind.StartsWith(word, StringComparison.Ordinal)) return group;
            }
        }

        return null;
    }

    /// <summary>Whether a figure of the evidence is counted in the unit.</summary>
    public static bool IsOf(IReadOnlyList<string> unit, Evidence evidence)
    {
        if (evidence.Record is { } record && record.Span.Contains(record.FigureSpan) && record.FigureSpan.End - record.Span.Start <= evidence.Quote.Length)
        {
            var figure = PlainText.Of(record.FigureSpan.Shift(-record.Span.Start).Of(evidence.Quote));
            return unit.Any(word => figure.Contains(word, StringComparison.Ordinal));
        }

        return evidence.Figures.Any(figure => unit.Any(word => figure.Span.End <= evidence.Sentence.Length && figure.Span.Of(evidence.Sentence).EndsWith(word, StringComparison.Ordinal)));
    }

    [GeneratedRegex("(?:几|多少)[十百千万亿]?")]
    private static partial Regex Counted();
}
