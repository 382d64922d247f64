using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyBot.Answers;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>The report as a document to print and pass on: what fails and what to do; the figures that are met are counted only.</summary>
internal static class DocxReport
{
    private const int MostRows = 200;

    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(SheetReport report, string path)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocxParts.Styles();
        var body = new Body();
        main.Document = new Document(body);

        body.Append(DocxParts.Paragraph(ReportText.Title, "Title"), DocxParts.Paragraph($"{report.File}，按{report.AsOf:yyyy-MM-dd}有效的标准检查", "Soft"));
        body.Append(DocxParts.Paragraph("一、总览", "Heading1"), DocxParts.Paragraph(ReportText.Summary(report)));
        foreach (var note in report.Notes) body.Append(DocxParts.Paragraph(note, "Soft"));
        Priorities(body, report);
        Composites(body, report);
        County(body, report);
        Schools(body, report);
        Problems(body, report);
        body.Append(DocxParts.Paragraph("附：依据", "Heading1"));
        foreach (var source in report.Sources) body.Append(DocxParts.Paragraph(ReportText.Source(source), "Item"));
        body.Append(DocxParts.Landscape(main));
    }

    private static void Priorities(Body body, SheetReport report)
    {
        body.Append(DocxParts.Paragraph("二、先办什么", "Heading1"));
        if (report.Priorities.Count == 0)
        {
            body.Append(DocxParts.Paragraph("没有不达标的指标。"));
            return;
        }

        body.Append(DocxParts.Table(
            ["学校", "指标", "现值", "标准", "差距", "怎样补上", "为什么先办"],
            [2000, 2700, 1300, 1700, 1500, 2900, 2700],
            report.Priorities.Take(MostRows).Select(priority => new[]
            {
                Cell(priority.Cell.School.Title), Cell(priority.Cell.Judgement!.Requirement.Indicator), Cell(ReportText.Value(priority.Cell.Judgement)),
                Cell(ReportText.Bound(priority.Cell.Judgement)), (ReportText.Gap(priority.Cell.Judgement), Fill(Verdict.NotMet)), Cell(priority.Closing), Cell(priority.Why),
            })));
        if (report.Priorities.Count > MostRows) body.Append(DocxParts.Paragraph($"另有{report.Priorities.Count - MostRows}项，见 .xlsx 报告。", "Soft"));
    }

    private static void Composites(Body body, SheetReport report)
    {
        if (report.Rule is not { } rule) return;
        body.Append(DocxParts.Paragraph("三、校级综合判定", "Heading1"), DocxParts.Paragraph(ReportText.Of(rule), "Soft"));
        body.Append(DocxParts.Table(
            ["学校", "学段", "结论", "说明"],
            [3200, 1400, 1600, 8600],
            report.Composites.OrderBy(one => one.Verdict.Verdict == Verdict.Met).Take(MostRows).Select(one => new[]
            {
                Cell(one.School.Title), Cell(one.School.Stage), (ReportText.Of(one.Verdict.Verdict), Fill(one.Verdict.Verdict)), Cell(ReportText.Composite(one.Verdict)),
            })));
    }

    private static void County(Body body, SheetReport report)
    {
        if (report.Variations.Count == 0) return;
        body.Append(DocxParts.Paragraph("四、校际差异系数", "Heading1"), DocxParts.Paragraph("按学生数加权；系数越小越均衡。", "Soft"));
        body.Append(DocxParts.Table(
            ["学段", "指标", "学校数", "平均值", "标准差", "差异系数", "标准", "结论"],
            [1200, 5000, 1200, 1500, 1500, 1500, 1700, 1200],
            report.Variations.Select(one => new[]
            {
                Cell(one.Stage), Cell(one.Indicator), Cell(ShownFigure.Exact(one.Schools)), Cell(ShownFigure.Shown(ReportText.PerBasis(one, one.Variation.Mean))), Cell(ShownFigure.Shown(ReportText.PerBasis(one, one.Variation.Deviation))),
                Cell(ReportText.Coefficient(one)), Cell(ReportText.Limit(one)), (ReportText.Of(one), Fill(one.Judgement?.Holds switch { true => Verdict.Met, false => Verdict.NotMet, _ => Verdict.NoStandard })),
            })));
    }

    private static void Schools(Body body, SheetReport report)
    {
        body.Append(DocxParts.Paragraph("五、学校一览", "Heading1"));
        var failing = report.Cells.Where(cell => cell.Finding is { Verdict: Verdict.NotMet, AgainstTarget: false }).ToLookup(cell => cell.School);
        var counted = report.Cells.CountBy(cell => cell.School).ToDictionary();
        var most = counted.Values.Max();
        body.Append(DocxParts.Table(
            ["学校", "学段", "学生数", "检查项", "不达标项"],
            [3200, 1400, 1200, 1200, 7800],
            report.Schools.Take(MostRows).Select(school => new[]
            {
                Cell(school.Title), Cell(school.Stage ?? "不明"), Cell(school.Students is { } students ? ShownFigure.Exact(students) : "未填"), Cell(ShownFigure.Exact(counted.GetValueOrDefault(school))),
                failing[school].Any()
                    ? (string.Join("；", failing[school].Select(cell => $"{Closing.What(cell.Judgement!.Requirement.Indicator)}{ReportText.Value(cell.Judgement)}，{ReportText.Gap(cell.Judgement)}")), Fill(Verdict.NotMet))
                    : counted.GetValueOrDefault(school) < most ? ($"无，但只检查了{counted.GetValueOrDefault(school)}项", Fill(Verdict.Ambiguous)) : ("无", Fill(Verdict.Met)),
            })));
        if (report.Schools.Count > MostRows) body.Append(DocxParts.Paragraph($"另有{report.Schools.Count - MostRows}所，见 .xlsx 报告。", "Soft"));
    }

    private static void Problems(Body body, SheetReport report)
    {
        if (report.Problems.Count == 0) return;
        body.Append(DocxParts.Paragraph("六、读不出的格子", "Heading1"));
        foreach (var problem in ReportText.Problems(report).Take(MostRows)) body.Append(DocxParts.Paragraph(problem + "。", "Item"));
    }

    private static (string? Text, string? Fill) Cell(string? text) => (text, null);

    private static string? Fill(Verdict verdict) => verdict switch
    {
        Verdict.Met => "DDF1E4",
        Verdict.NotMet => "FADADA",
        _ => "FFF1CC",
    };
}
