using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>What a question is about: the indicators and scopes that it names, and the words that are left.</summary>
internal static class TermReader
{
    public static IReadOnlyList<Term> Read(CueBook cues, string text, Remainder rest, IReadOnlySet<Dimension> asked, out IReadOnlyList<string> scopes)
    {
        var found = new List<(int At, Term Term)>();
        foreach (var mention in IndicatorCatalog.Default.Find(text))
        {
            if (rest.IsTaken(mention.Span)) continue;
            rest.Take(mention.Span);
            found.Add((mention.Span.Start, new Term(mention.Span.Of(text), [mention.Indicator.Name, .. mention.Indicator.Synonyms], mention.Indicator)));
        }

        var whom = new List<string>();
        foreach (var scope in ScopeCatalog.Default.Find(text))
        {
            if (rest.IsTaken(scope.Span)) continue;
            rest.Take(scope.Span);
            whom.Add(scope.Scope);
        }

        scopes = whom;
        foreach (var run in rest.Runs())
        {
            foreach (var word in Words(cues, run, text))
            {
                var term = word.Of(text);
                found.Add((word.Start, new Term(term, [.. QueryWords.Default.Expand(term)])));
            }
        }

        found.Sort((a, b) => a.At - b.At);
        return WithWholeIndicator([.. found.Select(pair => pair.Term)], asked);
    }

    /// <summary>每班 + 多少人 names 每班人数 without saying it: the topic with the noun of the asked dimension may be an indicator.</summary>
    private static IReadOnlyList<Term> WithWholeIndicator(IReadOnlyList<Term> terms, IReadOnlySet<Dimension> asked)
    {
        if (terms.Count == 0 || terms.Any(term => term.Indicator is not null) || asked.Count == 0) return terms;
        var topic = string.Concat(terms.Select(term => term.Text));
        if (FigureFit.Noun(asked.First()) is not { } noun || topic.Length > 16) return terms;
        if (IndicatorCatalog.Default.Resolve(topic + noun) is not { } indicator || !asked.Contains(indicator.Dimension)) return terms;
        return terms.Count == 1
            ? [terms[0] with { Indicator = indicator, Alternatives = [.. terms[0].Alternatives, indicator.Name, .. indicator.Synonyms] }]
            : [.. terms.Select(term => term with { Indicator = indicator })];
    }

    /// <summary>A run without the words that every question has; what is cut from its edges is never cut from within a word.</summary>
    private static IEnumerable<TextSpan> Words(CueBook cues, TextSpan run, string text)
    {
        var pieces = new List<TextSpan> { run };
        foreach (var phrase in cues["drop"].Where(phrase => phrase.Text.Length > 1 || phrase.Text is "的" or "吗" or "呢" or "么"))
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                var at = text.IndexOf(phrase.Text, pieces[i].Start, pieces[i].Length, StringComparison.OrdinalIgnoreCase);
                if (at < 0) continue;
                var whole = pieces[i];
                pieces[i] = new TextSpan(whole.Start, at);
                pieces.Insert(i + 1, new TextSpan(at + phrase.Text.Length, whole.End));
            }
        }

        foreach (var piece in pieces)
        {
            var (start, end) = (piece.Start, piece.End);
            while (end - start > 2 && IsDropped(cues, text[start])) start++;
            while (end - start > 2 && IsDropped(cues, text[end - 1])) end--;
            if (end - start == 2 && IsDropped(cues, text[start])) start++;
            if (end - start == 2 && IsDropped(cues, text[end - 1])) end--;
            if (end == start || end - start == 1 && IsDropped(cues, text[start])) continue;
            yield return new TextSpan(start, end);
        }
    }

    private static bool IsDropped(CueBook cues, char character)
    {
        foreach (var phrase in cues["drop"])
        {
            if (phrase.Text.Length == 1 && phrase.Text[0] == character) return true;
        }

        return false;
    }
}
