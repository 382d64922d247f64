using PolicyBot.Answers;
using PolicyBot.Checking.Composite;

namespace PolicyBot.Checking.Sheets;

/// <summary>What came of checking a sheet of schools.</summary>
/// <param name="File">The sheet's file name.</param>
/// <param name="Indicators">The indicators that were checked, in the order of their columns.</param>
/// <param name="Rule">The composite rule; null when the index holds none, so that nothing composite was judged.</param>
/// <param name="Composites">One for each school part that the rule's indicators concern.</param>
/// <param name="Variations">Between the schools of a stage; empty when there is one school.</param>
/// <param name="Priorities">What fails, the most urgent first.</param>
/// <param name="Problems">Cells that could not be read, by address, and what was left out for it.</param>
/// <param name="Notes">What the reader should know of the check as a whole, in Chinese.</param>
public sealed record SheetReport(
    string File,
    DateOnly AsOf,
    IReadOnlyList<SchoolPart> Schools,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<CheckedCell> Cells,
    CompositeRule? Rule,
    IReadOnlyList<SchoolComposite> Composites,
    IReadOnlyList<CountyVariation> Variations,
    IReadOnlyList<Priority> Priorities,
    IReadOnlyList<SheetProblem> Problems,
    IReadOnlyList<string> Notes)
{
    /// <summary>The standards that decided something, each once, in the order of the indicators.</summary>
    public IReadOnlyList<SourcedRequirement> Sources =>
        [.. Cells.SelectMany(cell => cell.Finding.Judgements.Take(1)).Select(judgement => judgement.Source).DistinctBy(source => (source.Requirement.Document, source.Requirement.Span, source.Requirement.Scope, source.Requirement.Indicator))];

    /// <summary>How many figures came to the verdict by a requirement; nobody fails by a target.</summary>
    public int Count(Verdict verdict) => Cells.Count(cell => cell.Finding.Verdict == verdict && (verdict == Verdict.Met || !cell.Finding.AgainstTarget));

    /// <summary>How many figures are short of a target.</summary>
    public int BelowTarget => Cells.Count(cell => cell.Finding is { AgainstTarget: true, Verdict: not Verdict.Met });
}

/// <summary>One figure of one school.</summary>
/// <param name="Address">Where it stands in the sheet: C7.</param>
/// <param name="Column">The header it stands under.</param>
public sealed record CheckedCell(SchoolPart School, string Address, string Column, Finding Finding)
{
    /// <summary>The strictest standard's judgement; null when no standard applies.</summary>
    public Judgement? Judgement => Finding.Deciding;
}

public sealed record SchoolComposite(SchoolPart School, CompositeVerdict Verdict);

/// <param name="Schools">How many schools' figures are in it.</param>
/// <param name="Judgement">Against the limit for the stage; null when the index holds none.</param>
public sealed record CountyVariation(string Stage, string Indicator, int Schools, Variation Variation, Judgement? Judgement);

/// <param name="Why">Why it stands where it does, in Chinese.</param>
/// <param name="Closing">What would close the gap, in Chinese; null when the gap says it all.</param>
public sealed record Priority(CheckedCell Cell, int Rank, string Why, string? Closing);

/// <param name="Address">Of the cell: C7.</param>
public sealed record SheetProblem(string Address, string Message)
{
    /// <summary>One line a cell is enough, whichever column it was read for.</summary>
    internal static void Add(List<SheetProblem> problems, string address, string message)
    {
        if (problems.TrueForAll(problem => problem.Address != address)) problems.Add(new SheetProblem(address, message));
    }
}
