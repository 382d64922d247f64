using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Figures;

/// <summary>What has numerals in it but measures nothing: 两免一补, 第三条, 教财〔2021〕3号, 2023年3月, 9:00, a telephone number.</summary>
internal sealed class NotFigures
{
    private readonly PhraseBook<string[]> phrases;
    private readonly PhraseBook<bool> before;
    private readonly PhraseBook<bool> after;
    private readonly PhraseBook<bool> references;
    private readonly int longest;

    private NotFigures(IReadOnlyList<LexiconLine> lines)
    {
        phrases = new PhraseBook<string[]>(Words("phrases").Select(Phrase));
        before = new PhraseBook<bool>(Words("before").Select(w => (w, true)));
        after = new PhraseBook<bool>(Words("after").Select(w => (w, true)));
        references = new PhraseBook<bool>(Words("references").Select(w => (w, true)));
        longest = 6;

        IEnumerable<string> Words(string part) => lines.Where(l => l.Part == part).SelectMany(l => LexiconFile.Words(l.Text));
    }

    public static NotFigures Default { get; } = new([.. LexiconFile.Lines("not-figures.txt")]);

    /// <summary>Where reading goes on after the words that hold the numeral at <paramref name="at"/>; null when it may be a figure.</summary>
    public int? EndAt(string text, int at)
    {
        for (var start = at; start >= Math.Max(0, at - longest); start--)
        {
            if (phrases.TryAt(text, start, (not, end) => !not.Any(n => string.CompareOrdinal(text, end, n, 0, n.Length) == 0), out _, out var length)
                && start + length > at)
            {
                return start + length;
            }
        }

        var run = NumberEnd(text, at);
        if (before.TryBefore(text, at > 1 && text[at - 1] == ' ' ? at - 1 : at, out _, out _) || (at > 0 && char.IsAsciiDigit(text[at]) && (char.IsAsciiLetter(text[at - 1]) || (at > 1 && text[at - 1] == '.' && char.IsAsciiLetter(text[at - 2]))))) return Numbered(text, run);
        if (run + 1 < text.Length && text[run] == '点' && char.IsAsciiDigit(text[run + 1])) return NumberEnd(text, run + 1);
        if (ThreeWay(text, run) is { } split) return split;
        if (References(text, at, run) is { } reference) return reference;
        if (after.TryAt(text, run, out _, out var tail)) return run + tail;
        return Dated(text, at) ?? Enumerated(text, at, run);
    }

    /// <summary>1比1.1比1.32 splits a whole three ways and bounds nothing.</summary>
    private static int? ThreeWay(string text, int run)
    {
        var sides = 1;
        while (run + 1 < text.Length && text[run] is '比' or ':' && Numeral.Read(text, run + 1) is { } next)
        {
            run += 1 + next.Length;
            sides++;
        }

        return sides > 2 ? run : null;
    }

    /// <summary>表1, 图2-1: a number without a unit behind the name of what it refers to.</summary>
    private int? References(string text, int at, int run)
    {
        if (!char.IsAsciiDigit(text[at]) || !references.TryBefore(text, at, out _, out _) || UnitCatalog.Default.At(text, run, new TextContext(text, at, run)) is not null) return null;
        while (run + 1 < text.Length && text[run] is '-' or '.' && char.IsAsciiDigit(text[run + 1])) run = NumberEnd(text, run + 1);
        return run;
    }

    /// <summary>A list number at the head of its line or sentence, a number alone in brackets, a telephone number, a number with two points.</summary>
    private static int? Enumerated(string text, int at, int run)
    {
        if (!char.IsAsciiDigit(text[at])) return at > 0 && text[at - 1] == '(' && run < text.Length && text[run] == ')' ? run : HanListNumber(text, at, run);
        var digits = run - at;
        if (digits >= 7 && !text.AsSpan(at, digits).ContainsAny('.', ',') && (digits >= 11 || text[at] == '0')) return run;
        if (run < text.Length && text[run] == '.' && run + 1 < text.Length && char.IsAsciiDigit(text[run + 1])) return SkipDotted(text, run);
        if (digits > 2) return null;
        var next = run < text.Length ? text[run] : '\n';
        if (at > 0 && text[at - 1] == '(' && next == ')') return run + 1;
        var head = at == 0 || text[at - 1] is '\n' or '\r' or '。' or ';' or '!' or '?' or '"' or ' ' or '\t' or ':';
        return head && (next == ')' || (next is '.' or '、' && (run + 1 >= text.Length || !char.IsAsciiDigit(text[run + 1])))) ? run + 1 : null;
    }

    private static int? HanListNumber(string text, int at, int run)
    {
        var head = at == 0 || text[at - 1] is '\n' or '\r' or '。' or ';' or ' ' or '\t' or '(';
        return head && run < text.Length && text[run] is '、' or ')' ? run : null;
    }

    /// <summary>第3.3.7条, GB 55015-2021: the number goes on behind points and a dash.</summary>
    private static int Numbered(string text, int run)
    {
        if (run == 0 || !char.IsAsciiDigit(text[run - 1])) return run;
        var end = SkipDotted(text, run);
        return end + 4 < text.Length && text[end] == '-' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 4]) ? NumberEnd(text, end + 1) : end;
    }

    private static int SkipDotted(string text, int at)
    {
        while (at < text.Length && (text[at] == '.' || char.IsAsciiDigit(text[at]))) at++;
        return at;
    }

    /// <summary>A date, a year in brackets with the document's number behind it, a time of day.</summary>
    private static int? Dated(string text, int at)
    {
        if (DateReader.EndAt(text, at) is { } date) return date;
        if (at == 0 || text[at - 1] is not ('[' or '(')) return null;
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end - at != 4 || end >= text.Length || text[end] is not (']' or ')')) return null;
        for (end++; end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '第' or 'X' or 'x' or ' '); end++)
        {
        }

        return end < text.Length && text[end] == '号' ? end + 1 : null;
    }

    private static int NumberEnd(string text, int at)
    {
        var number = Numeral.Read(text, at);
        if (number is { } read) return at + read.Length;
        var end = at + 1;
        while (end < text.Length && Numeral.HanDigit(text[end]) >= 0) end++;
        return end;
    }

    private static (string, string[]) Phrase(string word)
    {
        var at = word.IndexOf('!', StringComparison.Ordinal);
        return at < 0 ? (word, []) : (word[..at], word[(at + 1)..].Split('/'));
    }
}
