using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>
/// The indicator that words mean without naming it: misspelt (班鄂), in another order (绿化每生), or with a layman's word in it. Guessed by
/// the characters that the words share with an indicator's names, and only when no other indicator comes near.
/// </summary>
internal static class IndicatorGuess
{
    private const double Floor = 0.75, Lead = 0.08;

    /// <param name="words">What is left of the question, without spaces.</param>
    /// <param name="asked">The dimensions of which the indicator must be.</param>
    public static Indicator? Of(string words, IReadOnlySet<Dimension> asked)
    {
        Indicator? best = null;
        double most = 0, second = 0;
        foreach (var indicator in IndicatorCatalog.Default.All)
        {
            if (!asked.Contains(indicator.Dimension)) continue;
            var score = Math.Max(Shared(words, indicator.Name), indicator.Synonyms.Count == 0 ? 0 : indicator.Synonyms.Max(name => Shared(words, name)));
            if (score > most) (best, most, second) = (indicator, score, most);
            else if (score > second) second = score;
        }

        return most >= Floor && most - second >= Lead ? best : null;
    }

    /// <summary>The harmonic mean of the words' share in the name and of the name's in the words.</summary>
    private static double Shared(string words, string name)
    {
        double inName = 0, inWords = 0;
        foreach (var character in words) inName += name.Contains(character, StringComparison.Ordinal) ? 1 : 0;
        foreach (var character in name) inWords += words.Contains(character, StringComparison.Ordinal) ? 1 : 0;
        inName /= words.Length;
        inWords /= name.Length;
        return inName + inWords == 0 ? 0 : 2 * inName * inWords / (inName + inWords);
    }
}
