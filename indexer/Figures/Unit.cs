namespace PolicyBot.Indexer.Figures;

/// <summary>What is measured. Figures of different dimensions are never compared.</summary>
public enum Dimension
{
    /// <summary>A bare number or an ordinal count that names no unit.</summary>
    Number,
    Share,
    PercentagePoints,
    Ratio,
    People,
    PeoplePerClass,
    Money,
    Area,
    Length,
    Volume,
    Duration,
    Lessons,
    Books,
    Rooms,
    Schools,
    Classes,
    Items,
    Times,
    Bandwidth,
    Storage,
    Temperature,
    Light,
    Sound,
    Weight,
    Age,
}

/// <summary>A canonical unit and what it measures.</summary>
/// <param name="Symbol">As records show it: <c>%</c>, <c>平方米</c>, <c>人</c>, <c>:1</c>.</param>
public sealed record Unit(string Symbol, Dimension Dimension)
{
    public static Unit Percent { get; } = new("%", Dimension.Share);

    /// <summary>A number without a unit.</summary>
    public static Unit None { get; } = new(string.Empty, Dimension.Number);

    public override string ToString() => Symbol;
}
