using PolicyBot.Conversations;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>A supplied figure in a requirement's own terms: its unit, and per student, hundred students or class where it is so counted.</summary>
/// <param name="Value">In the requirement's unit; exact, never rounded before it is compared.</param>
/// <param name="Total">What was divided, in the requirement's unit; null when the figure came as the indicator counts it.</param>
/// <param name="Divisor">Students or classes that the total was divided by.</param>
public sealed record Measurement(decimal Value, Basis? Basis = null, decimal? Total = null, int? Divisor = null)
{
    /// <summary>10÷1200×100≈0.83; null when nothing was computed.</summary>
    public string? Arithmetic(Bound bound)
    {
        if (Total is not { } total || Divisor is not { } divisor || Basis is not { } basis) return null;
        var shown = ShownFigure.Shown(Value, bound);
        var equals = shown == ShownFigure.Exact(Value) ? "＝" : "≈";
        var per = basis.Size == 1 ? string.Empty : $"×{ShownFigure.Exact(basis.Size)}";
        return $"{ShownFigure.Exact(total)}÷{divisor}{per}{equals}{shown}";
    }
}

/// <summary>How a supplied figure was brought to a requirement's terms, or why it could not be.</summary>
public abstract record Measured
{
    public sealed record As(Measurement Measurement) : Measured;

    /// <summary>The figure is a total, and what to divide it by was not said.</summary>
    public sealed record Needs(Basis Basis) : Measured;

    /// <summary>The figure measures something else: another dimension, or counted by something else.</summary>
    public sealed record Incomparable : Measured;

    /// <param name="claimed">The basis the figure came with; null for a total.</param>
    public static Measured By(Requirement requirement, Figure figure, Basis? claimed, SchoolProfile school)
    {
        if (requirement.Unit.Dimension == Dimension.Ratio && claimed is not null && figure.Unit.Dimension != Dimension.Ratio) return new Incomparable();
        if (requirement.Unit.Dimension == Dimension.Ratio) return Ratio(requirement, figure, school);
        if (UnitConversion.To(requirement.Unit, figure) is not { } value) return new Incomparable();
        var basis = Basis.Of(requirement);
        if (basis == claimed) return new As(new Measurement(value, basis));
        if (basis is not null && claimed is not null && basis.By == claimed.By)
        {
            return new As(new Measurement(value * basis.Size / claimed.Size, basis));
        }

        if (basis is null || claimed is not null) return new Incomparable();
        return basis.CountIn(school) is { } count
            ? new As(new Measurement(value * basis.Size / count, basis, value, count))
            : new Needs(basis);
    }

    /// <summary>
    /// Staff to students. 19:1 and 1:19 say the same, since no school has more teachers than students; staff alone is held against the
    /// students of the school, as students for each where the requirement counts so (600:1).
    /// </summary>
    private static Measured Ratio(Requirement requirement, Figure figure, SchoolProfile school)
    {
        if (figure.High is not null || figure.Value <= 0) return new Incomparable();
        var perStudent = new Basis(CountedBy.Students, 1);
        var bound = requirement.Bound.Value;
        if (figure.Unit.Dimension is Dimension.People or Dimension.Items or Dimension.Number)
        {
            if (perStudent.CountIn(school) is not { } students) return new Needs(perStudent);
            var value = bound < 1 ? figure.Value / students : students / figure.Value;
            return new As(new Measurement(Snapped(value, bound), perStudent, figure.Value, students));
        }

        if (figure.Unit.Dimension != Dimension.Ratio) return new Incomparable();
        return new As(new Measurement(Snapped((figure.Value > 1) == (bound > 1) ? figure.Value : 1 / figure.Value, bound)));
    }

    /// <summary>1:19 has no end as a decimal: what differs only in the last places that were kept is the bound itself.</summary>
    private static decimal Snapped(decimal value, decimal bound) => Math.Abs(value - bound) < 1e-12m ? bound : value;
}
