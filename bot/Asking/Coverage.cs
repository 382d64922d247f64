using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// How much of what a question is about stands where an answer was found: in the sentence itself, in the headings and title above
/// it, or beside it in the same passage. Words are compared by their neighbouring pairs of characters, since Chinese has no spaces.
/// </summary>
internal static class Coverage
{
    private const double ByHeading = 0.9, Beside = 0.45, Apart = 0.55;

    /// <summary>How far apart the two characters of a pair may stand to count for something: 报备 in 报我厅备案.</summary>
    private const int Gap = 4;

    /// <summary>Characters that join words; a pair with one of them says little.</summary>
    private const string Joints = "的和与或及在对为是有要到把被从由以将等之于其各每按";

    /// <summary>Between 0, nothing of the term, and 1, all of it.</summary>
    public static double Of(Term term, string sentence, string headings, string beside)
    {
        var best = Of(term.Text, sentence, headings, beside);
        foreach (var other in term.Alternatives)
        {
            if (best >= 1) break;
            // An indicator's many names count whole; a part of one of them may be a part of another indicator's.
            best = Math.Max(best, term.Indicator is null ? Of(other, sentence, headings, beside) : Whole(other, sentence, headings));
        }

        return best;
    }

    private static double Whole(string name, string sentence, string headings) =>
        sentence.Contains(name, StringComparison.Ordinal) ? 1 : headings.Contains(name, StringComparison.Ordinal) ? ByHeading : 0;

    private static double Of(string words, string sentence, string headings, string beside)
    {
        if (words.Length == 0) return 0;
        if (sentence.Contains(words, StringComparison.Ordinal)) return 1;
        if (words.Length == 1) return headings.Contains(words, StringComparison.Ordinal) ? ByHeading : 0;
        double got = 0, all = 0;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var pair = words.AsSpan(i, 2);
            var weight = Joints.Contains(pair[0], StringComparison.Ordinal) || Joints.Contains(pair[1], StringComparison.Ordinal) ? 0.3 : 1;
            all += weight;
            got += weight * Pair(pair, sentence, headings, beside);
        }

        return got / all;
    }

    private static double Pair(ReadOnlySpan<char> pair, string sentence, string headings, string beside)
    {
        if (sentence.AsSpan().Contains(pair, StringComparison.Ordinal)) return 1;
        if (headings.AsSpan().Contains(pair, StringComparison.Ordinal)) return ByHeading;
        if (Near(pair, sentence)) return Apart;
        return beside.AsSpan().Contains(pair, StringComparison.Ordinal) ? Beside : 0;
    }

    private static bool Near(ReadOnlySpan<char> pair, string text)
    {
        for (var at = text.IndexOf(pair[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(pair[0], at + 1))
        {
            if (text.AsSpan(at + 1, Math.Min(Gap, text.Length - at - 1)).Contains(pair[1])) return true;
        }

        return false;
    }
}
