using System.Globalization;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>
/// What single words of a question tell of the evidence that they stand in or miss from, in <c>Lexicon/word-odds.txt</c>, which a
/// committed search counted: 拿来 and 到底 may miss from any answer, 房租 and 每月 from none.
/// </summary>
internal sealed class WordOdds
{
    /// <summary>What stands for every word that was not counted, and with a number behind it for those that so many passages have.</summary>
    public const string Others = "*";

    /// <summary>The shares of all passages up to which a word is rare, rarer, rarest.</summary>
    private static readonly double[] Rare = [0.003, 0.01, 0.04];

    private const string File = "word-odds.txt";

    private readonly IReadOnlyDictionary<string, WordTold> words;
    private readonly WordTold others;

    public WordOdds(IReadOnlyDictionary<string, WordTold> words) => (this.words, others) = (words, words.GetValueOrDefault(Others));

    public static WordOdds Default { get; } = new(LexiconFile.Lines(File).Select(line => line.Pair()).ToDictionary(pair => pair.Name, pair => Told(pair.Value), StringComparer.Ordinal));

    /// <summary>What stands for a word that was not counted: *0 for what no passage has, *1 for the rarest, up to *4.</summary>
    /// <param name="rarity">As <see cref="Indexer.Index.IPolicyIndex.Rarity"/> tells it.</param>
    public static string OthersOf(double rarity) => rarity <= 0 ? Others + "0" : Others + (1 + Rare.Count(most => Math.Exp(-rarity) >= most)).ToString(CultureInfo.InvariantCulture);

    /// <param name="said">The words of a question.</param>
    /// <param name="othersOf">What stands for each of them where it was not counted.</param>
    public WordTold[] Of(IReadOnlyList<string> said, IReadOnlyList<string> othersOf)
    {
        var told = new WordTold[said.Count];
        for (var i = 0; i < told.Length; i++) told[i] = words.TryGetValue(said[i], out var own) || words.TryGetValue(othersOf[i], out own) ? own : others;
        return told;
    }

    /// <param name="told">What the words of a question tell.</param>
    /// <param name="stand">Which of them stand in the evidence.</param>
    public static WordsTold Together(WordTold[] told, bool[] stand)
    {
        double standing = 0, missing = 0, worst = 0, got = 0, all = 0, lost = 0;
        for (var i = 0; i < stand.Length; i++)
        {
            all += told[i].Share;
            if (stand[i])
            {
                standing += told[i].Standing;
                got += told[i].Share;
            }
            else
            {
                missing += told[i].Missing;
                worst = Math.Min(worst, told[i].Missing);
                lost = Math.Max(lost, told[i].Share);
            }
        }

        return new WordsTold(standing, missing, worst, all == 0 ? 0 : got / all, all - got, lost);
    }

    /// <exception cref="InvalidDataException">The line does not hold three numbers.</exception>
    private static WordTold Told(string line)
    {
        var numbers = Array.ConvertAll(LexiconFile.Words(line), word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"{File}: {line}"));
        return numbers is [var standing, var missing, var share] ? new WordTold(standing, missing, share) : throw new InvalidDataException($"{File}: {line}");
    }
}

/// <summary>What one word tells.</summary>
/// <param name="Standing">The logarithm of how much likelier it stands in evidence that answers than in the best that does not.</param>
/// <param name="Missing">The same of its missing there.</param>
/// <param name="Share">The share of answers that it stands in.</param>
internal readonly record struct WordTold(double Standing, double Missing, double Share);

/// <summary>What all words of a question tell of one piece of evidence.</summary>
/// <param name="Standing">The sum over those that stand in it.</param>
/// <param name="Missing">The sum over those that miss from it, and the least of them.</param>
/// <param name="Share">The share that stands in it of what stands in answers.</param>
/// <param name="Lost">How many of those that stand in answers miss from it, and how surely the surest of them stands in answers.</param>
internal readonly record struct WordsTold(double Standing, double Missing, double Worst, double Share, double Lost, double Surest);
