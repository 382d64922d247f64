using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>What a date is in its sentence. Only a due date and the end of a period are deadlines.</summary>
public enum DateRole
{
    /// <summary>A date that is merely named: issued, founded, as of.</summary>
    Named,

    /// <summary>到2025年, 2023年3月10日前, “十四五”末, 三年内.</summary>
    Due,

    /// <summary>9月1日起, 从2021年开始.</summary>
    Start,

    /// <summary>2014—2016年, “十四五”期间; the date is its end.</summary>
    Period,

    /// <summary>每年11月.</summary>
    Recurring,
}

/// <param name="Date"><c>2025</c>, <c>2025-03</c>, <c>2023-03-10</c>, <c>--11</c> or <c>--03-10</c> where the year is not given; null where it cannot be known.</param>
/// <param name="Start">The first day, month or year of a period, written alike; else null.</param>
/// <param name="Span">The date with the words that tell its role, in the text as given.</param>
public sealed record DateMention(DateRole Role, string? Date, string? Start, TextSpan Span);

/// <summary>Finds the dates of a text and what they are: due, start, period, recurring, or merely named.</summary>
public sealed class DeadlineReader
{
    /// <summary>The dates from left to right. <paramref name="issued"/> is what 三年内 and 今年 count from.</summary>
    public IReadOnlyList<DateMention> Find(string text, DateOnly? issued = null)
    {
        List<DateMention> found = [];
        var folded = FoldedText.Fold(text);
        for (var at = 0; at < folded.Length;)
        {
            if (DatePhrase.At(folded, at, issued) is { } mention)
            {
                found.Add(mention);
                at = Math.Max(mention.Span.End, at + 1);
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The year, month or day that a document's date gives, its first day for lack of a better one; null when it gives none.</summary>
    internal static DateOnly? Issued(string? date)
    {
        if (date is null) return null;
        foreach (var format in (string[])["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        {
            if (DateOnly.TryParseExact(date, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }

        return null;
    }
}
