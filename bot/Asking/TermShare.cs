using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>How much of one term of a question a piece of evidence has, from 0 to 1.</summary>
internal static class TermShare
{
    /// <summary>What another indicator has of the one asked for, however alike their words are.</summary>
    private const double NearMiss = 0.35;

    public static double Of(Question question, Term term, Evidence evidence, string sentence, string headings, string beside)
    {
        if (term.Figure is { } figure && EvidenceMeasures.HasFigure(evidence, figure)) return 1;
        var said = Coverage.Of(term, sentence, headings, beside);
        if (term.Figure?.High is not null) said = Math.Max(said, Coverage.Of(term with { Text = Dashed(term.Text) }, Dashed(sentence), headings, beside));
        if (term.Indicator is not { } asked || evidence.Record is not { } record) return said;
        if (evidence.Indicator is not { } found)
        {
            return Math.Max(said, IndicatorCatalog.Default.Similarity(record.Indicator, asked.Name) is > 0.75 and var similar ? similar : 0);
        }

        if (IsQualified(found, asked)) return 1;
        // 算例里生均图书的差异系数: the record measures the one, and of the other it is said whether the sentence has it.
        if (question.Terms.Any(other => other.Indicator?.Name == found.Name)) return said;
        // Another indicator is a near miss, however alike its words; only a kind of the one asked for will do (年巩固率 for 巩固率).
        return found.Name.EndsWith(asked.Name, StringComparison.Ordinal) ? Math.Min(said, 0.8) : Math.Min(said, NearMiss);
    }

    /// <summary>Whether it is the indicator asked for, or that with something left out of it: 生均校舍建筑面积（不含学生宿舍）.</summary>
    public static bool IsQualified(Indicator found, Indicator asked) => found.Name == asked.Name || found.Name.StartsWith(asked.Name + "（", StringComparison.Ordinal);

    /// <summary>6到11周岁 is 6—11周岁.</summary>
    private static string Dashed(string text) => text.Replace('到', '—').Replace('至', '—').Replace('-', '—').Replace('–', '—').Replace('~', '—');
}
