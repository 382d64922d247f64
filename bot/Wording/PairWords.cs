using System.Collections.Concurrent;

namespace PolicyBot.Wording;

/// <summary>
/// What a pair of neighbouring characters in people's words may stand for in documents: of all lines of the lexicon with 砸钱 in what
/// people say, the share that writes 投入. So a phrase that nobody has listed is still read by the parts that it shares with listed ones.
/// </summary>
internal static class PairWords
{
    /// <summary>What fewer of a pair's lines than this say is chance.</summary>
    private const double Least = 0.12;

    private const int Most = 12, Likeliest = 4;

    /// <summary>The share of its pairs' lines from which on a word is likely to be meant by a text.</summary>
    private const double Sure = 0.4;

    private static readonly (string[] Written, string[] Said)[] Lines = [.. Concepts.Lines, .. LayWords.Pairs];

    /// <summary>The lines in whose words of people each pair stands.</summary>
    private static readonly Dictionary<int, List<int>> Places = Load();

    /// <summary>What was asked for: a start reads few of the pairs.</summary>
    private static readonly ConcurrentDictionary<int, (string Written, double Share)[]> Read = new();

    /// <summary>What documents may write for the pair, the likeliest first; empty when it stands in no words that people are known to say.</summary>
    public static IReadOnlyList<(string Written, double Share)> Of(char first, char second) =>
        Places.TryGetValue(Key(first, second), out var places) ? Read.GetOrAdd(Key(first, second), _ => Count(places)) : [];

    /// <summary>What documents most likely write for what the text says, the surest first: 教学尖子 is 骨干教师.</summary>
    public static IEnumerable<string> Of(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1))
        .SelectMany(at => Of(text[at], text[at + 1]).Take(Likeliest))
        .GroupBy(word => word.Written, StringComparer.Ordinal)
        .Select(word => (Written: word.Key, Share: word.Sum(one => one.Share)))
        .Where(word => word.Share >= Sure)
        .OrderByDescending(word => word.Share).ThenBy(word => word.Written, StringComparer.Ordinal)
        .Select(word => word.Written);

    private static (string, double)[] Count(List<int> places) => [.. places
        .SelectMany(place => Lines[place].Written)
        .GroupBy(word => word, StringComparer.Ordinal)
        .Select(same => (Word: same.Key, Share: (double)same.Count() / places.Count))
        .Where(word => word.Share >= Least)
        .OrderByDescending(word => word.Share).ThenBy(word => word.Word, StringComparer.Ordinal).Take(Most)];

    private static Dictionary<int, List<int>> Load()
    {
        var places = new Dictionary<int, List<int>>(32_000);
        for (var line = 0; line < Lines.Length; line++)
        {
            foreach (var phrase in Lines[line].Said)
            {
                for (var at = 0; at + 1 < phrase.Length; at++)
                {
                    if (!places.TryGetValue(Key(phrase[at], phrase[at + 1]), out var list)) places[Key(phrase[at], phrase[at + 1])] = list = [];
                    if (list.Count == 0 || list[^1] != line) list.Add(line);
                }
            }
        }

        return places;
    }

    private static int Key(char first, char second) => (first << 16) | second;
}
