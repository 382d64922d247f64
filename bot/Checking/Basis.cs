using System.Globalization;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

public enum CountedBy
{
    Students,
    Classes,
}

/// <summary>What an indicator is counted by: 生均 is one student, 每百名学生 a hundred, 每12个班 twelve classes.</summary>
public sealed record Basis(CountedBy By, decimal Size)
{
    private const string ClassSize = "班额";

    private static readonly Lazy<(string Words, Basis Basis)[]> Known = new(Load);

    /// <summary>The basis that the words name, also where they only mean 班额 (班均人数); null when there is none, so that a figure with them is a total.</summary>
    public static Basis? Of(string words)
    {
        foreach (var (known, basis) in Known.Value)
        {
            if (words.Contains(known, StringComparison.Ordinal)) return basis;
        }

        return words != ClassSize && IndicatorCatalog.Default.Resolve(words)?.Name == ClassSize ? Of(ClassSize) : null;
    }

    /// <summary>What a requirement's indicator is counted by, or the classes that its sentence counts by before the figure: 每12个班1间.</summary>
    public static Basis? Of(Requirement requirement)
    {
        if (Of(requirement.Indicator) is { } basis) return basis;
        if (requirement.Unit.Dimension is not (Dimension.Rooms or Dimension.People or Dimension.Items)) return null;
        foreach (var (known, classes) in Known.Value)
        {
            if (classes is { By: CountedBy.Classes, Size: > 1 } && requirement.Quote.Contains(known, StringComparison.Ordinal)) return classes;
        }

        return null;
    }

    /// <summary>The words that name a basis, as they stand; null when there are none.</summary>
    public static string? WordsIn(string words) =>
        Known.Value.Select(known => known.Words).FirstOrDefault(known => words.Contains(known, StringComparison.Ordinal));

    /// <summary>The words without those that name a basis: 生均体育运动场馆面积 → 体育运动场馆面积.</summary>
    public static string Without(string words)
    {
        foreach (var (known, _) in Known.Value) words = words.Replace(known, string.Empty, StringComparison.Ordinal);
        return words;
    }

    /// <summary>How many students or classes the school has; null when nobody said, or none.</summary>
    public int? CountIn(SchoolProfile school) =>
        (By == CountedBy.Students ? school.Students : school.Classes) is > 0 and var count ? count : null;

    /// <summary>What the basis counts, for people: 学生人数, 班级数.</summary>
    public string Needs => By == CountedBy.Students ? "学生人数" : "班级数";

    private static (string, Basis)[] Load() =>
    [
        .. Vocabulary.Pairs("bases")
            .Select(pair => (pair.Key, Value: pair.Value.Split(' ')))
            .Select(pair => (pair.Key, new Basis(
                pair.Value[1] == "学生" ? CountedBy.Students : CountedBy.Classes,
                decimal.Parse(pair.Value[0], CultureInfo.InvariantCulture))))
            .OrderByDescending(pair => pair.Key.Length),
    ];
}
