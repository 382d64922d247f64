using System.Text;

namespace PolicyBot.Drafting;

/// <summary>The templates of a corpus: every <c>.md</c> file in its <c>templates</c> folder.</summary>
public sealed class TemplateFolder(string corpus)
{
    private const int LargestTemplate = 1 << 20;
    private readonly string folder = Path.Combine(corpus, "templates");

    /// <summary>The templates' names, in order.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <exception cref="DraftException">There is no such template, or it is too large to be one.</exception>
    public Template Load(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            var known = Names.Count == 0 ? $"文件夹 {folder} 里没有模板" : $"现有模板：{string.Join("、", Names)}";
            throw new DraftException($"没有名为“{name}”的模板。{known}。");
        }

        var file = new FileInfo(Path.Combine(folder, name + ".md"));
        if (file.Length > LargestTemplate) throw new DraftException($"模板 {file.FullName} 超过 1 MB，请检查是否放错了文件。");
        return Parse(name, File.ReadAllLines(file.FullName, Encoding.UTF8));
    }

    /// <summary>A header between two lines of <c>---</c> may come first; its <c>title</c> names the template.</summary>
    public static Template Parse(string name, IReadOnlyList<string> lines)
    {
        var (title, at) = Header(lines);
        var sections = new List<TemplateSection>();
        var (heading, level, body) = (string.Empty, 0, new List<string>());
        foreach (var line in lines.Skip(at))
        {
            var marks = line.TakeWhile(character => character == '#').Count();
            if (marks is 0 or > 6 || marks == line.Length || line[marks] != ' ')
            {
                body.Add(line);
                continue;
            }

            Close();
            (heading, level, body) = (line[marks..].Trim(), marks, []);
        }

        Close();
        return new Template(name, title ?? sections.FirstOrDefault(section => section.Level == 1)?.Heading ?? name, sections);

        void Close()
        {
            if (heading.Length > 0 || body.Exists(line => line.Trim().Length > 0)) sections.Add(new TemplateSection(heading, level, body));
        }
    }

    private static (string? Title, int BodyStart) Header(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0].TrimEnd() != "---") return (null, 0);
        string? title = null;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].TrimEnd() == "---") return (title, i + 1);
            if (lines[i].StartsWith("title:", StringComparison.Ordinal)) title = lines[i]["title:".Length..].Trim().Trim('"', '\'');
        }

        return (null, 0);
    }
}
