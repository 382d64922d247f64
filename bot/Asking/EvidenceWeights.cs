using System.Globalization;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>
/// What each measure counts, from <c>Lexicon/evidence-weights.txt</c>, where a committed search put it. A score above 0 says that the
/// evidence rather answers than not; it is the logarithm of the odds.
/// </summary>
internal sealed class EvidenceWeights(double[] weights)
{
    private const string File = "evidence-weights.txt";

    public static EvidenceWeights Default { get; } = Load();

    public double Score(double[] measures)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += measures[i] * weights[i];
        return sum;
    }

    /// <exception cref="InvalidDataException">A line of the file names no measure, or no number.</exception>
    private static EvidenceWeights Load()
    {
        var weights = new double[EvidenceMeasures.Count];
        foreach (var line in LexiconFile.Lines(File))
        {
            var (name, value) = line.Pair();
            if (!Enum.TryParse<Measure>(name, out var measure) || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                throw new InvalidDataException($"{File}: {line.Text}");
            }

            weights[(int)measure] = weight;
        }

        return new EvidenceWeights(weights);
    }
}
