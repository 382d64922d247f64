using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// What the words around a figure say of what it measures, read as a question's words are: laymen's and other regions' words as the
/// field's, then without all that says nothing of it.
/// </summary>
/// <param name="Basis">What the words count by; null for a total.</param>
/// <param name="Content">What is measured, in the field's words: 高于规定学历教师; empty when the words do not say.</param>
internal sealed record ClaimWords(Basis? Basis, string Content)
{
    private static readonly CueBook Checks = CueBook.Load("intents.txt");

    /// <summary>小学生 is 小学's 学生.</summary>
    private static readonly string[] Pupils = [.. Composite.StageSplit.Stages, "中学"];

    private static readonly Lazy<string[]> Noise = new(() =>
    [
        .. Vocabulary.Lines("claim-words").Concat(Vocabulary.Lines("claim-noise")).Concat(Checks["check"].Select(phrase => phrase.Text))
            .Where(word => !word.Contains('…', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length),
    ]);

    /// <summary>All that was said in the field's words.</summary>
    public static string Reading(string said, TypoReader? typos = null)
    {
        var text = LayWords.ReadVariants(PlainText.Of(said));
        return LayWords.ReadPerHead(LayWords.Read(typos?.Read(text) ?? text));
    }

    /// <summary>小学生均 is 小学's 生均 and no 学生; of one length, but for the last character of the stage.</summary>
    public static string Apart(string words) => Pupils.Aggregate(words, (text, stage) => text.Replace(stage + "生均", stage[..^1] + " 生均", StringComparison.Ordinal));

    /// <param name="said">The words of the message without the figure.</param>
    public static ClaimWords Of(string said, TypoReader? typos = null)
    {
        var text = Reading(said, typos);
        var basis = Basis.Of(text);
        text = Basis.Without(text);
        foreach (var stage in Pupils) text = text.Replace(stage + "生", stage + "学生", StringComparison.Ordinal);
        (_, text) = Stages.Take(text);
        var kept = text.ToCharArray();
        var names = IndicatorCatalog.Default.Find(text);
        foreach (var noise in Noise.Value)
        {
            for (var at = text.IndexOf(noise, StringComparison.Ordinal); at >= 0; at = text.IndexOf(noise, at + 1, StringComparison.Ordinal))
            {
                // 达 of 达标率 and 间 of 睡眠时间 belong to a name.
                if (!names.Any(name => name.Span.Length > noise.Length && name.Span.Start <= at && name.Span.End >= at + noise.Length)) Array.Fill(kept, ' ', at, noise.Length);
            }
        }

        return new ClaimWords(basis, string.Concat(kept.Where(PlainText.IsHan)));
    }
}
