using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Finds the clause of a long sentence that answers, so that a quote that is cut shows it.</summary>
internal static class Centre
{
    /// <summary>The evidence with the clause that has most of what was asked, and of a list the items.</summary>
    public static Evidence On(Question question, Evidence evidence)
    {
        if (evidence.Record is not null || evidence.Quote.Length != evidence.Sentence.Length) return evidence;
        var (best, most) = (default(TextSpan), 0.0);
        for (var at = 0; at < evidence.Sentence.Length;)
        {
            var clause = Clause.Around(evidence.Sentence, new TextSpan(at, at));
            if (Worth(question, clause.Of(evidence.Sentence)) is var worth && worth > most) (best, most) = (clause, worth);
            at = clause.End + 1;
        }

        return most > 0 ? evidence with { Centre = best } : evidence;
    }

    private static double Worth(Question question, string clause) =>
        question.Terms.Where(term => !term.Light).Sum(term => Coverage.Of(term, clause, string.Empty, string.Empty))
        + (question.Kind != QuestionKind.List || !clause.Contains('、', StringComparison.Ordinal) ? 0 : question.Items is { } items && ItemNames.Count(clause, items) > 1 ? 2 : 1)
        + (question is { Kind: QuestionKind.List, ItemCount: { } count } && Enumeration.Has(clause, count) ? 1 : 0);
}
