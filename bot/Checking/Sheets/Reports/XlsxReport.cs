using PolicyBot.Answers;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>The report as a workbook: an overview, every figure, the composite verdicts, the county, what to do first, and the sources.</summary>
internal static class XlsxReport
{
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(SheetReport report, string path)
    {
        using var book = new WorkbookWriter(path);
        book.Sheet("总览", Overview(report), [100]);
        book.Sheet("先办什么", Table(["次序", "学校", "指标", "现值", "标准", "差距", "怎样补上", "为什么先办"], report.Priorities.Select((one, at) => Row(one, at + 1))), [6, 26, 38, 14, 18, 16, 44, 40], frozenRows: 1);
        book.Sheet("逐校逐项", Table(["学校", "学段", "单元格", "指标", "现值", "标准", "结论", "差距"], report.Cells.Select(Row)), [26, 10, 8, 40, 16, 20, 10, 18], frozenRows: 1);
        book.Sheet("学校乘指标", Matrix(report), [26, 10, 12, .. report.Indicators.Select(_ => 14d)], frozenRows: 1, frozenColumns: 1);
        if (report.Composites.Count > 0)
        {
            book.Sheet("综合判定", Table(["学校", "学段", "结论", "说明"], report.Composites.Select(Row)), [26, 10, 12, 70], frozenRows: 1);
        }

        if (report.Variations.Count > 0)
        {
            book.Sheet("校际差异", Table(["学段", "指标", "学校数", "平均值", "标准差", "差异系数", "标准", "结论"], report.Variations.Select(Row)), [10, 36, 8, 12, 12, 12, 16, 10], frozenRows: 1);
        }

        if (report.Problems.Count > 0) book.Sheet("读不出的格子", Table(["单元格", "说明"], report.Problems.Select(problem => new Cell[] { new(problem.Address), new(problem.Message) })), [10, 90], frozenRows: 1);
        book.Sheet("依据", Table(["标准与原文"], report.Sources.Select(source => new Cell[] { new(ReportText.Source(source)) })), [100], frozenRows: 1);
    }

    private static IEnumerable<Cell[]> Overview(SheetReport report)
    {
        yield return [new(ReportText.Title, CellStyle.Title)];
        yield return [new($"表格：{report.File}；按{report.AsOf:yyyy-MM-dd}有效的标准检查。")];
        yield return [new(ReportText.Summary(report))];
        if (report.Rule is { } rule) yield return [new("综合判定依据：" + ReportText.Of(rule))];
        foreach (var note in report.Notes) yield return [new(note)];
        foreach (var problem in ReportText.Problems(report).Take(50)) yield return [new(problem + "。", CellStyle.Doubtful)];
    }

    private static IEnumerable<Cell[]> Table(IReadOnlyList<string> headers, IEnumerable<Cell[]> rows) =>
        rows.Select(row => row.Select(cell => cell.Style == CellStyle.Text ? cell with { Style = CellStyle.Plain } : cell).ToArray()).Prepend([.. headers.Select(header => new Cell(header, CellStyle.Header))]);

    private static IEnumerable<Cell[]> Matrix(SheetReport report)
    {
        yield return [.. new[] { "学校", "学段", "综合判定" }.Concat(report.Indicators.Select(indicator => Heading(report, indicator))).Select(header => new Cell(header, CellStyle.Header))];
        var cells = report.Cells.ToDictionary(cell => (cell.School, cell.Column));
        var composites = report.Composites.ToDictionary(one => one.School, one => one.Verdict.Verdict);
        foreach (var school in report.Schools)
        {
            var row = new List<Cell>
            {
                new(school.Title, CellStyle.Plain), new(school.Stage ?? "不明", CellStyle.Plain),
                composites.TryGetValue(school, out var verdict) ? new Cell(ReportText.Of(verdict), Style(verdict)) : new Cell(null, CellStyle.Plain),
            };
            foreach (var indicator in report.Indicators)
            {
                row.Add(cells.TryGetValue((school, indicator), out var cell) && cell.Judgement is { } judgement
                    ? new Cell(ReportText.Number(judgement), cell.Finding is { AgainstTarget: true, Verdict: not Verdict.Met } ? CellStyle.Doubtful : Style(cell.Finding.Verdict))
                    : new Cell(null, CellStyle.Plain));
            }

            yield return [.. row];
        }
    }

    private static string Heading(SheetReport report, string column)
    {
        var unit = report.Cells.FirstOrDefault(cell => cell.Column == column && cell.Judgement is not null)?.Judgement?.Requirement.Unit.Symbol;
        return string.IsNullOrEmpty(unit) ? ReportText.Heading(report, column) : $"{ReportText.Heading(report, column)}（{unit}）";
    }

    private static Cell[] Row(CheckedCell cell)
    {
        var style = cell.Finding is { AgainstTarget: true, Verdict: not Verdict.Met } ? CellStyle.Doubtful : Style(cell.Finding.Verdict);
        return cell.Judgement is { } judgement
            ? [new(cell.School.Title), new(cell.School.Stage ?? "不明"), new(cell.Address), new(judgement.Requirement.Indicator), new(ReportText.Value(judgement)), new(ReportText.Bound(judgement)), new(ReportText.Of(cell.Finding), style), new(ReportText.Gap(judgement))]
            : [new(cell.School.Title), new(cell.School.Stage ?? "不明"), new(cell.Address), new(cell.Column), new(null), new("未查到"), new("未判定", CellStyle.Doubtful), new(null)];
    }

    private static Cell[] Row(Priority priority, int order)
    {
        var judgement = priority.Cell.Judgement!;
        return [new(order), new(priority.Cell.School.Title), new(judgement.Requirement.Indicator), new(ReportText.Value(judgement)), new(ReportText.Bound(judgement)), new(ReportText.Gap(judgement), CellStyle.NotMet), new(priority.Closing), new(priority.Why)];
    }

    private static Cell[] Row(SchoolComposite composite) =>
        [new(composite.School.Title), new(composite.School.Stage ?? "不明"), new(ReportText.Of(composite.Verdict.Verdict), Style(composite.Verdict.Verdict)), new(ReportText.Composite(composite.Verdict))];

    private static Cell[] Row(CountyVariation variation) =>
    [
        new(variation.Stage), new(variation.Indicator), new(variation.Schools), new(Math.Round(ReportText.PerBasis(variation, variation.Variation.Mean), 4)), new(Math.Round(ReportText.PerBasis(variation, variation.Variation.Deviation), 4)),
        new(ReportText.Coefficient(variation)), new(ReportText.Limit(variation)), new(ReportText.Of(variation), variation.Judgement is null ? CellStyle.Doubtful : variation.Judgement.Holds == true ? CellStyle.Met : CellStyle.NotMet),
    ];

    private static CellStyle Style(Verdict verdict) => verdict switch
    {
        Verdict.Met => CellStyle.Met,
        Verdict.NotMet => CellStyle.NotMet,
        _ => CellStyle.Doubtful,
    };
}
