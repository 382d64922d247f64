using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Requirements;

/// <summary>How a figure bounds what is measured. <see cref="AtLeast"/>, <see cref="AtMost"/> and both ends of a <see cref="Range"/> are inclusive.</summary>
public enum Comparator
{
    [JsonStringEnumMemberName(">=")] AtLeast,
    [JsonStringEnumMemberName(">")] MoreThan,
    [JsonStringEnumMemberName("<=")] AtMost,
    [JsonStringEnumMemberName("<")] LessThan,
    [JsonStringEnumMemberName("=")] Equal,
    [JsonStringEnumMemberName("range")] Range,
    [JsonStringEnumMemberName("approx")] About,
}

/// <summary>A comparator with its figure, or with both ends of a range, in the requirement's unit.</summary>
public sealed record Bound
{
    /// <exception cref="ArgumentException">A range without two ordered ends, or another comparator with two.</exception>
    public Bound(Comparator comparator, decimal value, decimal? high = null)
    {
        if (comparator == Comparator.Range ? high is null || high < value : high is not null && comparator != Comparator.About)
        {
            throw new ArgumentException($"{comparator} does not go with {value} and {high}.", nameof(high));
        }

        Comparator = comparator;
        Value = value;
        High = high;
    }

    public Comparator Comparator { get; }

    /// <summary>The figure, or the lower end of a range.</summary>
    public decimal Value { get; }

    /// <summary>The upper end of a range (or of an approximate range), else null.</summary>
    public decimal? High { get; }

    /// <summary>Whether a value keeps to the bound; null for an approximate one, which decides nothing.</summary>
    public bool? Holds(decimal value) => Comparator switch
    {
        Comparator.AtLeast => value >= Value,
        Comparator.MoreThan => value > Value,
        Comparator.AtMost => value <= Value,
        Comparator.LessThan => value < Value,
        Comparator.Equal => value == Value,
        Comparator.Range => value >= Value && value <= High,
        _ => null,
    };
}
