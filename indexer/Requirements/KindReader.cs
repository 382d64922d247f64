using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Tells what a figure is from the words around it, and where they say nothing from what kind of document it stands in.</summary>
internal static class KindReader
{
    public static RequirementKind Read(string text, TextSpan sentence, TextSpan clause, BoundPhrase bound, bool due, DocumentKind document, RequirementKind? before, bool dated)
    {
        var words = Vocabulary.Default;
        var (start, at) = (clause.Start, bound.Span.Start);
        var fact = StatesFact(text, bound);
        var strong = words.Has("strong", text, start, bound.Span.End) || (bound.Negated && !fact);
        var described = ClauseWords.Default.Says("status", text, start, bound.Span.End) || fact;
        if (words.Has("target", text, start, bound.Span.End)) return RequirementKind.Target;
        var meant = ClauseWords.Default.Says("intent", text, start, at) || (before == RequirementKind.Plan && !words.Has("requirement", text, start, at));
        if (meant && !strong && !bound.Negated && bound.Comparator is null or Comparator.Equal or Comparator.About) return RequirementKind.Plan;
        // 预计…2.1万人，需专任教师1180名: what is foreseen in all its clauses.
        if (!strong && !bound.Negated && bound.Comparator is null or Comparator.Equal or Comparator.About && words["forecasts"].TryAt(text.AsSpan(0, sentence.End), sentence.Start, out _, out _)) return RequirementKind.Plan;
        if (!strong && !due && words["status openers"].TryAt(text.AsSpan(0, sentence.End), sentence.Start, out _, out _) && !words.Has("requirement", text, sentence.Start, at)) return RequirementKind.Status;
        if (described && !strong && !(due && words.Has("demands", text, start, bound.Span.End))) return RequirementKind.Status;
        var bounded = bound.Comparator is not (null or Comparator.Equal or Comparator.About);
        if (!strong && bound.Comparator is null or Comparator.Equal or Comparator.About && ClauseWords.Default.Says("status", text, sentence.Start, start)) return RequirementKind.Status;
        if (due && !strong && bound.Comparator is not null && !(bound.Comparator == Comparator.About && ClauseWords.Default.Says("plan", text, start, at))) return RequirementKind.Target;
        if (dated && !strong && !due && bound.Comparator is null or Comparator.Equal or Comparator.About && Opens(text, sentence) && before is not RequirementKind.Plan) return RequirementKind.Status;
        var planned = ClauseWords.Default.Says("plan", text, start, at) && !words.Has("advice", text, start, at) && !text.AsSpan(bound.Span.End).StartsWith("为宜");
        if (planned && !bound.Negated) return due && bounded ? RequirementKind.Target : RequirementKind.Plan;
        if (dated && !strong && bound.Comparator is null or Comparator.Equal or Comparator.About) return RequirementKind.Status;
        if (dated && !strong && bound.Reached && (Opens(text, sentence) || before == RequirementKind.Status)) return RequirementKind.Status;
        if (document == DocumentKind.Summary && !strong) return RequirementKind.Status;
        if (words.Has("target", text, sentence.Start, start) && Leads(text, sentence, clause)) return RequirementKind.Target;
        if (bound.Reached && !strong && ClauseWords.Default.Says("status", text, sentence.Start, start) && !words.Has("requirement", text, start, at)) return RequirementKind.Status;
        if (!strong && (bound.Comparator is null || text[at] == '占') && Vocabulary.Default["whereabouts"].TryAt(text.AsSpan(0, sentence.End), sentence.Start, out _, out _) && !words.Has("requirement", text, sentence.Start, at) && !words.Has("floors", text, at, sentence.End) && !text.AsSpan(sentence.Start, at - sentence.Start).Contains('每')) return RequirementKind.Status;
        if (strong || bounded || words.Has("requirement", text, start, at)) return ClauseWords.Default.Says("status", text, sentence.Start, start) && !strong && !bounded ? RequirementKind.Status : RequirementKind.Requirement;
        if (ClauseWords.Default.Says("status", text, sentence.Start, start) || (bound.Comparator is null && before is null or RequirementKind.Status && IsStatistic(text, sentence))) return RequirementKind.Status;
        return before is not (RequirementKind.Requirement or RequirementKind.Target) && ClauseWords.Default.Says("plan", text, sentence.Start, start) ? RequirementKind.Plan : RequirementKind.Requirement;
    }

    /// <summary>净入学率99.98%，毛入学率103.6%: rates so exact, or beyond the whole, were measured and are not set; nothing in the sentence demands.</summary>
    private static bool IsStatistic(string text, TextSpan sentence)
    {
        var words = Vocabulary.Default;
        if (words.Has("strong", text, sentence.Start, sentence.End) || words.Has("requirement", text, sentence.Start, sentence.End) || words.Has("target", text, sentence.Start, sentence.End)) return false;
        for (var at = text.IndexOf('%', sentence.Start, sentence.Length); at > 0; at = text.IndexOf('%', at + 1, sentence.End - at - 1))
        {
            var start = at;
            while (start > sentence.Start && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.')) start--;
            var point = text.IndexOf('.', start, at - start);
            if (point > start && (at - point > 2 || point - start > 2)) return true;
        }

        return false;
    }

    /// <summary>2022年，…达到100%: a sentence that opens with a year and stops there tells of that year.</summary>
    private static bool Opens(string text, TextSpan sentence) =>
        DatePhrase.At(text, sentence.Start, null) is { Role: DateRole.Named } date && date.Span.End < sentence.End && text[date.Span.End] == ',';

    /// <summary>没有超过, 达到了: what is, not what shall be.</summary>
    private static bool StatesFact(string text, BoundPhrase bound)
    {
        var phrase = text.AsSpan(bound.Span.Start, Math.Min(4, bound.Span.Length));
        return phrase.StartsWith("没有") || phrase.StartsWith("达到了") || phrase.StartsWith("从未") || phrase.StartsWith("未超过") || phrase.StartsWith("并未");
    }

    /// <summary>力争…，…达到…: the word of the first clause holds for those that follow it.</summary>
    private static bool Leads(string text, TextSpan sentence, TextSpan clause) => text.IndexOf(';', sentence.Start, clause.Start - sentence.Start) < 0;
}
