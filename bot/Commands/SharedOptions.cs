using System.CommandLine;
using System.Globalization;

namespace PolicyBot.Commands;

/// <summary>The options that every command takes.</summary>
public sealed class SharedOptions
{
    public Option<string?> Index { get; } = new("--index")
    {
        Description = "索引所在的文件夹（默认 .index）",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<DateOnly?> AsOf { get; } = new("--as-of")
    {
        Description = "按哪一天的规定回答（默认今天）",
        HelpName = "YYYY-MM-DD",
        Recursive = true,
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"--as-of 的值“{text}”不对，应为 YYYY-MM-DD 的日期，例如 2025-09-01。");
            return null;
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "在标准输出上给出 JSON" };
}
