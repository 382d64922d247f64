using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>What a word does in its clause. Whatever no list of <c>Lexicon/clause-words.txt</c> has is a noun.</summary>
internal enum WordKind
{
    Noun,
    Scope,
    Particle,
    List,
    Adverb,
    Time,
    Modal,
    Verb,
    Preposition,
    Per,
    Date,
    Mark,
}

internal readonly record struct ClauseWord(WordKind Kind, TextSpan Span);

/// <summary>Cuts a stretch of a clause into words, the longest at each place, so that a noun phrase can be told from what stands around it.</summary>
internal sealed class ClauseWords
{
    private static readonly (string Part, WordKind Kind)[] Parts =
        [("adverbs", WordKind.Adverb), ("times", WordKind.Time), ("modals", WordKind.Modal), ("prepositions", WordKind.Preposition), ("verbs", WordKind.Verb), ("nouns", WordKind.Noun)];

    private readonly PhraseBook<WordKind> book;
    private readonly Vocabulary words = Vocabulary.Default;
    private readonly IndicatorCatalog catalog = IndicatorCatalog.Default;
    private readonly ScopeCatalog scopes = ScopeCatalog.Default;

    private ClauseWords(IReadOnlyList<LexiconLine> lines)
    {
        Dictionary<string, WordKind> kinds = new(StringComparer.Ordinal);
        foreach (var (part, kind) in Parts)
        {
            foreach (var word in lines.Where(l => l.Part == part).SelectMany(l => LexiconFile.Words(l.Text))) kinds[word] = kind;
        }

        foreach (var word in words.Words("whole words")) kinds[word] = WordKind.Noun;
        book = new PhraseBook<WordKind>(kinds.Select(k => (k.Key, k.Value)));
    }

    public static ClauseWords Default { get; } = new([.. LexiconFile.Lines("clause-words.txt")]);

    /// <param name="text">Folded.</param>
    public List<ClauseWord> Of(string text, TextSpan span)
    {
        List<ClauseWord> found = [];
        for (var at = span.Start; at < span.End;)
        {
            var (kind, length) = At(text, at, span.End);
            if (kind == WordKind.Date) Cut(found, Math.Max(span.Start, DatePhrase.At(text, at, null)!.Span.Start));
            if (kind == WordKind.Noun && found is [.., { Kind: WordKind.Noun } last]) found[^1] = last with { Span = new TextSpan(last.Span.Start, at + length) };
            else found.Add(new ClauseWord(kind, new TextSpan(at, at + length)));
            at += length;
        }

        Nominalize(text, found);
        return found;
    }

    /// <summary>The listed word that begins at a place: what it is and how long; of length 0 where none does.</summary>
    public (WordKind Kind, int Length) Listed(string text, int at, int end) =>
        book.TryAt(text.AsSpan(0, end), at, out var kind, out var length) ? (kind, length) : (WordKind.Noun, 0);

    /// <summary>Whether a word of a part stands there and is not part of a noun (招生计划, 总投入).</summary>
    public bool Says(string part, string text, int start, int end)
    {
        var book = words[part];
        for (var at = start; at < end; at++)
        {
            if (book.TryAt(text.AsSpan(0, end), at, out _, out var length) && !InNoun(text, at, length, start, end)) return true;
        }

        return false;
    }

    private bool InNoun(string text, int at, int length, int start, int end)
    {
        for (var from = Math.Max(start, at - 4); from <= at; from++)
        {
            if (Listed(text, from, end) is (WordKind.Noun, var noun) && from + noun >= at + length && noun > length) return true;
        }

        return false;
    }

    private bool Measures(string text, TextSpan span) => words["measure nouns"].TryBefore(text.AsSpan(span.Start, span.Length), span.Length, out _, out _);

    /// <summary>Whether a listed noun ends at a place.</summary>
    public bool EndsNoun(string text, int start, int end) => book.TryBefore(text.AsSpan(start, end - start), end - start, out var kind, out _) && kind == WordKind.Noun;

    private (WordKind Kind, int Length) At(string text, int at, int end)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c) && DatePhrase.At(text, at, null) is null && scopes.At(text.AsSpan(0, end), at) is null && Numeral.Read(text, at) is { } number) return (WordKind.Mark, Math.Min(end - at, number.Length + (UnitCatalog.Default.At(text, at + number.Length, new TextContext(text, at, end))?.Length ?? 0)));
        if (c == '的') return (WordKind.Particle, 1);
        if (c is '或' or '以' && at + 1 < end && text[at + 1] is '者' or '及' && (c == '或') == (text[at + 1] == '者')) return (WordKind.List, 2);
        if (c is '、' or '和' or '与' or '及' or '或' && !book.TryAt(text.AsSpan(0, end), at, out _, out _)) return (WordKind.List, 1);
        if (c == '(' && text.IndexOf(')', at, end - at) is var close and > 0) return (WordKind.Noun, close + 1 - at);
        if (c is < '0' or (> '9' and < 'A') or '"') return (WordKind.Mark, 1);
        var (kind, length) = (WordKind.Noun, catalog.LengthAt(text, at, end));
        if (book.TryAt(text.AsSpan(0, end), at, out var listed, out var size) && size > length) (kind, length) = (listed, size);
        if (NounPhrase.PerEnd(text, at, end) is { } per && per - at > length) (kind, length) = (WordKind.Per, per - at);
        if (scopes.At(text.AsSpan(0, end), at) is { } scope && scope.Span.Length >= length && scope.Span.Length > 1) (kind, length) = (WordKind.Scope, scope.Span.Length);
        if (length < 4 && DatePhrase.At(text, at, null) is { } date && date.Span.End <= end && date.Span.End - at > length) (kind, length) = (WordKind.Date, date.Span.End - at);
        return (kind, Math.Max(1, length));
    }

    /// <summary>于 of 于2025年前 belongs to the date.</summary>
    private static void Cut(List<ClauseWord> found, int start)
    {
        while (found is [.., var last] && last.Span.End > start)
        {
            found.RemoveAt(found.Count - 1);
            if (last.Span.Start < start) found.Add(last with { Span = new TextSpan(last.Span.Start, start) });
        }
    }

    /// <summary>配备率, 完成时间: a verb with a measure right behind it is part of a noun, and so is what goes before it.</summary>
    private void Nominalize(string text, List<ClauseWord> found)
    {
        if (found is [.., { Kind: WordKind.Particle }, { Kind: WordKind.Verb } act]) found[^1] = act with { Kind = WordKind.Noun };
        for (var i = found.Count - 2; i >= 0; i--)
        {
            // 平均资助标准, 累计学时: of what is measured.
            if (found[i].Kind == WordKind.Adverb && found[i + 1].Kind == WordKind.Noun && text.AsSpan(found[i].Span.Start, found[i].Span.Length) is "平均" or "累计" && Measures(text, found[i + 1].Span)) found[i] = found[i] with { Kind = WordKind.Noun };
            if (found[i].Kind is not (WordKind.Verb or WordKind.Modal) || found[i + 1].Kind != WordKind.Noun || found[i].Span.Length < 2) continue;
            var next = found[i + 1].Span;
            if (words["measure nouns"].TryAt(text.AsSpan(0, next.End), next.Start, out _, out _)) found[i] = found[i] with { Kind = WordKind.Noun };
        }
    }
}
