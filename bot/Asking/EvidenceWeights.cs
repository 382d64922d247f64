using System.Globalization;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>
/// What each measure counts, from <c>Lexicon/evidence-weights.txt</c>, where a committed search put it: one part for questions that
/// ask for a figure or a date, one for the others. The scores rank what was found for one question.
/// </summary>
internal sealed class EvidenceWeights(double[] weights)
{
    private const string File = "evidence-weights.txt";

    private static readonly Dictionary<string, EvidenceWeights> Parts = Load();

    /// <summary>The weights for a question of that kind.</summary>
    public static EvidenceWeights For(QuestionKind kind) => Parts[PartOf(kind)];

    /// <summary>The part of the file for a question of that kind.</summary>
    public static string PartOf(QuestionKind kind) => kind is QuestionKind.Threshold or QuestionKind.Deadline or QuestionKind.DaysLeft ? "figure" : "text";

    public double Score(double[] measures)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += measures[i] * weights[i];
        return sum;
    }

    /// <exception cref="InvalidDataException">A line of the file names no measure, or no number.</exception>
    private static Dictionary<string, EvidenceWeights> Load()
    {
        var parts = new Dictionary<string, double[]>(StringComparer.Ordinal) { ["figure"] = new double[EvidenceMeasures.Count], ["text"] = new double[EvidenceMeasures.Count] };
        foreach (var line in LexiconFile.Lines(File))
        {
            var (name, value) = line.Pair();
            if (!parts.TryGetValue(line.Part, out var weights) || !Enum.TryParse<Measure>(name, out var measure)
                || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                throw new InvalidDataException($"{File}: {line.Text}");
            }

            weights[(int)measure] = weight;
        }

        return parts.ToDictionary(part => part.Key, part => new EvidenceWeights(part.Value), StringComparer.Ordinal);
    }
}
