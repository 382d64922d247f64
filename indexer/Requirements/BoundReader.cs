using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>The bound phrase around a figure.</summary>
/// <param name="Comparator">Null where nothing but the figure stands (每班46人).</param>
/// <param name="Span">The phrase with its figure and what stands between them.</param>
/// <param name="Base">What a share is taken of, between the phrase and the figure: 不低于[教职工工资总额]的1.5%.</param>
/// <param name="Negated">It was a verb with a negation (不得超过).</param>
/// <param name="Nonsense">不得不低于: no conclusion.</param>
/// <param name="Reached">It says 达到, which tells what is as well as what shall be.</param>
/// <param name="Spread">An adverb at a distance (至少设A1间): it holds for what is listed behind it too.</param>
/// <param name="Per">What stands for per how many between the phrase and the figure: 不低于[每生每年]7000元.</param>
/// <param name="Verb">A comparing verb without a negation (低于): often a condition rather than a norm.</param>
internal readonly record struct BoundPhrase(Comparator? Comparator, TextSpan Span, TextSpan Base, bool Negated = false, bool Nonsense = false, bool Verb = false, bool Reached = false, bool Spread = false, TextSpan Per = default);

/// <summary>How the document itself uses 以上 and 以下; inclusive unless it says otherwise (民法典 1259).</summary>
internal readonly record struct BoundUsage(bool AboveExclusive, bool BelowExclusive);

/// <summary>Reads the words that make a figure a bound, from <c>Lexicon/bounds.txt</c>: before it, after it, and both together.</summary>
internal sealed class BoundReader
{
    private readonly PhraseBook<BoundWord> before;
    private readonly PhraseBook<bool> negations;
    private readonly PhraseBook<Comparator> after;
    private readonly PhraseBook<bool> inclusive;
    private readonly PhraseBook<BoundWord> adverbs;
    private readonly string[] prohibitions;

    private BoundReader(IReadOnlyList<LexiconLine> lines)
    {
        before = new PhraseBook<BoundWord>(
            [.. Part("more", BoundWord.More), .. Part("less", BoundWord.Less), .. Part("atleast", BoundWord.AtLeast), .. Part("atmost", BoundWord.AtMost),
             .. Part("reach", BoundWord.Reach), .. Part("keep", BoundWord.Keep), .. Part("equal", BoundWord.Equal), .. Part("about", BoundWord.About),
             .. Part("nonsense", BoundWord.Nonsense)]);
        negations = new PhraseBook<bool>(Part("negations", true));
        after = new PhraseBook<Comparator>(
            [.. Part("after atleast", Comparator.AtLeast), .. Part("after atmost", Comparator.AtMost), .. Part("after about", Comparator.About),
             .. Part("after more", Comparator.MoreThan), .. Part("after less", Comparator.LessThan)]);
        inclusive = new PhraseBook<bool>([.. Part("exclusive", false), .. Part("inclusive", true)]);
        adverbs = new PhraseBook<BoundWord>([.. Part("adverbs atleast", BoundWord.AtLeast), .. Part("adverbs atmost", BoundWord.AtMost)]);
        prohibitions = [.. Part("prohibitions", true).Select(p => p.Item1)];

        IEnumerable<(string, T)> Part<T>(string part, T value) =>
            lines.Where(l => l.Part == part).SelectMany(l => LexiconFile.Words(l.Text)).Select(w => (FoldedText.Fold(w), value));
    }

    public static BoundReader Default { get; } = new([.. LexiconFile.Lines("bounds.txt")]);

    /// <param name="text">Folded.</param>
    /// <param name="clause">The clause that the figure stands in.</param>
    public BoundPhrase Read(string text, ReadFigure figure, TextSpan clause, BoundUsage usage)
    {
        var span = figure.Figure.Span;
        var (start, end) = (span.Start, span.End);
        Comparator? suffix = null;
        var skipped = SkipSpace(text, end);
        if (after.TryAt(text, skipped, out var following, out var length) && !IsPart(text, skipped, length))
        {
            suffix = Used(following, text.AsSpan(skipped, length), usage);
            end = skipped + length;
        }

        if (inclusive.TryAt(text, end, out var with, out length))
        {
            suffix = suffix is { } known ? BoundWords.Including(known, with) : null;
            end += length;
        }
        else if (Excluding(text, end) is { } bracket)
        {
            suffix = suffix is { } known ? BoundWords.Including(known, false) : null;
            (with, length, end) = (false, bracket - end, bracket);
        }
        else
        {
            (with, length) = (true, 0);
            suffix ??= Trailing(text, end, figure.Figure.Unit.Dimension, usage);
        }

        var bracketed = length > 0;
        var (prefix, from, negated, verb, baseSpan) = Prefix(text, start, clause, figure.Figure.Unit.Dimension);
        if (prefix == BoundWord.Nonsense) return new BoundPhrase(null, new TextSpan(from, end), default, Nonsense: true);
        var comparator = BoundWords.Combine(prefix, negated, suffix);
        if (bracketed && comparator is { } plain) comparator = BoundWords.Including(plain, with);
        if (figure.Over && comparator is null or Comparator.Equal) comparator = Comparator.MoreThan;
        if (figure.Vague && comparator is null or Comparator.Equal) comparator = Comparator.About;
        return new BoundPhrase(comparator, new TextSpan(from, end), baseSpan, negated, Verb: verb && !negated, Reached: prefix == BoundWord.Reach, Spread: adverbs.TryAt(text, from, out _, out var adverb) && from + adverb < start);
    }

    private (BoundWord? Kind, int Start, bool Negated, bool Verb, TextSpan Base) Prefix(string text, int start, TextSpan clause, Dimension dimension)
    {
        var at = SkipDate(text, SkipBack(text, start), clause);
        if (PerHead(text, at, clause) is { } per) return per;
        if (Direct(text, at, clause) is { } direct) return (direct.Kind, direct.Start, direct.Negated, direct.Verb, default);
        // 不低于教职工工资总额的1.5%: what the share is taken of stands between.
        if (dimension is Dimension.Share or Dimension.Number or Dimension.People or Dimension.PercentagePoints && at > clause.Start && (text[at - 1] == '的' || EndsWhole(text, at) || dimension is Dimension.Share or Dimension.PercentagePoints))
        {
            var last = text[at - 1] == '的' ? at - 1 : at;
            for (var end = last - 1; end > clause.Start + 1; end--)
            {
                if (text[at - 1] != '的' && !EndsWhole(text, at) && at - end > 16) break;
                if (Direct(text, end, clause) is { } found && (text[at - 1] == '的' || EndsWhole(text, at) || IsNoun(text, new TextSpan(end, at))) && (found.Kind is BoundWord.More or BoundWord.Less or BoundWord.AtLeast or BoundWord.AtMost or BoundWord.Keep || text[end - 1] == '占' || (found.Kind == BoundWord.Reach && (text[end - 1] == '到' || text[end - 2] is '已' or '应' or '须' or '要'))))
                {
                    return (found.Kind, found.Start, found.Negated, found.Verb, new TextSpan(end, last));
                }
            }
        }

        return Distant(text, at, clause) is { } adverb ? (adverb.Kind, adverb.Start, false, false, default) : (null, start, false, false, default);
    }

    /// <summary>不少于每周3节, 标准为每生每天5元: per how many stands between the word and the figure.</summary>
    private (BoundWord? Kind, int Start, bool Negated, bool Verb, TextSpan Base)? PerHead(string text, int at, TextSpan clause)
    {
        var start = at;
        while (Vocabulary.Default["per phrases"].TryBefore(text.AsSpan(0, start), start, out _, out var length) && start - length > clause.Start) start -= length;
        if (start == at || Direct(text, start, clause) is not { } word) return null;
        if ((word.Kind == BoundWord.Equal && text[start - 1] is not ('为' or '是' or '按' or '照' or '=' or '即' or '于'))) return null;
        return (word.Kind, word.Start, word.Negated, word.Verb, default);
    }

    /// <summary>提高到2025年的95%: the year stands between.</summary>
    private static int SkipDate(string text, int at, TextSpan clause)
    {
        if (at - clause.Start < 7 || text[at - 1] != '的' || text[at - 2] != '年') return at;
        for (var from = at - 6; from >= Math.Max(clause.Start, at - 8); from--)
        {
            if (DateReader.Date(text, from) is { } date && date.End == at - 1) return from;
        }

        return at;
    }

    /// <summary>不低于[教育总投入]1%: nothing but a noun.</summary>
    private static bool IsNoun(string text, TextSpan span) => ClauseWords.Default.Of(text, span).TrueForAll(w => w.Kind is WordKind.Noun or WordKind.Scope or WordKind.List or WordKind.Particle);

    /// <summary>教职工工资总额1.5%: what a share is of, without 的.</summary>
    private static bool EndsWhole(string text, int at) => Vocabulary.Default["wholes"].TryBefore(text.AsSpan(0, at), at, out _, out _);

    /// <summary>至少掌握1项, 至少对学生进行1次; 不少于每周3节.</summary>
    private (BoundWord Kind, int Start)? Distant(string text, int at, TextSpan clause)
    {
        for (var end = at - 1; end >= Math.Max(clause.Start + 2, at - 12); end--)
        {
            if (text[end] is '、' or '(' or ')' || char.IsAsciiDigit(text[end])) return null;
            if (adverbs.TryBefore(text.AsSpan()[..end], end, out var kind, out var length) && end - length >= clause.Start) return (kind, end - length);
        }

        return null;
    }

    /// <summary>The phrase that ends right before a place, with the negation before it.</summary>
    private (BoundWord Kind, int Start, bool Negated, bool Verb)? Direct(string text, int at, TextSpan clause)
    {
        if (!before.TryBefore(text.AsSpan()[..at], at, out var kind, out var length) || at - length < clause.Start) return null;
        var start = at - length;
        if (kind == BoundWord.Equal && text[start] is '有' or '以' && start > clause.Start && text[start - 1] is '所' or '可' or '具' or '拥' or '现' or '共' or '予') return (kind, start, false, false);
        // 应为不超过, 达到不低于: the word before a bound phrase that is one itself.
        if (kind is BoundWord.About && Direct(text, start, clause) is { Kind: BoundWord.Equal or BoundWord.Reach } outer) return (BoundWord.About, outer.Start, false, false);
        if (kind is not (BoundWord.More or BoundWord.Less)) return Negation(text, start, clause) is { } un && kind is BoundWord.Reach ? (BoundWord.Less, un, false, true) : (kind, start, false, false);
        if (Negation(text, start, clause) is { } negation) return (kind, negation, true, true);
        var left = text.AsSpan(clause.Start, start - clause.Start);
        foreach (var word in prohibitions)
        {
            if (left.Contains(word, StringComparison.Ordinal)) return (kind, start, true, true);
        }

        return (kind, start, false, true);
    }

    private int? Negation(string text, int verb, TextSpan clause) =>
        negations.TryBefore(text.AsSpan()[..verb], verb, out _, out var length) && verb - length >= clause.Start ? verb - length : null;

    /// <summary>1个蹲位以上: the counted noun stands between the figure and the word.</summary>
    private Comparator? Trailing(string text, int end, Dimension dimension, BoundUsage usage)
    {
        if (dimension is not (Dimension.Items or Dimension.People or Dimension.Rooms or Dimension.Schools or Dimension.Classes or Dimension.Lessons or Dimension.Times or Dimension.Books)) return null;
        for (var at = end; at <= end + 8 && at + 1 < text.Length; at++)
        {
            if (text[at] is ',' or '。' or ';' or '、' or '(' or '的' or ' ' or ':' or '级' or '被' or '为' or '是' or '有' or '在' or '占' or '历' || char.IsAsciiDigit(text[at])) return null;
            if (text[at] == '以' && text[at + 1] is '上' or '下' or '内' && after.TryAt(text, at, out var kind, out var length)) return Used(kind, text.AsSpan(at, length), usage);
        }

        return null;
    }

    /// <summary>95%以上(不含95%): where the bracket ends that leaves the figure itself out.</summary>
    private static int? Excluding(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("(不含") && !text.AsSpan(at).StartsWith("(不包括")) return null;
        var close = text.IndexOf(')', at);
        if (close < 0 || close - at > 14) return null;
        foreach (var c in text.AsSpan(at + 3, close - at - 3))
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or '%' or '人' or '元' or '班' or '册' or '包' or '括')) return null;
        }

        return close + 1;
    }

    private static Comparator Used(Comparator comparator, ReadOnlySpan<char> phrase, BoundUsage usage)
    {
        if (phrase.Contains('含')) return comparator;
        if (comparator == Comparator.AtLeast && usage.AboveExclusive) return Comparator.MoreThan;
        return comparator == Comparator.AtMost && usage.BelowExclusive ? Comparator.LessThan : comparator;
    }

    /// <summary>内 of 内容, 起 of 起点, 许 of 许可 are no bounds.</summary>
    private static bool IsPart(string text, int at, int length)
    {
        if (length > 1 || at + 1 >= text.Length) return false;
        return text[at] switch
        {
            '内' => text[at + 1] is '容' or '涵' or '部' or '设' or '地' or '外',
            // 每生500元起 is a floor; 6起事故 counts what happened.
            '起' => text[at + 1] is not (',' or '。' or ';' or '、' or ')' or '，'),
            '许' => true,
            _ => false,
        };
    }

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    private static int SkipBack(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '"') at--;
        return at;
    }
}
