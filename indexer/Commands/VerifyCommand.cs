using System.CommandLine;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Indexer.Commands;

/// <summary><c>verify</c>: whether every segment and every record of the index is whole.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var index = SharedOptions.Index();
        var command = new Command("verify", "检查索引是否完好：每个文件的校验和、每条记录、每句引文") { index };
        command.SetAction(parsed =>
        {
            using var opened = PolicyIndex.Open(parsed.GetValue(index)!);
            var faults = 0;
            foreach (var fault in opened.Faults())
            {
                faults++;
                Console.Error.WriteLine(fault);
            }

            if (faults == 0) Console.WriteLine($"完好：{opened.Documents.Count} 份文档。");
            else Console.Error.WriteLine("请删除索引文件夹，再运行 indexer build 重建。");
            return faults == 0 ? 0 : 1;
        });
        return command;
    }
}
