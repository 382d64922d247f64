using System.Globalization;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Figures;

/// <summary>The units of <c>Lexicon/units.txt</c>: how each is written, and what it is of its canonical unit.</summary>
public sealed class UnitCatalog
{
    private readonly PhraseBook<Spelling> spellings;
    private readonly Dictionary<string, Unit> bySymbol = [];

    private UnitCatalog(IEnumerable<LexiconLine> lines)
    {
        List<(string, Spelling)> entries = [];
        foreach (var line in lines)
        {
            var (symbol, rest) = line.Pair();
            var unit = new Unit(symbol, Enum.Parse<Dimension>(line.Part));
            bySymbol.TryAdd(symbol, unit);
            foreach (var word in LexiconFile.Words(rest)) entries.Add(ReadSpelling(word, unit));
        }

        spellings = new PhraseBook<Spelling>(entries);
    }

    public static UnitCatalog Default { get; } = new(LexiconFile.Lines("units.txt"));

    /// <summary>The canonical unit of that symbol, or null.</summary>
    public Unit? Find(string symbol) => bySymbol.GetValueOrDefault(symbol);

    /// <summary>
    /// A value in another unit of the same dimension: 1.5 小时 are 90 分钟. Null where there is no fixed factor between the two
    /// (a month has no fixed number of days).
    /// </summary>
    public static decimal? Convert(decimal value, Unit from, Unit to)
    {
        if (from.Symbol == to.Symbol) return value;
        if (from.Dimension != to.Dimension) return null;
        if (from.Dimension is Dimension.People or Dimension.Lessons) return value;
        return Base(from) is var (fromBase, fromFactor) && Base(to) is var (toBase, toFactor) && fromBase == toBase
            ? value * fromFactor / toFactor
            : null;
    }

    /// <summary>
    /// The unit written at <paramref name="at"/> of a sentence, with its factor and its length; null when none is. What nothing in its own
    /// part of the sentence tells is told by the part before: 带宽应达到100M；教学点不低于20M.
    /// </summary>
    internal (Unit Unit, decimal Numerator, decimal Denominator, int Length)? At(string text, int at, TextContext context)
    {
        return spellings.TryAt(text, at, (s, end) => s.Fits(text, end, context), out var found, out var length)
            || (context.Before is { } before && spellings.TryAt(text, at, (s, end) => s.Fits(text, end, before), out found, out length))
            ? (found.Unit, found.Numerator, found.Denominator, length)
            : null;
    }

    private static (char Base, decimal Factor) Base(Unit unit) => unit.Symbol switch
    {
        "秒" => ('s', 1),
        "分钟" => ('s', 60),
        "小时" => ('s', 3600),
        "天" => ('s', 86400),
        "周" => ('s', 604800),
        "月" => ('m', 1),
        "年" => ('m', 12),
        _ => (unit.Symbol[0], 1),
    };

    private static (string, Spelling) ReadSpelling(string word, Unit unit)
    {
        var (rest, not) = Cut(word, '!');
        (rest, var next) = Cut(rest, '>');
        (rest, var needs) = Cut(rest, '@');
        (rest, var factor) = Cut(rest, '*');
        var (over, under) = Cut(factor, '/');
        return (FoldedText.Fold(rest), new Spelling(unit, Number(over), Number(under), Parts(needs), Parts(not), Parts(next)));
    }

    private static (string Before, string After) Cut(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 1 ? (text, string.Empty) : (text[..at], text[(at + 1)..]);
    }

    private static string[] Parts(string text) => text.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static decimal Number(string text) => text.Length == 0 ? 1 : decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Spelling(Unit Unit, decimal Numerator, decimal Denominator, string[] Needs, string[] Not, string[] Next)
    {
        public bool Fits(string text, int end, TextContext context)
        {
            foreach (var follower in Not)
            {
                if (string.CompareOrdinal(text, end, follower, 0, follower.Length) == 0) return false;
            }

            return (Next.Length == 0 || Array.Exists(Next, n => string.CompareOrdinal(text, end, n, 0, n.Length) == 0)) && (Needs.Length == 0 || context.Has(Needs));
        }
    }
}

/// <summary>The clause or sentence around a place of a text, for what depends on the words nearby.</summary>
internal readonly record struct TextContext(string Text, int Start, int End)
{
    /// <summary>The same with the part of its sentence before it, when a semicolon ends that; else null.</summary>
    public TextContext? Before => Start > 0 && Text[Start - 1] == ';' ? this with { Start = Text.LastIndexOfAny([';', '。', '\n', '!', '?'], Math.Max(0, Start - 2)) + 1 } : null;

    public bool Has(string[] words)
    {
        foreach (var word in words)
        {
            if (Text.AsSpan(Start, End - Start).Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
