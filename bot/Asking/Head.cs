using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// What the figure asked for counts or measures: 老师 of 混合班要配几名老师, 房租 of 周转房每月房租多少. What says all else of a question
/// but not this is about something near it.
/// </summary>
internal static class Head
{
    /// <summary>Characters that things are counted with: they stand between the number and the thing.</summary>
    private const string Counters = "个名位间台套种本册棵架张所条项次节门只把件份亩元块万千百十";

    /// <param name="text">The question, simplified.</param>
    /// <param name="cue">The words that ask for the figure.</param>
    /// <returns>The term right behind the number, or else the last one before it in its clause; null when there is none.</returns>
    public static Term? Of(string text, TextSpan? cue, IReadOnlyList<Term> terms)
    {
        if (cue is not { } asked) return null;
        var clause = Clause.Around(text, asked);
        var behind = text[asked.End..Math.Max(asked.End, clause.End)].TrimStart([.. Counters]);
        if (terms.FirstOrDefault(term => IsOne(term) && behind.StartsWith(term.Text, StringComparison.Ordinal)) is { } counted) return counted;
        var before = text[Math.Min(clause.Start, asked.Start)..asked.Start];
        return terms.Where(IsOne).Select(term => (Term: term, At: before.LastIndexOf(term.Text, StringComparison.Ordinal)))
            .Where(pair => pair.At >= 0).OrderBy(pair => pair.At + pair.Term.Text.Length).Select(pair => pair.Term).LastOrDefault();
    }

    private static bool IsOne(Term term) => term is { Light: false, Figure: null, Text.Length: > 1 };
}
