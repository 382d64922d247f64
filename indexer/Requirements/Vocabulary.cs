using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>The word lists that sentences are read by: what tells a kind, a condition, a name, a date.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] Files = ["modality.txt", "conditions.txt", "naming.txt", "dates.txt"];

    private readonly Dictionary<string, PhraseBook<bool>> parts = [];
    private readonly Dictionary<string, string[]> listed = [];

    private Vocabulary(IReadOnlyList<LexiconLine> lines)
    {
        foreach (var part in lines.GroupBy(l => l.Part, StringComparer.Ordinal))
        {
            listed[part.Key] = [.. part.SelectMany(l => LexiconFile.Words(l.Text)).Distinct(StringComparer.Ordinal)];
            parts[part.Key] = new PhraseBook<bool>(listed[part.Key].Select(w => (w, true)));
        }
    }

    public static Vocabulary Default { get; } = new([.. Files.SelectMany(LexiconFile.Lines)]);

    public PhraseBook<bool> this[string part] => parts[part];

    /// <summary>The words of a part, in the order of the file.</summary>
    public IReadOnlyList<string> Words(string part) => listed[part];

    /// <summary>The last place before <paramref name="end"/> where a word of a part begins, or −1.</summary>
    public int Last(string part, string text, int start, int end)
    {
        var book = parts[part];
        for (var at = end - 1; at >= start; at--)
        {
            if (book.TryAt(text.AsSpan(0, end), at, out _, out _)) return at;
        }

        return -1;
    }

    public bool Has(string part, string text, int start, int end) => Last(part, text, start, end) >= 0;
}
