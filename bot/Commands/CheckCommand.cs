using System.CommandLine;
using System.Text;
using PolicyBot.Channels.Terminal;
using PolicyBot.Checking.Sheets;
using PolicyBot.Checking.Sheets.Reports;
using PolicyBot.Conversations;
using PolicyBot.Indexer;

namespace PolicyBot.Commands;

/// <summary><c>check SHEET</c>: a sheet of schools against the standards that bind them.</summary>
public static class CheckCommand
{
    private static readonly string[] Reports = [".HTML", ".HTM", ".DOCX", ".XLSX"];

    public static Command Create(SharedOptions shared)
    {
        var sheet = new Argument<string?>("SHEET") { Description = "学校数据表：.xlsx 或 .csv，每行一所学校", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--out") { Description = "报告写到这个文件", HelpName = "R.html|R.docx|R.xlsx" };
        var region = new Option<string?>("--region") { Description = "学校在哪里，例如 河南省：只用全国和当地的标准", HelpName = "S" };
        var template = new Option<string?>("--template") { Description = "不检查，而是写一张空表供填写", HelpName = "F.xlsx" };
        var json = SharedOptions.Json();
        var command = new Command("check", "检查一张学校数据表：逐校逐项是否达标、差多少、先做什么") { sheet, output, region, template, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(sheet) is null == result.GetValue(template) is null) result.AddError("check 后面要写一张表，或者用 --template 生成空表，二者只能有一个。");
            if (result.GetValue(output) is { } file && !Reports.Contains(Path.GetExtension(file).ToUpperInvariant())) result.AddError($"--out 的文件名“{file}”应以 .html、.docx 或 .xlsx 结尾。");
        });
        command.SetAction((parsed, cancellationToken) => Work.DoAsync(shared, parsed, async work =>
        {
            if (parsed.GetValue(template) is { } empty)
            {
                SheetTemplate.Write(empty);
                await CommandOutput.ErrorAsync($"已写入 {empty}，填好后用 check {empty} 检查。");
                return 0;
            }

            using var index = await work.OpenIndexAsync(cancellationToken);
            using var use = index.Borrow();
            var day = new Calendar(TimeProvider.System, work.AsOf).Today;
            var report = new SheetCheck(use.Index).Check(parsed.GetValue(sheet)!, day, parsed.GetValue(region));
            if (parsed.GetValue(output) is { } file)
            {
                SheetReports.Write(report, file);
                await CommandOutput.ErrorAsync($"报告已写入 {file}。");
            }

            await using var standard = CommandOutput.Standard();
            await standard.WriteLineAsync(parsed.GetValue(json) ? Json.Write(ReportJson.Of(report)) : Summary(report));
            return 0;
        }));
        return command;
    }

    private static string Summary(SheetReport report)
    {
        var text = new StringBuilder(ReportText.Summary(report));
        if (report.Priorities.Count > 0) text.Append("\n\n先做这些：");
        foreach (var (at, todo) in report.Priorities.Take(10).Index()) text.Append($"\n{at + 1}. {todo.Cell.School.Title}（{todo.Cell.Address}）：{todo.Why}{(todo.Closing is null ? string.Empty : $" {todo.Closing}")}");
        foreach (var problem in ReportText.Problems(report)) text.Append($"\n{problem}");
        foreach (var note in report.Notes) text.Append($"\n说明：{note}");
        return PlainAnswer.Printable(text.ToString());
    }
}
