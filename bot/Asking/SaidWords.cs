using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// The words of a question as it was put, asking words and all: those that people are known to say for the documents' words, and else
/// neighbouring pairs of characters. What each of them tells by standing in evidence, or by missing there, is in <see cref="WordOdds"/>.
/// </summary>
internal sealed class SaidWords
{
    private readonly List<string> words = [];
    private readonly List<string[]> written = [];

    /// <param name="said">Simplified.</param>
    /// <param name="reworded">What was said otherwise than it stands here: either will do.</param>
    public SaidWords(string said, IReadOnlyList<Rewording> reworded)
    {
        var spoken = Concepts.Find(said).ToDictionary(mention => mention.Span.Start);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < said.Length;)
        {
            if (spoken.TryGetValue(at, out var mention))
            {
                var word = mention.Span.Of(said);
                if (seen.Add(word)) Add(word, [word, .. mention.Written]);
                at = mention.Span.End;
                continue;
            }

            var pair = said.Substring(at, 2);
            at++;
            if (!PlainText.IsHan(pair[0]) || !PlainText.IsHan(pair[1]) || !seen.Add(pair)) continue;
            Add(pair, reworded.FirstOrDefault(one => one.Written.Contains(pair, StringComparison.Ordinal)) is { } read ? [pair, read.Said] : [pair]);
        }
    }

    /// <summary>By place of their first occurrence, each once.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>For each of <see cref="Words"/> what stands for it in <see cref="WordOdds"/> where it was not counted, by how many passages have it as it was said or as documents write it.</summary>
    public string[] Others(IPolicyIndex index) => [.. written.Select(forms => WordOdds.OthersOf(forms.Select(form => Rarity(form, index)).Where(rarity => rarity > 0).DefaultIfEmpty(0).Min()))];

    /// <summary>By its rarest pair of characters; 0 when no passage has one of them.</summary>
    private static double Rarity(string form, IPolicyIndex index)
    {
        var rarest = 0.0;
        for (var at = 0; at + 1 < form.Length; at++)
        {
            if (!PlainText.IsHan(form[at]) || !PlainText.IsHan(form[at + 1])) continue;
            if (index.Rarity(form.Substring(at, 2)) is not (> 0 and var rarity)) return 0;
            rarest = Math.Max(rarest, rarity);
        }

        return rarest;
    }

    /// <summary>Which of <see cref="Words"/> stand in one of the texts, as they were said or as documents write them.</summary>
    public bool[] StandIn(params ReadOnlySpan<string> texts)
    {
        var stand = new bool[words.Count];
        foreach (var text in texts)
        {
            for (var i = 0; i < stand.Length; i++) stand[i] = stand[i] || Array.Exists(written[i], word => text.Contains(word, StringComparison.Ordinal));
        }

        return stand;
    }

    private void Add(string word, string[] alike)
    {
        words.Add(word);
        written.Add(alike);
    }
}
