using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PolicyBot.Configuration;

/// <summary>Reads <see cref="BotOptions"/> and gathers every mistake before it complains.</summary>
public sealed class OptionsReader
{
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Corpus"] = ["Path"],
        ["Index"] = ["Path"],
        ["Model"] = ["Endpoint", "Name", "Key"],
        ["Embeddings"] = ["Endpoint", "Name", "Key"],
        ["Serve"] = ["Urls", "AllowRemote", "QuestionsPerMinute"],
    };

    private readonly IConfiguration configuration;
    private readonly List<string> mistakes = [];

    private OptionsReader(IConfiguration configuration) => this.configuration = configuration;

    /// <summary>The files beside the program, then the working directory's appsettings.Local.json, the environment, then what was <paramref name="given"/> on the command line.</summary>
    public static IConfiguration Sources(string programDirectory, string workingDirectory, IDictionary<string, string?> given) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(programDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.Combine(programDirectory, "appsettings.Local.json"), optional: true)
        .AddJsonFile(Path.Combine(workingDirectory, "appsettings.Local.json"), optional: true)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(given)
        .Build();

    /// <exception cref="ConfigurationException">Anything is wrong; the message names all of it.</exception>
    public static BotOptions Read(IConfiguration configuration, string workingDirectory, string programDirectory) =>
        new OptionsReader(configuration).Read(workingDirectory, programDirectory);

    private BotOptions Read(string workingDirectory, string programDirectory)
    {
        foreach (var (section, known) in Keys) CheckNames(section, known);
        var home = BotPaths.Home(workingDirectory, programDirectory);
        var serve = Serve();
        var options = new BotOptions(
            Folder("Corpus:Path", workingDirectory) ?? Path.Combine(home, BotPaths.Corpus),
            Folder("Index:Path", workingDirectory) ?? Path.Combine(home, BotPaths.Index),
            Endpoint("Model"),
            Endpoint("Embeddings"),
            serve);
        return mistakes.Count == 0 ? options : throw new ConfigurationException(mistakes);
    }

    private void CheckNames(string section, string[] known)
    {
        foreach (var child in configuration.GetSection(section).GetChildren())
        {
            if (known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) continue;
            mistakes.Add($"没有 {section}__{child.Key} 这个配置项，{section} 下可用的有 {string.Join("、", known)}");
        }
    }

    private string? Folder(string key, string workingDirectory)
    {
        if (Text(key) is not { } path) return null;
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            Wrong(key, path, "应为一个文件夹的路径");
            return null;
        }

        var full = Path.GetFullPath(path, workingDirectory);
        if (File.Exists(full)) Wrong(key, path, "应为文件夹，而这是一个文件");
        return full;
    }

    private EndpointOptions? Endpoint(string section)
    {
        var (address, name, key) = (Text($"{section}:Endpoint"), Text($"{section}:Name"), Text($"{section}:Key"));
        if (address is null && name is null && key is null) return null;
        if (address is null) mistakes.Add($"缺少 {section}__Endpoint，应为服务的地址，例如 http://127.0.0.1:11434/v1");
        if (name is null) mistakes.Add($"缺少 {section}__Name，应为模型的名称");
        if (address is null || Web(address) is not { } endpoint)
        {
            if (address is not null) Wrong($"{section}:Endpoint", address, "应为以 http:// 或 https:// 开头的完整地址");
            return null;
        }

        return name is null ? null : new EndpointOptions(endpoint, name, key);
    }

    private ServeOptions Serve()
    {
        var remote = Flag("Serve:AllowRemote");
        var urls = new List<Uri>();
        var given = Text("Serve:Urls") ?? ServeOptions.DefaultUrl;
        foreach (var address in given.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Web(address) is not { Scheme: "http" } url) Wrong("Serve:Urls", address, $"应为以 http:// 开头的地址，几个用分号隔开，例如 {ServeOptions.DefaultUrl}");
            else if (!remote && !url.IsLoopback) Wrong("Serve:Urls", address, "默认只允许本机地址（127.0.0.1、localhost）；确要让别的机器访问，请同时设 Serve__AllowRemote=true");
            else urls.Add(url);
        }

        return new ServeOptions(urls, remote, Whole("Serve:QuestionsPerMinute", ServeOptions.DefaultQuestionsPerMinute, 1, 1_000_000));
    }

    private bool Flag(string key)
    {
        if (Text(key) is not { } text) return false;
        if (bool.TryParse(text, out var flag)) return flag;
        Wrong(key, text, "应为 true 或 false");
        return false;
    }

    private int Whole(string key, int usual, int least, int most)
    {
        if (Text(key) is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Wrong(key, text, $"应为 {least} 到 {most} 的整数");
        return usual;
    }

    private string? Text(string key) => configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private void Wrong(string key, string value, string allowed) =>
        mistakes.Add($"{key.Replace(":", "__", StringComparison.Ordinal)} 的值“{value}”不对，{allowed}");

    private static Uri? Web(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Host.Length > 0
            ? url
            : null;
}
