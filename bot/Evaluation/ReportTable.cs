using System.Globalization;
using PolicyBot.Channels.Terminal;
using Spectre.Console;

namespace PolicyBot.Evaluation;

/// <summary>An evaluation as a person reads it: a table, then the items that failed.</summary>
public static class ReportTable
{
    public static void Write(IAnsiConsole console, EvaluationReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("项目").AddColumn("个数").AddColumn("比例");
        Row(table, "通过", report.Passed);
        foreach (var type in report.Types) Row(table, $"　{type.Type}", type.Passed);
        Row(table, "数字错误", report.WrongFigures);
        Row(table, "无答案时拒答", report.Declines);
        Row(table, "有答案却拒答", report.Declined);
        Row(table, "结论正确", report.Verdicts);
        Row(table, "差额正确", report.Gaps);
        Row(table, "答对时引用正确", report.Citations);
        console.Write(table);
        var latency = report.LatencyMs;
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"用时（毫秒）：p50 {latency.P50}，p95 {latency.P95}，p99 {latency.P99}，最长 {latency.Max}"));
        foreach (var failure in report.Failures)
        {
            console.WriteLine();
            console.WriteLine(PlainAnswer.Printable($"✗ {failure.Id} [{failure.Type}] {failure.Question}"));
            console.WriteLine($"  {string.Join("；", failure.Faults)}{(failure.WrongFigure ? "（数字错误）" : string.Empty)}");
            console.WriteLine(PlainAnswer.Printable($"  答：{failure.Answer.Text.ReplaceLineEndings(" ")}"));
        }
    }

    private static void Row(Table table, string name, Score score)
    {
        if (score.Total == 0) return;
        table.AddRow(
            Markup.Escape(name),
            $"{score.Count}/{score.Total}",
            (score.Rate ?? 0).ToString("P1", CultureInfo.InvariantCulture));
    }
}
