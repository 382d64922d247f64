using System.Diagnostics;
using System.Text;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Commands;

/// <summary>The real program in a folder of its own, with a small corpus.</summary>
public sealed class BotProcess : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BotProcess() => Write("corpus/standards/class-size.md", """
        ---
        title: 小学班额标准
        issuer: 某县教育局
        level: 县
        region: 某县
        date: 2020-07-15
        status: 有效
        kind: standard
        ---
        # 小学班额标准

        ## 一、班额
        小学每班学生不超过45人。
        """);

    public string Folder => folder.Path;

    public string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public async Task<Run> RunAsync(string[] arguments, params (string Key, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await error);
    }

    public Process Start(string[] arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bot.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var key in start.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal)).ToList()) start.Environment.Remove(key);
        foreach (var (key, value) in environment) start.Environment[key] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => folder.Dispose();

    public sealed record Run(int Status, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>The error stream's only line.</summary>
        public string ErrorLine => Error.TrimEnd('\n').Contains('\n', StringComparison.Ordinal) ? throw new InvalidOperationException($"More than a line: {Error}") : Error.TrimEnd('\n');
    }
}
