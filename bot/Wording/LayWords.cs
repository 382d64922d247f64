using System.Text;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>What people say, and what it was read as.</summary>
internal sealed record Rewording(string Said, string Written);

/// <summary>Reads how people ask as how documents say it: 娃 is 学生, 花草树木 is 绿化.</summary>
internal static class LayWords
{
    private static readonly List<Rewording> Rewordings = Load("rewrite");

    private static readonly PhraseBook<Rewording> Always = Book(Rewordings), PerHead = Book(Load("per head")), Variants = Book(Load("variant"));

    /// <summary>Words that documents use for one another, by each of them.</summary>
    private static readonly Dictionary<string, string[]> Groups = CueBook.Load("lay-words.txt")["alike"]
        .Select(phrase => phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(group => group.Select(word => (Word: word, Group: group)))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Group).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>What is always read otherwise: what documents write, and what people say for it.</summary>
    public static IEnumerable<(string[] Written, string[] Said)> Pairs => Rewordings.Where(word => word.Said != word.Written)
        .Select(word => (new[] { word.Written }, new[] { word.Said }));

    /// <summary>The word with each part of it that documents also say otherwise: 报送材料 is 提交材料. The longest part counts.</summary>
    public static IReadOnlyList<string> Alike(string word)
    {
        for (var length = Math.Min(word.Length, 6); length >= 2; length--)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                if (!Groups.TryGetValue(word.Substring(at, length), out var group)) continue;
                return [.. group.Select(other => word[..at] + other + word[(at + length)..]).Where(other => other != word)];
            }
        }

        return [];
    }

    /// <summary>Every word that is always read otherwise in a question.</summary>
    public static IEnumerable<string> Said => Rewordings.Select(word => word.Said);

    public static string Read(string text) => Read(text, []);

    /// <param name="made">Takes what was read as what: documents may have the people's word all the same.</param>
    public static string Read(string text, ICollection<Rewording> made)
    {
        var read = StaffRatio.Read(JoinedStages.Read(text));
        return Replace(read, Always, made, WordBorders.Of(read));
    }

    /// <summary>Only what is another region's word for the same thing, as in documents.</summary>
    public static string ReadVariants(string text) => Replace(text, Variants, []);

    /// <summary>For questions after an amount a head: 每个学生 is 生均.</summary>
    public static string ReadPerHead(string text) => Replace(text, PerHead, [], WordBorders.Of(text));

    /// <summary>The longest phrase at each place, from left to right; what was written is not read again.</summary>
    /// <param name="borders">Where words end and begin; nothing else is read otherwise: 开课 is no word in 公开课. Null for anywhere.</param>
    private static string Replace(string text, PhraseBook<Rewording> words, ICollection<Rewording> made, bool[]? borders = null)
    {
        StringBuilder? read = null;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (!words.TryAt(text, at, (word, end) => IsWhole(borders, start, end) && !IsWritten(text, start, word) && !IsCondition(text, start, word.Written), out var found, out var length))
            {
                read?.Append(text[at]);
                at++;
                continue;
            }

            read ??= new StringBuilder(text, 0, at, text.Length * 2);
            read.Append(found.Written);
            if (found.Written.Length > 1 && !found.Written.Contains(found.Said, StringComparison.Ordinal)) made.Add(found);
            at += length;
        }

        return read?.ToString() ?? text;
    }

    private static bool IsWhole(bool[]? borders, int at, int end) => borders is null || (borders[at] && borders[end]);

    private static bool Stands(string text, int at, string words) => at >= 0 && string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    /// <summary>划片入学 inside 就近划片入学 has been read already.</summary>
    private static bool IsWritten(string text, int at, Rewording word)
    {
        var inside = word.Written.IndexOf(word.Said, StringComparison.Ordinal);
        return inside >= 0 && Stands(text, at - inside, word.Written);
    }

    /// <summary>不足100名学生 is a condition, not 每百名学生.</summary>
    private static bool IsCondition(string text, int at, string written) =>
        at > 0 && written.Contains("每百名", StringComparison.Ordinal) && text[at - 1] is '足' or '满' or '过' or '于' or '到' or '够';

    private static List<Rewording> Load(string section) => [.. CueBook.Load("lay-words.txt").Pairs(section).Select(pair => new Rewording(pair.Said, pair.Written)).DistinctBy(word => word.Said, StringComparer.Ordinal)];

    private static PhraseBook<Rewording> Book(IEnumerable<Rewording> words) => new(words.Select(word => (word.Said, word)));
}
