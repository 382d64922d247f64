using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Lexicon;

/// <summary>What is measured, by the name that records show.</summary>
/// <param name="Synonyms">Other ways to say it, laymen's among them.</param>
/// <param name="Dimension">Of its figures: a claim in another dimension does not concern it.</param>
public sealed record Indicator(string Name, IReadOnlyList<string> Synonyms, Dimension Dimension);

/// <param name="Span">Where it is named, in the text as given.</param>
public sealed record IndicatorMention(Indicator Indicator, TextSpan Span);

/// <summary>The indicators of <c>Lexicon/indicators.txt</c>.</summary>
public sealed class IndicatorCatalog
{
    private static readonly string[] Tails = ["数量", "台数", "间数", "总数", "人数", "册数", "数"];

    private readonly PhraseBook<Named> phrases;
    private readonly Dictionary<string, Named> byKey = [];
    private readonly Dictionary<(string, Dimension), Named> byWeakKey = [];

    private IndicatorCatalog(IEnumerable<LexiconLine> lines)
    {
        List<(string, Named)> entries = [];
        List<Indicator> all = [];
        foreach (var line in lines)
        {
            var (name, rest) = line.Pair();
            var words = LexiconFile.Words(rest);
            var part = LexiconFile.Words(line.Part);
            var indicator = new Indicator(name, [.. words.Select(w => w.TrimEnd('?'))], Enum.Parse<Dimension>(part[0]));
            all.Add(indicator);
            foreach (var word in words.Prepend(name))
            {
                var named = new Named(indicator, Weak: word[^1] == '?', AskedOnly: word.EndsWith("??", StringComparison.Ordinal), part.Length > 1 ? part[1] : null);
                var phrase = FoldedText.Fold(word.TrimEnd('?'));
                entries.Add((phrase, named));
                if (!named.Weak) byKey.TryAdd(Key(phrase), named);
                else if (!named.AskedOnly) byWeakKey.TryAdd((Key(phrase), indicator.Dimension), named);
            }
        }

        All = all;
        phrases = new PhraseBook<Named>(entries);
    }

    public static IndicatorCatalog Default { get; } = new(LexiconFile.Lines("indicators.txt"));

    public IReadOnlyList<Indicator> All { get; }

    /// <summary>
    /// The indicators that a text names, in either script, from left to right; the longest name wins. Laymen's short words (操场, 作业)
    /// are found too; where they can mean several indicators, all of them are given with the same span.
    /// </summary>
    public IReadOnlyList<IndicatorMention> Find(string text)
    {
        List<IndicatorMention> found = [];
        foreach (var (start, length, named) in phrases.Find(FoldedText.Fold(text)))
        {
            var span = new TextSpan(start, start + length);
            found.Add(new IndicatorMention(named.Indicator, span));
            if (!named.Weak) continue;
            var key = Key(FoldedText.Fold(span.Of(text)));
            foreach (var dimension in Enum.GetValues<Dimension>())
            {
                if (dimension != named.Indicator.Dimension && byWeakKey.TryGetValue((key, dimension), out var other)) found.Add(new IndicatorMention(other.Indicator, span));
            }
        }

        return found;
    }

    /// <summary>The indicator that a phrase is a name of, whatever its particles and punctuation; null when the catalog has none.</summary>
    public Indicator? Resolve(string phrase) => Resolve(phrase, null);

    /// <summary>The same, with short words that count only beside a figure of their dimension.</summary>
    internal Indicator? Resolve(string phrase, Dimension? dimension)
    {
        var key = Key(FoldedText.Fold(phrase));
        if (byKey.TryGetValue(key, out var named)) return named.Indicator;
        return dimension is { } measured && byWeakKey.TryGetValue((key, measured), out var weak) ? weak.Indicator : null;
    }

    /// <summary>The indicator measured in a unit that is named at a place of folded text, the longest name first.</summary>
    internal IndicatorMention? At(string folded, int at, int end, Unit unit, bool weak) =>
        phrases.TryAt(folded.AsSpan(0, end), at, (named, _) => named.Measures(unit) && (weak || !named.Weak), out var found, out var length)
            ? new IndicatorMention(found.Indicator, new TextSpan(at, at + length))
            : null;

    /// <summary>The length of the longest name that begins at a place of folded text; 0 when none does.</summary>
    internal int LengthAt(string folded, int at, int end) => phrases.TryAt(folded.AsSpan(0, end), at, out var named, out var length) && (!named.Weak || length > 2) ? length : 0;

    /// <summary>Whether a name ends at a place of folded text.</summary>
    internal bool EndsAt(string folded, int start, int end) => phrases.TryBefore(folded.AsSpan(start, end - start), end - start, out var named, out var length) && (!named.Weak || length > 2);

    /// <summary>
    /// How much two names have in common, from 0 to 1, by the pairs of characters they share once synonyms are resolved; 1 for names
    /// of one indicator.
    /// </summary>
    public double Similarity(string a, string b)
    {
        var (first, second) = (Canonical(a), Canonical(b));
        if (first == second) return 1;
        var (left, right) = (Pairs(first), Pairs(second));
        if (left.Count == 0 || right.Count == 0) return 0;
        return 2d * left.Count(right.Contains) / (left.Count + right.Count);
    }

    private string Canonical(string phrase)
    {
        var key = Key(FoldedText.Fold(phrase));
        return byKey.TryGetValue(key, out var named) ? Key(FoldedText.Fold(named.Indicator.Name)) : key;
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        HashSet<(char, char)> pairs = [];
        for (var i = 0; i + 1 < text.Length; i++) pairs.Add((text[i], text[i + 1]));
        return pairs;
    }

    /// <summary>What two spellings of one name share: no particles, punctuation or spaces, and no 数 or 数量 at the end.</summary>
    private static string Key(string folded)
    {
        Span<char> kept = folded.Length <= 128 ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (c is '的' or '之' or '、' or ' ' or ',' or '(' or ')' or '"' or '《' or '》' or '[' or ']' or '和' or '与' or '及') continue;
            kept[length++] = c;
        }

        var key = kept[..length];
        foreach (var tail in Tails)
        {
            if (key.Length > tail.Length + 3 && key.EndsWith(tail)) return key[..^tail.Length].ToString();
        }

        return key.ToString();
    }

    private readonly record struct Named(Indicator Indicator, bool Weak, bool AskedOnly, string? Unit)
    {
        public bool Measures(Unit unit) => !AskedOnly && (Indicator.Dimension == unit.Dimension || (Indicator.Dimension == Dimension.Share && unit.Dimension == Dimension.PercentagePoints)) && (Unit is null || Unit == unit.Symbol);
    }
}
