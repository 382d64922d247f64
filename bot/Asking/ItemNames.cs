using System.Text.RegularExpressions;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>By what names documents call the items that people ask for, from <c>Lexicon/item-kinds.txt</c>: 图书室、卫生室 are two 室.</summary>
internal static partial class ItemNames
{
    private const int LongestAct = 4;

    private static readonly Dictionary<string, string[]> Kinds = LexiconFile.Lines("item-kinds.txt")
        .Select(line => line.Pair())
        .SelectMany(pair => LexiconFile.Words(pair.Name).Select(said => (Said: said, Written: LexiconFile.Words(pair.Value))))
        .ToDictionary(pair => pair.Said, pair => pair.Written, StringComparer.Ordinal);

    /// <summary>Other words for items of that name, of at least two characters; none when it is not known.</summary>
    public static IReadOnlyList<string> Alike(string noun) => [.. Kinds.GetValueOrDefault(noun, []).Where(name => name.Length > 1 && name != noun && !IsOpen(name))];

    /// <summary>How many items of a sentence end as items of that name do.</summary>
    public static int Count(string sentence, string noun)
    {
        var (count, names) = (0, Of(noun));
        foreach (var clause in sentence.Split(['，', ',', '；', '。', '（', '(', '：', ':']))
        {
            var items = clause.Split(['、', '和']);
            // 市发展改革、财政和住房城乡建设部门配合: what the last is called they all are.
            var shared = items.Length > 2 && Array.Exists(names, name => IsOpen(name) ? IsOpened(items, name[..^1]) : name.Length > 1 && items[^1].IndexOf(name, StringComparison.Ordinal) > 0);
            count += shared ? items.Length : items.Count(item => Array.Exists(names, name => (item.Length > name.Length || name.Length > 1) && item.EndsWith(name, StringComparison.Ordinal)));
        }

        return count;
    }

    /// <summary>Whether an item is called so.</summary>
    public static bool Fit(string item, string noun) =>
        Array.Exists(Of(noun), name => name.Length > 1 ? item.Contains(name, StringComparison.Ordinal) : item.EndsWith(name, StringComparison.Ordinal));

    /// <summary>Whether the words announce items of that name with their number, close a row of them, or are a heading: 三个阶段, 甲、乙等方面, 存在问题.</summary>
    public static bool Announce(string words, string noun)
    {
        var end = words.AsSpan().TrimEnd("。：:； ");
        foreach (var name in Of(noun))
        {
            if (name.Length > 1 && end.EndsWith(name, StringComparison.Ordinal)) return true;
            for (var at = words.IndexOf(name, StringComparison.Ordinal); at > 0; at = words.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (Counting().IsMatch(words.AsSpan(Math.Max(0, at - 4), Math.Min(4, at)))) return true;
            }
        }

        return false;
    }

    private static bool IsOpen(string name) => name.EndsWith('…');

    /// <summary>应当登记、编目、上架: short words side by side behind what makes them acts.</summary>
    private static bool IsOpened(string[] items, string opening) =>
        items[0].IndexOf(opening, StringComparison.Ordinal) is >= 0 and var at && items.Skip(1).Prepend(items[0][(at + opening.Length)..]).All(item => item.Length is > 1 and <= LongestAct);

    private static string[] Of(string noun) => Kinds.GetValueOrDefault(noun) ?? [noun, noun[^1..]];

    [GeneratedRegex("(?:[两二三四五六七八九十0-9]|等几?)(?:个|大|项|条|类|种|所|家|门|间)?$")]
    private static partial Regex Counting();
}
