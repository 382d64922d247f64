using System.Globalization;

namespace PolicyBot.Checking.Composite;

/// <summary>
/// Divides what the stages of one school share (九年一贯制, 完全中学, 十二年一贯制) among them: by students, each counted with the weight of
/// its stage.
/// </summary>
public static class StageSplit
{
    private static readonly Lazy<Dictionary<string, decimal>> Weights = new(() => Vocabulary.Pairs("stage-weights")
        .ToDictionary(pair => pair.Key, pair => decimal.Parse(pair.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>The stages that have a weight, lowest first: 小学, 初中, 高中.</summary>
    public static IReadOnlyList<string> Stages => [.. Weights.Value.Keys];

    /// <summary>Each stage's part of <paramref name="total"/>; the parts add up to it.</summary>
    /// <exception cref="ArgumentException">A stage without a weight, or no students at all.</exception>
    public static IReadOnlyDictionary<string, decimal> Of(decimal total, IReadOnlyDictionary<string, int> students)
    {
        var weighted = students.ToDictionary(
            stage => stage.Key,
            stage => Weights.Value.TryGetValue(stage.Key, out var weight)
                ? weight * stage.Value
                : throw new ArgumentException($"No weight for {stage.Key}.", nameof(students)),
            StringComparer.Ordinal);
        var whole = weighted.Values.Sum();
        if (whole <= 0) throw new ArgumentException("No students to divide by.", nameof(students));
        return weighted.ToDictionary(stage => stage.Key, stage => total * stage.Value / whole, StringComparer.Ordinal);
    }
}
