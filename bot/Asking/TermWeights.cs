using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A term of a question with how much it tells.</summary>
/// <param name="Weight">By the rarity of its pairs of characters in the documents and by its length.</param>
/// <param name="Known">Whether it or another word for it stands in the documents at all.</param>
internal readonly record struct WeighedTerm(Term Term, double Weight, bool Known);

/// <summary>How much each term of a question tells: a rare word more than a common one, a long one more than a short one.</summary>
internal sealed class TermWeights(IPolicyIndex index)
{
    private const int Longest = 6;

    /// <summary>What a light word counts of what it would count otherwise.</summary>
    private const double OfLight = 0.2;

    /// <summary>The share of a word's pairs that must stand somewhere for the word to be one of the documents'.</summary>
    private const double Familiar = 0.5;

    public IReadOnlyList<WeighedTerm> Of(Question question) => [.. question.Terms.Select(Of)];

    private WeighedTerm Of(Term term)
    {
        var (rarity, known) = term.Alternatives.Prepend(term.Text).Select(Rarity).MaxBy(found => (found.Known, found.Rarity));
        var weight = Math.Clamp(term.Text.Length, 1, Longest) * (known ? rarity : Unfamiliar) * (term.Light ? OfLight : 1);
        return new WeighedTerm(term, weight, known || term.Figure is not null);
    }

    /// <summary>What a pair tells that stands in no document: as much as one that stands in few.</summary>
    private const double Unfamiliar = 4;

    /// <summary>The mean rarity of the word's pairs that stand somewhere, and whether most of them do.</summary>
    private (double Rarity, bool Known) Rarity(string word)
    {
        double all = 0, sum = 0, known = 0;
        for (var at = 0; at < Math.Max(1, word.Length - 1); at++)
        {
            var part = word.Length == 1 ? word : word.Substring(at, 2);
            if (!PlainText.IsHan(part[0])) continue;
            all++;
            var rarity = index.Rarity(part);
            if (rarity <= 0) continue;
            known++;
            sum += rarity;
        }

        return known == 0 ? (0, false) : (sum / known, known / all >= Familiar);
    }
}
