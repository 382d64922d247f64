using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Lexicon;

/// <param name="Scope">As records show it: 小学, 残疾儿童少年, 城区公办小学.</param>
/// <param name="Span">Where it is named, in the text as given.</param>
public sealed record ScopeMention(string Scope, TextSpan Span);

/// <summary>Whom requirements bind, from <c>Lexicon/scopes.txt</c>: names, other words for them, and which belongs to which.</summary>
public sealed class ScopeCatalog
{
    private readonly PhraseBook<string> names;
    private readonly PhraseBook<string> modifiers;
    private readonly Dictionary<string, string[]> wider = [];

    private ScopeCatalog(IReadOnlyList<LexiconLine> lines)
    {
        List<(string, string)> entries = [];
        foreach (var line in lines.Where(l => l.Part == "scopes"))
        {
            var (name, rest) = line.Pair();
            var parts = rest.Split('<');
            wider[name] = parts.Length > 1 ? LexiconFile.Words(parts[1]) : [];
            entries.AddRange(LexiconFile.Words(parts[0]).Prepend(name).Where(w => w.Length > 1).Select(w => (FoldedText.Fold(w), name)));
        }

        Words = [.. entries.Select(entry => entry.Item1)];
        entries.AddRange(lines.Where(l => l.Part == "not").SelectMany(l => LexiconFile.Words(l.Text)).Select(w => (w, string.Empty)));

        names = new PhraseBook<string>(entries);
        modifiers = new PhraseBook<string>(lines.Where(l => l.Part == "modifiers").SelectMany(l => LexiconFile.Words(l.Text)).Select(w => (w, w)));
    }

    /// <summary>What scopes are called, by every word for them.</summary>
    public IReadOnlyList<string> Words { get; }

    public static ScopeCatalog Default { get; } = new([.. LexiconFile.Lines("scopes.txt")]);

    /// <summary>The scopes that a text names, in either script, from left to right, each with the words that narrow it.</summary>
    public IReadOnlyList<ScopeMention> Find(string text)
    {
        List<ScopeMention> found = [];
        var folded = FoldedText.Fold(text);
        for (var at = 0; at < folded.Length;)
        {
            if (At(folded, at) is { } mention)
            {
                found.Add(mention);
                at = mention.Span.End;
            }
            else
            {
                at += Math.Max(1, Blocked(folded, at));
            }
        }

        return found;
    }

    /// <summary>
    /// Whether what binds <paramref name="wider"/> binds <paramref name="narrower"/> as well: 义务教育学校 covers 小学, 小学 covers
    /// 城区公办小学, and each covers itself; 公办小学 does not cover 小学.
    /// </summary>
    public bool Covers(string wider, string narrower)
    {
        var (outerWords, outer) = Split(FoldedText.Fold(wider));
        var (innerWords, inner) = Split(FoldedText.Fold(narrower));
        return outerWords.IsSubsetOf(innerWords) && Belongs(inner, outer);
    }

    /// <summary>The length of a word that looks like a scope and is none (中小学校园); 0 where none stands.</summary>
    internal int Blocked(ReadOnlySpan<char> folded, int at) => names.TryAt(folded, at, out var name, out var length) && name.Length == 0 ? length : 0;

    internal ScopeMention? At(ReadOnlySpan<char> folded, int at)
    {
        var start = at;
        var narrowing = at;
        while (modifiers.TryAt(folded, narrowing, out _, out var length)) narrowing += length;
        for (; ; narrowing--)
        {
            if (names.TryAt(folded, narrowing, out var name, out var taken) && Short(folded, narrowing, ref name, ref taken) && (narrowing == start || !name.EndsWith("教师", StringComparison.Ordinal)))
            {
                return name.Length == 0 ? null : new ScopeMention(string.Concat(folded[start..narrowing], name), new TextSpan(start, narrowing + taken));
            }

            if (narrowing == start) return null;
        }
    }

    /// <summary>小学生均… is 小学 and 生均…, not 小学生.</summary>
    private bool Short(ReadOnlySpan<char> folded, int at, ref string name, ref int length) =>
        !TakesNext(folded, at + length) || names.TryAt(folded[..(at + length - 1)], at, out name, out length);

    private static bool TakesNext(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] == '均' && text[end - 1] == '生' && end + 1 < text.Length
        && text[end + 1] is not ('不' or '达' or '为' or '应' or '要' or '须' or '在' or '能' or '可' or '有' or '以' or '超' or '至' or '按' or '可');

    /// <summary>Whether a stretch of folded text is nothing but a scope with what narrows it: 城区和镇区的小学.</summary>
    internal bool IsOnlyScope(string folded, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (At(folded, at) is { } scope && scope.Span.End <= end) at = scope.Span.End;
            else if (modifiers.TryAt(folded.AsSpan(0, end), at, out _, out var length)) at += length;
            else if (at > start && folded[at] is '和' or '、' or '的' or '及' or '与') at++;
            else return false;
        }

        return end > start;
    }

    private (HashSet<string> Modifiers, string Base) Split(string scope)
    {
        HashSet<string> words = [];
        var at = 0;
        while (!names.TryAt(scope, at, out _, out var whole) || at + whole != scope.Length)
        {
            if (!modifiers.TryAt(scope, at, out var word, out var length)) break;
            words.Add(word);
            at += length;
        }

        return (words, names.TryAt(scope, at, out var name, out var taken) && at + taken == scope.Length ? name : scope[at..]);
    }

    private bool Belongs(string inner, string outer) =>
        inner == outer || (wider.TryGetValue(inner, out var parents) && parents.Any(parent => Belongs(parent, outer)));
}
