using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Tells what a figure is from the words around it, and where they say nothing from what kind of document it stands in.</summary>
internal static class KindReader
{
    public static RequirementKind Read(string text, TextSpan sentence, TextSpan clause, BoundPhrase bound, bool due, DocumentKind document, bool dated)
    {
        var words = Vocabulary.Default;
        var (start, at) = (clause.Start, bound.Span.Start);
        var fact = StatesFact(text, bound);
        var strong = words.Has("strong", text, start, bound.Span.End) || (bound.Negated && !fact);
        var described = words.Has("status", text, start, bound.Span.End) || fact;
        if (words.Has("target", text, start, bound.Span.End)) return RequirementKind.Target;
        if (described && !strong && !(due && words.Has("demands", text, start, bound.Span.End))) return RequirementKind.Status;
        var bounded = bound.Comparator is not (null or Comparator.Equal or Comparator.About);
        if (!strong && bound.Comparator is null or Comparator.Equal or Comparator.About && words.Has("status", text, sentence.Start, start)) return RequirementKind.Status;
        if (due && !strong && bound.Comparator is not null) return RequirementKind.Target;
        var planned = Says("plan", text, start, at) && !words.Has("advice", text, start, at);
        if (planned && !bound.Negated) return due && bounded ? RequirementKind.Target : RequirementKind.Plan;
        if (dated && !strong && bound.Comparator is null or Comparator.Equal or Comparator.About) return RequirementKind.Status;
        if (document == DocumentKind.Summary && !strong) return RequirementKind.Status;
        if (words.Has("target", text, sentence.Start, start) && Leads(text, sentence, clause)) return RequirementKind.Target;
        if (bound.Reached && !strong && words.Has("status", text, sentence.Start, start) && !words.Has("requirement", text, start, at)) return RequirementKind.Status;
        if (strong || bounded || words.Has("requirement", text, start, at)) return words.Has("status", text, sentence.Start, start) && !strong && !bounded ? RequirementKind.Status : RequirementKind.Requirement;
        if (words.Has("status", text, sentence.Start, start)) return RequirementKind.Status;
        return Says("plan", text, sentence.Start, start) ? RequirementKind.Plan : RequirementKind.Requirement;
    }

    /// <summary>Whether a word of a part stands there and is not part of a noun (招生计划, 总投入).</summary>
    private static bool Says(string part, string text, int start, int end)
    {
        var book = Vocabulary.Default[part];
        for (var at = start; at < end; at++)
        {
            if (book.TryAt(text.AsSpan(0, end), at, out _, out var length) && !InNoun(text, at, length, start, end)) return true;
        }

        return false;
    }

    private static bool InNoun(string text, int at, int length, int start, int end)
    {
        for (var from = Math.Max(start, at - 4); from <= at; from++)
        {
            if (ClauseWords.Default.Listed(text, from, end) is (WordKind.Noun, var noun) && from + noun >= at + length && noun > length) return true;
        }

        return false;
    }

    /// <summary>没有超过, 达到了: what is, not what shall be.</summary>
    private static bool StatesFact(string text, BoundPhrase bound)
    {
        var phrase = text.AsSpan(bound.Span.Start, Math.Min(4, bound.Span.Length));
        return phrase.StartsWith("没有") || phrase.StartsWith("达到了") || phrase.StartsWith("从未") || phrase.StartsWith("未超过") || phrase.StartsWith("并未");
    }

    /// <summary>力争…，…达到…: the word of the first clause holds for those that follow it.</summary>
    private static bool Leads(string text, TextSpan sentence, TextSpan clause) => text.IndexOf(';', sentence.Start, clause.Start - sentence.Start) < 0;
}
