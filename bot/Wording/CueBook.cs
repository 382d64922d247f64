using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>The phrases of one lexicon file, by section. Lines that begin with <c>#</c> are remarks.</summary>
internal sealed class CueBook
{
    private readonly Dictionary<string, Phrase[]> sections;

    private readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> sets;

    private CueBook(Dictionary<string, Phrase[]> sections)
    {
        this.sections = sections;
        sets = sections.ToDictionary(
            section => section.Key,
            section => section.Value.Select(phrase => phrase.Text).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>(),
            StringComparer.Ordinal);
    }

    /// <summary>The phrases of a section in the file's order; empty when there is no such section.</summary>
    public IReadOnlyList<Phrase> this[string section] => sections.GetValueOrDefault(section, []);

    public IEnumerable<string> Sections => sections.Keys;

    /// <summary>The lines of a section that read one phrase as another: 带班老师 = 班主任.</summary>
    public IEnumerable<(string Said, string Written)> Pairs(string section) => this[section]
        .Select(phrase => phrase.Text.Split('=', StringSplitOptions.TrimEntries))
        .Where(pair => pair.Length == 2)
        .Select(pair => (pair[0], pair[1]));

    public IEnumerable<Phrase> All => sections.Values.SelectMany(phrases => phrases);

    /// <param name="name">The file's name in the lexicon: <c>intents.txt</c>.</param>
    /// <exception cref="FileNotFoundException">The lexicon has no such file.</exception>
    public static CueBook Load(string name)
    {
        using var stream = LexiconFile.Open($"Lexicon/{name}");
        using var reader = new StreamReader(stream);
        var read = new Dictionary<string, Phrase[]>(StringComparer.Ordinal);
        var phrases = new List<Phrase>();
        string? section = null;
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[' && line[^1] == ']')
            {
                if (section is not null) read[section] = [.. phrases];
                section = line[1..^1];
                phrases.Clear();
            }
            else
            {
                phrases.Add(Phrase.Parse(line));
            }
        }

        if (section is not null) read[section] = [.. phrases];
        return new(read);
    }

    /// <summary>Whether any phrase of the section stands in the text.</summary>
    public bool Has(string section, string text) => Find(section, text) is not null;

    /// <summary>Whether the words are a phrase of the section.</summary>
    public bool Is(string section, ReadOnlySpan<char> words) => sets.TryGetValue(section, out var set) && set.Contains(words);

    public bool Is(string section, char character) => Is(section, new ReadOnlySpan<char>(in character));

    /// <summary>The longest phrase of the section that stands in the text, the first of equals; null when none does.</summary>
    /// <param name="borders">Where words end and begin: 么 is no word in 什么, and 要 none in 要求. Null for anywhere.</param>
    public TextSpan? Find(string section, string text, bool[]? borders = null)
    {
        TextSpan? best = null;
        foreach (var phrase in this[section])
        {
            if (phrase.Find(text, borders: borders) is { } span && (best is null || span.Length > best.Value.Length)) best = span;
        }

        return best;
    }
}

/// <summary>Words in a row; between its parts anything may stand.</summary>
internal sealed record Phrase(string Text, IReadOnlyList<string> Parts)
{
    public static Phrase Parse(string line) => new(line, line.Split('…', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first place where all parts stand in order, from the first part's start to the last one's end.</summary>
    /// <param name="borders">Where a part of one character must begin and end; null for anywhere.</param>
    public TextSpan? Find(string text, int from = 0, bool[]? borders = null)
    {
        int start = -1, at = from;
        foreach (var part in Parts)
        {
            var found = At(text, part, at, borders);
            if (found < 0) return null;
            if (start < 0) start = found;
            at = found + part.Length;
        }

        return start < 0 ? null : new TextSpan(start, at);
    }

    /// <summary>Where a part next stands; -1 when it does not.</summary>
    public static int At(string text, string part, int from, bool[]? borders)
    {
        var found = text.IndexOf(part, from, StringComparison.OrdinalIgnoreCase);
        while (found >= 0 && borders is not null && part.Length == 1 && !(borders[found] && borders[found + 1])) found = text.IndexOf(part, found + 1, StringComparison.OrdinalIgnoreCase);
        return found;
    }
}
