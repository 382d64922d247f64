using System.Text.RegularExpressions;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Drafting;

/// <summary>What a message asks to be written: which template, which part of it, with which facts.</summary>
public sealed partial record DraftRequest(Template Template, string? Section, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Null when no template fits the message better than the others.</summary>
    public static DraftRequest? Read(Turn turn, TemplateFolder folder)
    {
        var message = HanVariants.Simplify(turn.Question);
        var ranked = folder.Names
            .Select(folder.Load)
            .Select(template => (Template: template, Score: Shared(message, template.Title)))
            .OrderByDescending(found => found.Score)
            .ToList();
        if (ranked.Count == 0 || ranked[0].Score == 0 || ranked.Count > 1 && ranked[1].Score == ranked[0].Score) return null;
        var chosen = ranked[0].Template;
        var section = chosen.Sections
            .Where(section => section.Level > 1 && Core(section.Heading) is { Length: > 1 } core && message.Contains(core, StringComparison.Ordinal))
            .MaxBy(section => section.Heading.Length);
        return new DraftRequest(chosen, section?.Heading, Given(turn));
    }

    /// <summary>“名称：内容” pairs of the message; what the profile knows goes under the names that templates use.</summary>
    private static Dictionary<string, string> Given(Turn turn)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("学段", turn.Profile.Stage);
        Add("地区", turn.Profile.Region);
        Add("学生数", turn.Profile.Students?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("教师数", turn.Profile.Teachers?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("班级数", turn.Profile.Classes?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (Match pair in Pair().Matches(turn.Question)) Add(pair.Groups["name"].Value, pair.Groups["value"].Value.Trim());
        return facts;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) facts[name] = value;
        }
    }

    /// <summary>How many neighbouring pairs of characters of the title stand in the message.</summary>
    private static int Shared(string message, string title) =>
        Enumerable.Range(0, Math.Max(0, title.Length - 1)).Count(at => message.Contains(title.Substring(at, 2), StringComparison.Ordinal));

    private static string Core(string heading) => Numbering().Replace(heading, string.Empty).Trim();

    [GeneratedRegex(@"(?<name>[\p{L}]{2,12})[：:](?<value>[^，,；;。\n]{1,100})")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．]\s*")]
    private static partial Regex Numbering();
}
