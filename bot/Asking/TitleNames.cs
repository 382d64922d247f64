using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// Documents by their whole titles, as people set them between 《 and 》: 《城市道路管理条例》 is not 《上海市城市道路管理条例》, whatever else of it is the
/// same, and no word of a title says what is asked.
/// </summary>
internal sealed partial class TitleNames
{
    private const string Country = "中华人民共和国";

    private readonly Dictionary<string, HashSet<string>> documents = new(StringComparer.Ordinal);

    public TitleNames(IEnumerable<IndexedDocument> indexed)
    {
        foreach (var document in indexed)
        {
            var title = PlainText.Of(document.Metadata.Title);
            Add(title, document.Id);
            if (Issued().Match(title) is { Success: true } issued) Add(issued.Groups["title"].Value, document.Id);
            if (title.StartsWith(Country, StringComparison.Ordinal)) Add(title[Country.Length..], document.Id);
            if (title.IndexOfAny(['(', '（', '〔', '[']) is > 4 and var version) Add(title[..version], document.Id);
        }
    }

    /// <summary>Whether the name is a title with its marks, which nothing but its documents answers to.</summary>
    public static bool IsTitle(string name) => name.StartsWith('《');

    /// <summary>The documents of the title, which is given with its marks; null when none bears it.</summary>
    public IReadOnlySet<string>? Documents(string title) => documents.GetValueOrDefault(Key(title));

    /// <summary>The only title between marks in the text, marks and all; null when there is none, several, or no document bears it.</summary>
    /// <param name="text">Simplified.</param>
    public NameMention? Find(string text)
    {
        var (open, depth) = (text.IndexOf('《', StringComparison.Ordinal), 0);
        if (open < 0) return null;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == '《') depth++;
            if (text[at] != '》' || --depth > 0) continue;
            var span = new TextSpan(open, at + 1);
            return text.IndexOf('《', at) < 0 && Documents(span.Of(text)) is not null ? new NameMention(span.Of(text), span) : null;
        }

        return null;
    }

    private void Add(string title, string id)
    {
        var key = Key(title);
        if (!documents.TryGetValue(key, out var ids)) documents[key] = ids = new HashSet<string>(StringComparer.Ordinal);
        ids.Add(id);
    }

    /// <summary>Titles within titles are written with marks of either kind, or of none.</summary>
    private static string Key(string title) => Marks().Replace(LayWords.ReadVariants(title), string.Empty);

    [GeneratedRegex("[《》〈〉<> ]")]
    private static partial Regex Marks();

    /// <summary>关于印发《…方案》的通知: what is issued is what people call by its name.</summary>
    [GeneratedRegex("(?:印发|转发|下发|发布|公布|颁布)《(?<title>.+)》")]
    private static partial Regex Issued();
}
