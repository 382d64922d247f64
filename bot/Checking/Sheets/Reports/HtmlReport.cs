using PolicyBot.Answers;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>The report as one page without anything from elsewhere: summary, what to do first, schools × indicators, charts, the county, sources.</summary>
internal static class HtmlReport
{
    private const int FirstPriorities = 15;
    private const int MostPriorities = 100;

    /// <summary>Further below its bound than this share, a cell is shown darker.</summary>
    private const decimal Far = 0.15m;

    public static string Of(SheetReport report)
    {
        var html = new HtmlText();
        html.Markup("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Text(ReportText.Title).Markup("</title><style>").Markup(Style()).Markup("</style></head><body><main>");
        Head(html, report);
        Priorities(html, report);
        Heat(html, report);
        Composites(html, report);
        County(html, report);
        Charts(html, report);
        Lists(html, report);
        return html.Markup("</main></body></html>\n").ToString();
    }

    private static void Head(HtmlText html, SheetReport report)
    {
        html.Element("h1", ReportText.Title).Element("p", $"{report.File}，按{report.AsOf:yyyy-MM-dd}有效的标准检查", "soft");
        html.Markup("<section>").Element("h2", "总览").Element("p", ReportText.Summary(report)).Markup("<div class=\"cards\">");
        Card(html, "达标", report.Count(Verdict.Met), "met");
        Card(html, "不达标", report.Count(Verdict.NotMet), "missed");
        if (report.Count(Verdict.Ambiguous) > 0) Card(html, "标准不一", report.Count(Verdict.Ambiguous), "doubtful");
        if (report.BelowTarget > 0) Card(html, "未达目标", report.BelowTarget, "doubtful");
        if (report.Composites.Count > 0) Card(html, "综合达标学校", report.Composites.Count(one => one.Verdict.Verdict == Verdict.Met), "met");
        Card(html, "读不出的格子", report.Problems.Count, report.Problems.Count > 0 ? "doubtful" : "met");
        html.Markup("</div>");
        foreach (var note in report.Notes) html.Element("p", note, "soft");
        html.Markup("</section>");
    }

    private static void Card(HtmlText html, string name, int count, string style) =>
        html.Markup($"<div class=\"card {style}\"><b>{count}</b>").Text(name).Markup("</div>");

    private static void Priorities(HtmlText html, SheetReport report)
    {
        html.Markup("<section>").Element("h2", "先办什么");
        if (report.Priorities.Count == 0)
        {
            html.Element("p", "没有不达标的指标。").Markup("</section>");
            return;
        }

        TodoTable(html, report, 0, Math.Min(FirstPriorities, report.Priorities.Count));
        var shown = Math.Min(MostPriorities, report.Priorities.Count);
        if (shown > FirstPriorities)
        {
            html.Markup("<details><summary>").Text($"第{FirstPriorities + 1}至{shown}项").Markup("</summary>");
            TodoTable(html, report, FirstPriorities, shown);
            html.Markup("</details>");
        }

        if (report.Priorities.Count > MostPriorities) html.Element("p", $"另有{report.Priorities.Count - MostPriorities}项，见 .xlsx 报告。", "soft");
        html.Markup("</section>");
    }

    private static void TodoTable(HtmlText html, SheetReport report, int from, int to)
    {
        html.Markup("<div class=\"scroll\"><table class=\"todo\"><thead><tr>");
        foreach (var header in new[] { "", "学校", "指标", "现值", "标准", "差距", "怎样补上", "为什么先办" }) html.Element("th", header);
        html.Markup("</tr></thead><tbody>");
        for (var at = from; at < to; at++)
        {
            var priority = report.Priorities[at];
            var judgement = priority.Cell.Judgement!;
            html.Markup("<tr>").Element("td", (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).Element("td", priority.Cell.School.Title);
            Named(html, "指标", judgement.Requirement.Indicator);
            Named(html, "现值", ReportText.Value(judgement));
            Named(html, "标准", ReportText.Bound(judgement));
            Named(html, "差距", ReportText.Gap(judgement));
            Named(html, "补上", priority.Closing);
            Named(html, "先办", priority.Why);
            html.Markup("</tr>");
        }

        html.Markup("</tbody></table></div>");
    }

    private static void Named(HtmlText html, string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) html.Markup("<td></td>");
        else html.Markup($"<td data-name=\"{name}\">").Text(value).Markup("</td>");
    }

    private static void Heat(HtmlText html, SheetReport report)
    {
        html.Markup("<section>").Element("h2", "学校 × 指标");
        Legend(html);
        html.Markup("<div class=\"scroll\"><table class=\"heat\"><thead><tr>").Element("th", "学校");
        if (report.Composites.Count > 0) html.Element("th", "综合判定");
        foreach (var indicator in report.Indicators) html.Element("th", ReportText.Heading(report, indicator));
        html.Markup("</tr></thead><tbody>");
        var cells = report.Cells.ToDictionary(cell => (cell.School, cell.Column));
        var composites = report.Composites.ToDictionary(one => one.School, one => one.Verdict);
        foreach (var school in report.Schools)
        {
            html.Markup("<tr><td>").Text(school.Title).Element("small", $"{school.Stage ?? "学段不明"}{(school.Students is { } students ? $" {students}人" : string.Empty)}").Markup("</td>");
            if (report.Composites.Count > 0)
            {
                if (composites.TryGetValue(school, out var composite)) html.Markup($"<td class=\"{Class(composite.Verdict)}\">").Text(ReportText.Of(composite.Verdict)).Markup("</td>");
                else html.Markup("<td></td>");
            }

            foreach (var indicator in report.Indicators) HeatCell(html, cells.GetValueOrDefault((school, indicator)));
            html.Markup("</tr>");
        }

        html.Markup("</tbody></table></div></section>");
    }

    private static void Legend(HtmlText html)
    {
        html.Markup("<p class=\"legend\">");
        foreach (var (style, words) in new[] { ("met", "达标"), ("missed", "不达标"), ("missed far", $"不达标，差{ShownFigure.Exact(Far * 100)}%以上"), ("doubtful", "未达目标，或标准不一、缺数据"), ("none", "没有数据或没有标准") })
        {
            html.Markup($"<span><i class=\"{style}\"></i>").Text(words).Markup("</span>");
        }

        html.Markup("</p>");
    }

    private static void HeatCell(HtmlText html, CheckedCell? cell)
    {
        if (cell?.Judgement is not { } judgement)
        {
            html.Markup("<td></td>");
            return;
        }

        if (cell.Finding is { AgainstTarget: true, Verdict: not Verdict.Met })
        {
            html.Markup("<td class=\"doubtful\">").Text(ReportText.Value(judgement)).Element("small", $"未达目标，{ReportText.Gap(judgement)}").Markup("</td>");
            return;
        }

        var far = cell.Finding.Verdict == Verdict.NotMet && Sheets.Priorities.Distance(judgement) > Far ? " far" : string.Empty;
        html.Markup($"<td class=\"{Class(cell.Finding.Verdict)}{far}\">").Text(ReportText.Value(judgement)).Element("small", judgement.Holds == false ? ReportText.Gap(judgement) : ReportText.Of(cell.Finding)).Markup("</td>");
    }

    private static void Composites(HtmlText html, SheetReport report)
    {
        if (report.Rule is not { } rule) return;
        html.Markup("<section>").Element("h2", "校级综合判定").Element("p", ReportText.Of(rule), "soft").Markup("<div class=\"scroll\"><table><thead><tr><th>学校</th><th>结论</th><th>说明</th></tr></thead><tbody>");
        foreach (var (school, verdict) in report.Composites.OrderBy(one => one.Verdict.Verdict == Verdict.Met))
        {
            html.Markup("<tr>").Element("td", school.Title).Element("td", ReportText.Of(verdict.Verdict), Class(verdict.Verdict)).Element("td", ReportText.Composite(verdict)).Markup("</tr>");
        }

        html.Markup("</tbody></table></div></section>");
    }

    private static void County(HtmlText html, SheetReport report)
    {
        if (report.Variations.Count == 0) return;
        html.Markup("<section>").Element("h2", "校际差异系数").Element("p", "按学生数加权；系数越小越均衡。", "soft").Markup("<div class=\"charts\">");
        foreach (var stage in report.Variations.GroupBy(variation => variation.Stage))
        {
            html.Markup("<div>").Element("h3", stage.Key);
            if (stage.FirstOrDefault(variation => variation.Judgement is not null)?.Judgement is { } limit)
            {
                BarChart.Draw(html, $"{stage.Key}校际差异系数", limit.Requirement.Bound, ReportText.Bound(limit),
                    [.. stage.Select(variation => (Closing.What(variation.Indicator), variation.Variation.Coefficient, ReportText.Coefficient(variation), variation.Judgement?.Holds))]);
            }

            foreach (var variation in stage) html.Element("p", $"{Closing.What(variation.Indicator)}：{ReportText.Coefficient(variation)}，标准{ReportText.Limit(variation)}，{ReportText.Of(variation)}（{variation.Schools}所学校）", "soft");
            html.Markup("</div>");
        }

        html.Markup("</div></section>");
    }

    private static void Charts(HtmlText html, SheetReport report)
    {
        html.Markup("<section>").Element("h2", "各指标与标准").Element("p", $"每个指标列出离标准最远的学校，最多{BarChart.MostBars}所；虚线是标准。", "soft").Markup("<div class=\"charts\">");
        foreach (var group in report.Cells.Where(cell => cell.Judgement is not null).GroupBy(cell => (cell.Column, cell.Judgement!.Requirement.Bound, cell.School.Stage)))
        {
            var judgement = group.First().Judgement!;
            var bars = group.OrderByDescending(cell => Sheets.Priorities.Distance(cell.Judgement!)).ThenBy(cell => Math.Abs(cell.Judgement!.Measurement.Value - judgement.Requirement.Bound.Value)).Take(BarChart.MostBars)
                .Select(cell => (cell.School.Title, cell.Judgement!.Measurement.Value, ReportText.Value(cell.Judgement), cell.Judgement.Holds)).ToArray();
            var title = $"{judgement.Requirement.Indicator}（{group.Key.Stage ?? "不分学段"}）";
            html.Markup("<div>").Element("h3", title);
            BarChart.Draw(html, title, judgement.Requirement.Bound, ReportText.Bound(judgement), bars);
            html.Markup("</div>");
        }

        html.Markup("</div></section>");
    }

    private static void Lists(HtmlText html, SheetReport report)
    {
        if (report.Problems.Count > 0)
        {
            html.Markup("<section>").Element("h2", "读不出的格子").Markup("<ul>");
            foreach (var problem in ReportText.Problems(report)) html.Element("li", problem + "。");
            html.Markup("</ul></section>");
        }

        html.Markup("<section>").Element("h2", "依据").Markup("<ul>");
        foreach (var source in report.Sources) html.Element("li", ReportText.Source(source));
        html.Markup("</ul></section>");
    }

    private static string Class(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "missed",
        _ => "doubtful",
    };

    private static string Style()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("Checking/report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
