using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>
/// Reads a mistyped character in the name of an indicator or a kind of school: three of four neighbouring characters are a name's, and a pair with the
/// fourth stands nowhere in the documents.
/// </summary>
internal sealed class TypoReader(IPolicyIndex index)
{
    private const int Window = 4;

    /// <summary>Characters that say how much, how often or which way, and are never read as a mistake: 每天 is not 每周.</summary>
    private const string Firm = "今去本每个名位天日周月年晚时间高低大小多少上下不未没前后内外一二三四五六七八九十百千万两半";

    /// <summary>From three characters and a blank to the fourth; a blank that several characters fill is left out.</summary>
    private static readonly Lazy<Dictionary<string, char>> Blanks = new(Load);

    /// <summary>Names long enough that one wrong character leaves no doubt, the longest first.</summary>
    private static readonly Lazy<string[]> Names = new(() => [.. IndicatorCatalog.Default.All
        .SelectMany(indicator => indicator.Synonyms.Prepend(indicator.Name))
        .Concat(ScopeCatalog.Default.Words)
        .Where(name => name.Length > Window)
        .Distinct(StringComparer.Ordinal)
        .OrderByDescending(name => name.Length)]);

    /// <summary>The places in <see cref="Names"/> of those that begin with a pair of characters, and of those that end with it: one mistake leaves one end as it is.</summary>
    private static readonly Lazy<ILookup<string, int>> Beginning = new(() => ByPair(name => name[..2])), Ending = new(() => ByPair(name => name[^2..]));

    private static readonly Lazy<HashSet<string>> Spoken = new(Speech);

    private readonly Kept<string, bool> known = new(MostPairs, StringComparer.Ordinal);

    /// <summary>How many pairs are kept, and how many readings: one message is read for several purposes.</summary>
    private const int MostPairs = 50_000, MostReadings = 1_000;

    private readonly Kept<string, string> readings = new(MostReadings, StringComparer.Ordinal);

    public string Read(string text) => text.Length is < Window or > 60 ? text : readings.Of(text, Mended);

    private string Mended(string text)
    {
        var read = ByName(text).ToCharArray();
        for (var at = 0; at + Window <= text.Length; at++)
        {
            for (var place = 1; place < Window; place++)
            {
                var character = read[at + place];
                if (!PlainText.IsHan(character) || Firm.Contains(character, StringComparison.Ordinal) || place == Window - 1 && !EndsWord(text, at + Window)) continue;
                read[at + place] = '?';
                var right = Blanks.Value.GetValueOrDefault(new string(read, at, Window));
                read[at + place] = right != default && right != character && IsUnknown(text, at + place) ? right : character;
            }
        }

        return new string(read);
    }

    /// <summary>The longest name of which the text has all but one character, or all with two neighbours swapped.</summary>
    private string ByName(string text)
    {
        foreach (var (name, at) in Alike(text))
        {
            if (Mistake(text.AsSpan(at, name.Length), name) is not { } place || IsInName(text, at + place) || !(name.Length > Window + 1 ? HasUnknown(text, at + place) : IsUnknown(text, at + place))) continue;
            if (place == name.Length - 1 && !EndsWord(text, at + name.Length)) continue;
            return string.Concat(text.AsSpan(0, at), name, text.AsSpan(at + name.Length));
        }

        return text;
    }

    /// <summary>The names of which one end or both stand in the text, with where they would stand, the longest first.</summary>
    private static IEnumerable<(string Name, int At)> Alike(string text)
    {
        var found = new SortedSet<(int Name, int At)>();
        for (var at = 0; at + 2 <= text.Length; at++)
        {
            var pair = text.Substring(at, 2);
            foreach (var name in Beginning.Value[pair]) found.Add((name, at));
            foreach (var name in Ending.Value[pair]) found.Add((name, at + 2 - Names.Value[name].Length));
        }

        return found.Select(one => (Name: Names.Value[one.Name], one.At)).Where(one => one.At >= 0 && one.At + one.Name.Length <= text.Length);
    }

    /// <summary>Where the only mistake is; null when there is none or there are more.</summary>
    private static int? Mistake(ReadOnlySpan<char> said, string name)
    {
        var first = said.CommonPrefixLength(name);
        if (first == name.Length || !PlainText.IsHan(said[first]) || !PlainText.IsHan(name[first]) || Firm.Contains(said[first], StringComparison.Ordinal)) return null;
        if (said[(first + 1)..].SequenceEqual(name.AsSpan(first + 1))) return first;
        var swapped = first + 1 < name.Length && said[first] == name[first + 1] && said[first + 1] == name[first];
        return swapped && said[(first + 2)..].SequenceEqual(name.AsSpan(first + 2)) ? first : null;
    }

    /// <summary>Whether a name may end there; else its last character may be the first of another word.</summary>
    private static bool EndsWord(string text, int at) =>
        at >= text.Length || char.IsAsciiDigit(text[at]) || text[at] is '是' or '要' or '达' or '到' or '应' or '须' or '不' or '，' or ',' or '？' or '?' or '的';

    /// <summary>Whether the character with those beside it is part of a name: 生均年 of 生均年新增图书, which is no 当年新增图书.</summary>
    private static bool IsInName(string text, int at) => at > 0 && at + 1 < text.Length && Triples.Value.Contains(text.Substring(at - 1, 3));

    private static readonly Lazy<HashSet<string>> Triples = new(() => Names.Value.SelectMany(name => Enumerable.Range(0, name.Length - 2).Select(at => name.Substring(at, 3))).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a pair with the character stands in no document.</summary>
    private bool HasUnknown(string text, int at) =>
        (at > 0 && PlainText.IsHan(text[at - 1]) && !Stands(text.Substring(at - 1, 2)))
        || (at + 1 < text.Length && PlainText.IsHan(text[at + 1]) && !Stands(text.Substring(at, 2)));

    /// <summary>Whether neither pair with the character stands in a document.</summary>
    private bool IsUnknown(string text, int at)
    {
        var before = at > 0 && PlainText.IsHan(text[at - 1]) ? text.Substring(at - 1, 2) : null;
        var after = at + 1 < text.Length && PlainText.IsHan(text[at + 1]) ? text.Substring(at, 2) : null;
        return (before ?? after) is not null && (before is null || !Stands(before)) && (after is null || !Stands(after));
    }

    private bool Stands(string pair) => known.Of(pair, words => Spoken.Value.Contains(words) || index.Rarity(words) > 0);

    /// <summary>The pairs of characters in what people are known to say: 多少 stands in no document and is still no mistake.</summary>
    private static HashSet<string> Speech()
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in CueBook.Load("question-types.txt").All.Select(phrase => phrase.Text).Concat(Concepts.All))
        {
            for (var at = 0; at + 1 < phrase.Length; at++) pairs.Add(phrase.Substring(at, 2));
        }

        return pairs;
    }

    private static ILookup<string, int> ByPair(Func<string, string> pair) => Enumerable.Range(0, Names.Value.Length).ToLookup(at => pair(Names.Value[at]), StringComparer.Ordinal);

    private static Dictionary<string, char> Load()
    {
        var blanks = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var name in IndicatorCatalog.Default.All.SelectMany(indicator => indicator.Synonyms.Prepend(indicator.Name)).Concat(ScopeCatalog.Default.Words))
        {
            for (var at = 0; at + Window <= name.Length; at++)
            {
                for (var place = 0; place < Window; place++)
                {
                    var blank = string.Concat(name.AsSpan(at, place), "?", name.AsSpan(at + place + 1, Window - place - 1));
                    var right = name[at + place];
                    blanks[blank] = blanks.TryGetValue(blank, out var other) && other != right ? default : right;
                }
            }
        }

        return blanks;
    }
}
