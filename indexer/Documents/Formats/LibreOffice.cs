using System.Diagnostics;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// .doc and .wps by way of LibreOffice, which turns them into .docx: in a folder of its own, with a profile of its own (so that
/// an open LibreOffice does not matter), within a time limit; the folder is gone afterwards.
/// </summary>
internal static class LibreOffice
{
    private static readonly Lazy<string?> Program = new(Find);

    public static bool IsInstalled => Program.Value is not null;

    /// <exception cref="DocumentReadException">LibreOffice is not installed, or could not convert the file.</exception>
    public static byte[] ToDocx(string name, byte[] bytes, string extension)
    {
        if (Program.Value is not { } program)
        {
            throw new DocumentReadException(name, $"读取 {extension} 需要 LibreOffice，本机没有安装", "请安装 LibreOffice，或用 Word、WPS 另存为 docx");
        }

        var folder = Directory.CreateTempSubdirectory("policybot-convert-");
        try
        {
            // Word's format whatever the name says: WPS writes the same one into .wps, for which LibreOffice would try Microsoft Works.
            var source = Path.Combine(folder.FullName, "source.doc");
            File.WriteAllBytes(source, bytes);
            Run(program, folder.FullName, source, name);
            var converted = Path.Combine(folder.FullName, "out", "source.docx");
            return File.Exists(converted) ? File.ReadAllBytes(converted) : throw new DocumentReadException(name, "LibreOffice 读不了这个文件（可能已损坏或加密）", "请用 Word 或 WPS 打开后另存为 docx");
        }
        finally
        {
            Delete(folder);
        }
    }

    private static void Run(string program, string folder, string source, string name)
    {
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(program)
        {
            ArgumentList =
            {
                "--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={profile}",
                "--convert-to", "docx", "--outdir", Path.Combine(folder, "out"), source,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start) ?? throw new DocumentReadException(name, "LibreOffice 启动不了", "请检查它的安装");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(FormatLimits.ConversionTime)) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        throw new DocumentReadException(name, $"LibreOffice 转换超过 {FormatLimits.ConversionTime.TotalSeconds:F0} 秒", "请用 Word 或 WPS 打开后另存为 docx");
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("/Applications/LibreOffice.app/Contents/MacOS")
            .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program"));
        string[] names = OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"];
        return folders.SelectMany(folder => names.Select(file => Path.Combine(folder, file))).FirstOrDefault(File.Exists);
    }

    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process that was just killed may still hold a file; the folder lies in the system's temporary folder.
        }
    }
}
