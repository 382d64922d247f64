using System.CommandLine;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Commands;

/// <summary><c>extract</c>: the requirement records in a text, in a file, or in standard input.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var text = new Option<string?>("--text") { Description = "要读的一段话", HelpName = "文字" };
        var file = new Option<string?>("--file") { Description = "要读的文件", HelpName = "文件" };
        var input = new Argument<string?>("-") { Description = "写 - 从标准输入读", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var command = new Command("extract", "从一段话或一份文件里取出每条要求：指标、对象、界限、单位、期限、原句") { text, file, input, json };
        command.SetAction(parsed =>
        {
            var (said, path, dash) = (parsed.GetValue(text), parsed.GetValue(file), parsed.GetValue(input));
            if (new[] { said, path, dash }.Count(given => given is not null) != 1 || dash is not (null or "-"))
            {
                return Usage.Wrong(parsed, "--text、--file 和 - 要且只要一个");
            }

            if (path is not null && !File.Exists(path))
            {
                Console.Error.WriteLine($"没有 {path} 这个文件；请检查路径。");
                return 1;
            }

            var extractor = new RequirementExtractor();
            var records = path is null
                ? extractor.Extract(said ?? StandardInput())
                : [.. new FileReader().Read(path, Path.GetFileName(path)).SelectMany(r => r.Documents).SelectMany(extractor.Extract)];
            RequirementsOutput.Write(records, parsed.GetValue(json), csv: false);
            return 0;
        });
        return command;
    }

    private static string StandardInput()
    {
        using var reader = new StreamReader(Console.OpenStandardInput());
        return reader.ReadToEnd();
    }
}
