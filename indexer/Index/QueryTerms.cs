using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Index;

/// <summary>A term to look for and how much it counts.</summary>
internal readonly record struct QueryTerm(string Term, float Weight);

/// <summary>What a query looks for: the terms of its text but for question words and politeness, which weigh nothing.</summary>
internal static class QueryTerms
{
    private static readonly Lazy<string[]> QuestionWords = new(Load);

    /// <summary>Other words for the same find what the query's own do not, and decide less.</summary>
    public const float OtherWords = 0.4f;

    /// <param name="others">Words that documents use for what the query says.</param>
    public static IReadOnlyList<QueryTerm> Of(string text, double single, params IEnumerable<string> others)
    {
        var folded = HanTokens.Fold(text);
        var silent = Silent(folded);
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var token in new HanTokens(folded))
        {
            if (IsSilent(token, silent)) continue;
            var term = token.Span.Of(folded);
            weights[term] = weights.GetValueOrDefault(term) + (token.Pair || IsWord(term) ? 1 : (float)single);
        }

        // A query of question words alone is still a query.
        if (weights.Count == 0 && silent.Any(s => s)) foreach (var token in new HanTokens(folded)) weights[token.Span.Of(folded)] = 1;
        foreach (var other in others.Select(HanTokens.Fold))
        {
            foreach (var token in new HanTokens(other))
            {
                var term = token.Span.Of(other);
                weights.TryAdd(term, OtherWords * (token.Pair || IsWord(term) ? 1 : (float)single));
            }
        }

        return [.. weights.Select(w => new QueryTerm(w.Key, w.Value))];
    }

    /// <summary>Where the terms stand in a text: pairs and words; single characters only where the terms have nothing longer.</summary>
    public static IReadOnlyList<TextSpan> Highlights(string text, IReadOnlyList<QueryTerm> terms)
    {
        var wanted = terms.Select(t => t.Term).Where(t => t.Length > 1).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0) wanted = [.. terms.Select(t => t.Term)];
        var folded = HanTokens.Fold(text);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        var spans = new List<TextSpan>();
        foreach (var token in new HanTokens(folded))
        {
            if (!lookup.Contains(folded.AsSpan(token.Start, token.Length))) continue;
            if (spans.Count > 0 && spans[^1].End >= token.Start) spans[^1] = spans[^1].Hull(token.Span);
            else spans.Add(token.Span);
        }

        return spans;
    }

    private static bool IsWord(string term) => term[0] < 0x2E80;

    /// <summary>Which characters of a folded query belong to question words and politeness.</summary>
    public static bool[] Silent(string folded)
    {
        var silent = new bool[folded.Length];
        foreach (var word in QuestionWords.Value)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                silent.AsSpan(at, word.Length).Fill(true);
            }
        }

        return silent;
    }

    private static bool IsSilent(HanToken token, bool[] silent) => silent.AsSpan(token.Start, token.Length).Contains(true);

    private static string[] Load()
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/question-words.txt"));
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(HanTokens.Fold));
        }

        return [.. words];
    }
}
