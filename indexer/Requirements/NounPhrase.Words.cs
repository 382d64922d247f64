using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Where the noun phrases of a clause begin and end, and which verb governs a figure, by the words that the clause is cut into.</summary>
internal sealed partial class NounPhrase
{
    /// <summary>The last noun phrase of a span: behind the last adverb, modal, date or governing verb before its head.</summary>
    private (int Start, int End) Last(string text, TextSpan span)
    {
        var found = ClauseWords.Default.Of(text, span);
        for (var last = Noun(found, found.Count); last >= 0;)
        {
            var first = First(text, found, last);
            // 体育教师按每5个班配备1人, 补助标准调整为小学1250元: what stands before the adjunct is what is measured.
            var before = first > 0 && found[first - 1].Kind is WordKind.Preposition or WordKind.Verb ? Noun(found, first) : -1;
            var adjunct = before >= 0 && (found[first - 1].Kind == WordKind.Preposition ? words["adjuncts"].TryAt(text, found[first - 1].Span.Start, out _, out _) : found[last].Kind == WordKind.Scope && first == last && !ScopeKinds.OfPeople(text[found[last].Span.Start..found[last].Span.End]));
            if (before < 0 && first > 0 && found[first - 1].Kind == WordKind.Preposition && found[last].Span.End - found[first].Span.Start == 2 && found[last].Kind == WordKind.Noun && text[found[first - 1].Span.Start] is '在' or '对' or '向') return (found[first - 1].Span.Start, found[last].Span.End);
            if (!adjunct) return (found[first].Span.Start, found[last].Span.End);
            last = before;
        }

        // 每月更新一次: the act itself is what is counted.
        var act = found.FindLast(w => w.Kind == WordKind.Verb && w.Span.Length > 1 && !words["quota verbs"].TryAt(text, w.Span.Start, out _, out _));
        return act.Span.Length > 1 ? (act.Span.Start, act.Span.End) : (span.End, span.End);
    }

    private static int Noun(List<ClauseWord> found, int end)
    {
        var at = end - 1;
        while (at >= 0 && found[at].Kind is not (WordKind.Noun or WordKind.Scope)) at--;
        return at;
    }

    /// <summary>The first word of the noun phrase that a word is the head of.</summary>
    private int First(string text, List<ClauseWord> found, int last)
    {
        var (first, relative) = (last, last + 1 < found.Count && found[last + 1].Kind == WordKind.Particle);
        for (var i = last - 1; i >= 0; i--)
        {
            var kind = found[i].Kind;
            if (kind == WordKind.Particle) relative = true;
            else if (kind is WordKind.Verb or WordKind.Preposition && !relative) break;
            else if (kind == WordKind.Adverb && relative && found[i + 1].Kind == WordKind.Verb) first = i;
            else if (kind is WordKind.Adverb or WordKind.Time or WordKind.Modal or WordKind.Date or WordKind.Per && !(i > 0 && found[i - 1].Kind == WordKind.Noun && OnlyMeasure(text, new TextSpan(found[first].Span.Start, found[last].Span.End)))) break;
            first = i;
        }

        while (first < last && found[first].Kind is WordKind.Particle or WordKind.List or WordKind.Mark || (first + 1 < last && found[first].Kind == WordKind.Verb && found[first + 1].Kind == WordKind.Particle && found[last].Span.End - found[first + 2].Span.Start > 3)) first++;
        return first;
    }

    /// <summary>Where the noun phrase that begins a stretch ends: before the first adverb, modal, verb or date behind a noun.</summary>
    private static int Ending(string text, TextSpan span)
    {
        var noun = false;
        foreach (var word in ClauseWords.Default.Of(text, span))
        {
            if (word.Kind is WordKind.Noun or WordKind.Scope) noun = true;
            else if (noun && word.Kind is not (WordKind.Particle or WordKind.List)) return word.Span.Start;
        }

        return span.End;
    }

    /// <summary>The nouns of a stretch from left to right, each as far as no other word cuts it.</summary>
    public List<(TextSpan Span, bool Object)> Nouns(string text, TextSpan span)
    {
        List<(TextSpan, bool)> nouns = [];
        var cut = ClauseWords.Default.Of(text, span);
        for (var i = 0; i < cut.Count; i++)
        {
            if (cut[i].Kind is not (WordKind.Noun or WordKind.Scope)) continue;
            var first = i;
            while (i + 1 < cut.Count && cut[i + 1].Kind is WordKind.Noun or WordKind.Scope or WordKind.Particle) i++;
            var each = text.IndexOf('每', cut[first].Span.Start, cut[i].Span.End - cut[first].Span.Start);
            var noun = Trim(text, new TextSpan(cut[first].Span.Start, each > cut[first].Span.Start ? each : cut[i].Span.End));
            if (noun.Length > 1) nouns.Add((noun, first > 0 && cut[first - 1].Kind == WordKind.Verb));
        }

        return nouns;
    }

    /// <summary>The governing verb that a stretch ends with, adverbs and times aside; null where a noun ends it: 县财政每年[安排]不少于….</summary>
    public TextSpan? Governing(string text, TextSpan span)
    {
        var found = ClauseWords.Default.Of(text, span);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Kind == WordKind.Verb) return found[i].Span;
            if (found[i].Kind is not (WordKind.Adverb or WordKind.Time or WordKind.Modal or WordKind.Per or WordKind.Mark or WordKind.Date)) return null;
        }

        return null;
    }
}
