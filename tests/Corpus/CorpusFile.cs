using System.Text.RegularExpressions;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Corpus;

/// <summary>A Markdown file of the corpus: its header as written, and its text.</summary>
/// <param name="Name">Relative to <c>corpus/</c>, with forward slashes.</param>
public sealed partial record CorpusFile(string Name, IReadOnlyDictionary<string, string> Header, string Text)
{
    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        .. from folder in (string[])["standards", "plans", "templates"]
           from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpus", folder), "*.md").Order(StringComparer.Ordinal)
           select Read($"{folder}/{Path.GetFileName(path)}", File.ReadAllText(path)),
    ];

    public string Folder => Name[..Name.IndexOf('/')];

    public static CorpusFile Named(string name) => All.Single(f => f.Name == name);

    private static CorpusFile Read(string name, string text)
    {
        var header = HeaderBlock().Match(text);
        Assert.True(header.Success, $"{name} does not begin with a header between --- lines.");
        var pairs = header.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2));
        return new(name, pairs.ToDictionary(p => p[0], p => p[1].Trim(), StringComparer.Ordinal), text);
    }

    [GeneratedRegex(@"\A---\n(?<lines>(?:[a-z]+:.*\n)+)---\n")]
    private static partial Regex HeaderBlock();
}
