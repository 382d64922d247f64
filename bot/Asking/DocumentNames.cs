using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A name that singles out documents, where a question says it.</summary>
internal sealed record NameMention(string Name, TextSpan Span);

/// <summary>The places, schools, issuers, titles and numbers by which people single out documents: 东刘集的, 广东, 教督〔2017〕6号.</summary>
internal sealed class DocumentNames
{
    private const int LongestStem = 9;
    private static readonly CueBook Places = CueBook.Load("places.txt");
    private readonly Dictionary<string, HashSet<string>> documents = new(StringComparer.Ordinal);

    public DocumentNames(IEnumerable<IndexedDocument> indexed)
    {
        var all = indexed.ToList();
        Titles = new TitleNames(all);
        foreach (var document in all)
        {
            var metadata = document.Metadata;
            AddPlaces(metadata.Region, document.Id);
            AddPlaces(metadata.Title, document.Id);
            AddPlaces(metadata.Issuer, document.Id);
            if (metadata.Number is { Length: > 3 } number) Add(PlainText.Of(number), document.Id);
            AddTitle(PlainText.Of(metadata.Title), document.Id);
        }
    }

    /// <summary>The documents by their whole titles.</summary>
    public TitleNames Titles { get; }

    /// <summary>The names in a question, the longest at each place; provinces count even when no document is known to be of theirs.</summary>
    public IReadOnlyList<NameMention> Find(string text)
    {
        var found = new List<NameMention>();
        for (var at = 0; at < text.Length;)
        {
            if (Longest(text, at) is { } name)
            {
                var end = Own(text, at + name.Length);
                found.Add(new NameMention(name, new TextSpan(at, end)));
                at = end;
            }
            else
            {
                at++;
            }
        }

        return found.Count > 0 ? found : [.. Unknown(text)];
    }

    /// <summary>The name without what says what it is: 宽川镇 and 宽川小学 are 宽川.</summary>
    public static string Stem(string name)
    {
        var stem = name;
        for (var at = name.Length - 1; at >= 2; at--)
        {
            if (Suffix(name, at) is { } suffix && at + suffix.Length == name.Length) stem = name[..at];
        }

        return stem;
    }

    /// <summary>The documents of a name; null when none is known by it.</summary>
    public IReadOnlySet<string>? Documents(string name) => TitleNames.IsTitle(name) ? Titles.Documents(name) : documents.GetValueOrDefault(name);

    /// <summary>A place or a school that no document is known by, at the start of the question: 宽川镇的….</summary>
    private static IEnumerable<NameMention> Unknown(string text)
    {
        var borders = WordBorders.Of(text);
        for (var at = 2; at < Math.Min(text.Length, LongestStem); at++)
        {
            if (!PlainText.IsHan(text[at - 1]) || !PlainText.IsHan(text[at - 2]) || Suffix(text, at) is not { } suffix || !EndsWords(text, borders, at, suffix) || !IsName(text[..at]) || Places["loose"].Any(word => text.AsSpan(0, at + 1).Contains(word.Text, StringComparison.Ordinal)) || (at > 4 && suffix[^1] is '学' or '校')) continue;
            yield return new NameMention(text[..(at + suffix.Length)], new TextSpan(0, Own(text, at + suffix.Length)));
            yield break;
        }
    }

    /// <summary>In 重点地区 and 依据省里 no place is named, since the ending is part of a word; nor is a school in 衡量学校, since everyday words name none by themselves.</summary>
    private static bool EndsWords(string text, bool[] borders, int at, string suffix) =>
        borders[at] && borders[at + suffix.Length] && !(suffix is "学校" or "学区" && WordBorders.IsWords(text[..at]));

    /// <summary>宽川镇中心小学 is one name, whose school is not whom the question is about.</summary>
    private static int Own(string text, int end)
    {
        // 松桃县第一完小 is one name as well, where documents are known by 松桃.
        int[] starts = end < text.Length && "省市县区镇乡".Contains(text[end], StringComparison.Ordinal) ? [end, end + 1] : [end];
        foreach (var start in starts)
        {
            foreach (var school in Places["school"])
            {
                if (string.CompareOrdinal(text, start, school.Text, 0, school.Text.Length) == 0) return start + school.Text.Length;
            }
        }

        return starts[^1];
    }

    /// <summary>Whether the words before 小学 or 镇 name one: 阳光, but not 农村.</summary>
    public static bool IsName(string stem) => stem.All(PlainText.IsHan) && !Places["generic"].Any(word => stem.Contains(word.Text, StringComparison.Ordinal));

    private string? Longest(string text, int at)
    {
        for (var length = Math.Min(text.Length - at, 40); length >= 2; length--)
        {
            var part = text.Substring(at, length);
            if (documents.ContainsKey(part)) return part;
            if (length <= 3 && Places["province"].Any(place => place.Text == part)) return part;
        }

        return null;
    }

    private void AddTitle(string title, string id)
    {
        var (start, end) = (title.IndexOf('《', StringComparison.Ordinal), title.IndexOf('》', StringComparison.Ordinal));
        var core = start >= 0 && end > start ? title[(start + 1)..end] : title;
        if (core.Length is >= 5 and <= 40) Add(core, id);
        var bracket = core.IndexOfAny(['(', '（', '〔', '[']);
        if (bracket >= 5) Add(core[..bracket], id);
    }

    /// <summary>Names end with what they are (县, 完小): 五河县, 东刘集中心小学, and the same without that ending, 五河, 东刘集.</summary>
    private void AddPlaces(string? field, string id)
    {
        if (string.IsNullOrEmpty(field)) return;
        var text = PlainText.Of(field);
        foreach (var province in Places["province"])
        {
            if (text.Contains(province.Text, StringComparison.Ordinal)) Add(province.Text, id);
        }

        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!PlainText.IsHan(text[at])) from = at + 1;
            else if (Suffix(text, at) is { } suffix && at > from)
            {
                var stem = text[from..at];
                at += suffix.Length - 1;
                from = at + 1;
                if (stem.Length is < 2 or > LongestStem || !IsName(stem)) continue;
                if (stem[0] != '第') Add(stem, id);
                if (stem.Length > 2 && stem.Contains('族', StringComparison.Ordinal)) Add(stem[..2], id);
                Add(stem + suffix, id);
            }
        }
    }

    private static string? Suffix(string text, int at)
    {
        foreach (var suffix in Places["suffix"])
        {
            if (string.CompareOrdinal(text, at, suffix.Text, 0, suffix.Text.Length) == 0) return suffix.Text;
        }

        return null;
    }

    private void Add(string name, string id)
    {
        if (!documents.TryGetValue(name, out var ids)) documents[name] = ids = new HashSet<string>(StringComparer.Ordinal);
        ids.Add(id);
    }
}
