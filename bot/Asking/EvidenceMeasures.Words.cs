using PolicyBot.Wording;

namespace PolicyBot.Asking;

internal sealed partial class EvidenceMeasures
{
    /// <summary>In tens, so that no measure is much larger than 1.</summary>
    private const double Tens = 10;

    /// <summary>What the question's single words tell.</summary>
    internal static void SetWords(double[] measures, WordsTold told)
    {
        Set(measures, Measure.WordsStanding, told.Standing / Tens);
        Set(measures, Measure.WordsMissing, told.Missing / Tens);
        Set(measures, Measure.WordMissing, told.Worst);
        Set(measures, Measure.WordsShare, told.Share);
        Set(measures, Measure.WordsLost, told.Lost / Tens);
        Set(measures, Measure.WordLost, told.Surest);
    }

    private double LightWords(string said)
    {
        double got = 0, all = 0;
        foreach (var (term, _, _) in terms)
        {
            if (!term.Light || term.Text.Length < 2) continue;
            all++;
            if (said.Contains(term.Text, StringComparison.Ordinal)) got++;
        }

        return all == 0 ? 0 : got / all;
    }

    /// <summary>The length of the longest run of Han characters, letters and digits that both have.</summary>
    private static int LongestRun(string content, string sentence)
    {
        var longest = 0;
        for (var at = 0; at + longest < content.Length; at++)
        {
            while (at + longest < content.Length && PlainText.IsWord(content[at + longest]) && content.AsSpan(at, longest + 1).IndexOfAnyExcept(' ') >= 0
                && sentence.AsSpan().Contains(content.AsSpan(at, longest + 1), StringComparison.Ordinal)) longest++;
        }

        return longest;
    }
}
