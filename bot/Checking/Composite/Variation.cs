namespace PolicyBot.Checking.Composite;

/// <summary>What one school brings to a county's variation: its total of the indicator, and its students.</summary>
public readonly record struct SchoolAmount(decimal Amount, decimal Students);

/// <summary>
/// How unevenly an indicator is spread over the schools of a county (校际差异系数): the standard deviation of the amount per student,
/// weighted by students, over its mean.
/// </summary>
/// <param name="Mean">All amounts over all students.</param>
/// <param name="Deviation">Weighted by students.</param>
/// <param name="Coefficient"><paramref name="Deviation"/> over <paramref name="Mean"/>.</param>
public sealed record Variation(decimal Mean, decimal Deviation, decimal Coefficient)
{
    /// <summary>Null when there is nothing to compare: no school with students, or nothing of the indicator at all.</summary>
    public static Variation? Of(IReadOnlyCollection<SchoolAmount> schools)
    {
        var counted = schools.Where(school => school.Students > 0).ToArray();
        var students = counted.Sum(school => school.Students);
        var amount = counted.Sum(school => school.Amount);
        if (students == 0 || amount == 0) return null;

        var mean = amount / students;
        var variance = counted.Sum(school =>
        {
            var distance = school.Amount / school.Students - mean;
            return school.Students / students * distance * distance;
        });
        var deviation = SquareRoot.Of(variance);
        return new Variation(mean, deviation, deviation / mean);
    }
}
