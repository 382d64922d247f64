using System.CommandLine;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Indexer.Commands;

/// <summary><c>requirements</c>: the requirement records in the index.</summary>
internal static class RequirementsCommand
{
    public static Command Create()
    {
        var indicator = new Option<string?>("--indicator") { Description = "只要这个指标的", HelpName = "指标" };
        var document = new Option<string?>("--document") { Description = "只要这份文件的（标题的一部分，或文档编号）", HelpName = "文件" };
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var csv = new Option<bool>("--csv") { Description = "输出 CSV（带 BOM，可直接用 Excel 打开）" };
        var command = new Command("requirements", "列出索引里的要求，逐条带原句和出处") { indicator, document, index, json, csv };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(csv)) return Usage.Wrong(parsed, "--json 和 --csv 只能要一个");
            using var opened = PolicyIndex.Open(parsed.GetValue(index)!);
            var records = opened.Requirements(new RequirementQuery(parsed.GetValue(indicator), parsed.GetValue(document)));
            RequirementsOutput.Write(records, parsed.GetValue(json), parsed.GetValue(csv));
            return 0;
        });
        return command;
    }
}
