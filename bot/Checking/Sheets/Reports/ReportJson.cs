using System.Text.Json.Serialization;
using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>A report as <c>check SHEET --json</c> prints it; serialise with snake case.</summary>
/// <param name="Rule">The composite rule's sentence; null when the index holds none.</param>
public sealed record ReportJson(
    string File,
    string Summary,
    IReadOnlyList<ReportJson.Figure> Figures,
    string? Rule,
    IReadOnlyList<ReportJson.Composite> Composites,
    IReadOnlyList<ReportJson.Variation> Variations,
    IReadOnlyList<ReportJson.Todo> Priorities,
    IReadOnlyList<SheetProblem> Problems,
    IReadOnlyList<string> Notes)
{
    /// <param name="Requirement">Null when no standard applies.</param>
    public sealed record Figure(string School, string? Stage, string Cell, string Indicator, decimal? Value, Requirement? Requirement, Verdict Verdict, Gap? Gap);

    public sealed record Composite(string School, string? Stage, Verdict Verdict, int Met, IReadOnlyList<string> Missing, IReadOnlyList<string> Below, IReadOnlyList<string> Failing);

    /// <param name="Limit">Null when the index holds none.</param>
    public sealed record Variation(string Stage, string Indicator, int Schools, decimal Mean, decimal Deviation, decimal Coefficient, decimal? Limit, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Met);

    public sealed record Todo(string School, string Indicator, string Cell, Gap? Gap, string Why, string? Closing);

    public static ReportJson Of(SheetReport report) => new(
        report.File,
        ReportText.Summary(report),
        [.. report.Cells.Select(cell => new Figure(
            cell.School.Name, cell.School.Stage, cell.Address, cell.Judgement?.Requirement.Indicator ?? cell.Column, cell.Judgement?.Measurement.Value, cell.Judgement?.Requirement, cell.Finding.Verdict, cell.Finding.Gap))],
        report.Rule?.Citation.Quote,
        [.. report.Composites.Select(one => new Composite(one.School.Name, one.School.Stage, one.Verdict.Verdict, one.Verdict.Met, one.Verdict.Missing, Names(one.Verdict.Below), Names(one.Verdict.Failing)))],
        [.. report.Variations.Select(one => new Variation(
            one.Stage, one.Indicator, one.Schools, one.Variation.Mean, one.Variation.Deviation, one.Variation.Coefficient, one.Judgement?.Requirement.Bound.Value, one.Judgement?.Holds))],
        [.. report.Priorities.Select(one => new Todo(one.Cell.School.Name, one.Cell.Judgement!.Requirement.Indicator, one.Cell.Address, one.Cell.Finding.Gap, one.Why, one.Closing))],
        report.Problems,
        report.Notes);

    private static string[] Names(IReadOnlyList<Judgement> judgements) => [.. judgements.Select(judgement => judgement.Requirement.Indicator)];
}
