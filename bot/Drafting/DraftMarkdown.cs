using System.Text;
using PolicyBot.Answers;

namespace PolicyBot.Drafting;

/// <summary>A draft as Markdown: the text, what is left to fill in, and the sources as footnotes.</summary>
public static class DraftMarkdown
{
    public static string Write(Draft draft)
    {
        var markdown = new StringBuilder();
        foreach (var section in draft.Sections)
        {
            if (section.Heading.Length > 0) markdown.Append('#', section.Level).Append(' ').AppendLine(section.Heading).AppendLine();
            markdown.AppendJoin('\n', section.Lines).AppendLine();
        }

        foreach (var (source, at) in draft.Sources.Select((source, at) => (source, at)))
        {
            if (at == 0) markdown.AppendLine();
            markdown.AppendLine($"[^{at + 1}]: {Note(source)}");
        }

        foreach (var line in ToDo(draft)) markdown.AppendLine().AppendLine($"> {line}");
        return Tidy(markdown.ToString());
    }

    /// <summary>One line a kind of thing that a person must still settle.</summary>
    public static IEnumerable<string> ToDo(Draft draft)
    {
        if (draft.Blanks.Count > 0) yield return $"待补充：{string.Join("、", draft.Blanks)}";
        if (draft.Missing.Count > 0) yield return $"标准中未找到，请核实后填写：{string.Join("、", draft.Missing)}";
    }

    /// <summary>Where a figure comes from, and who else sets another one.</summary>
    public static string Note(DraftSource source)
    {
        var record = source.Requirement;
        var note = $"《{source.Title}》{record.Section?.TrimEnd('。')}：“{record.Quote}”";
        if (source.Others.Count == 0) return note;
        return note + "另有：" + string.Join("；", source.Others.Select(other => $"《{other.Title}》{BoundWording.Of(other.Requirement)}"));
    }

    private static string Tidy(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var kept = lines.Where((line, at) => at == 0 || line.Length > 0 || lines[at - 1].Length > 0);
        return string.Join('\n', kept).Trim() + "\n";
    }
}
