using System.Text;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Answers;

/// <summary>Answers follow the question's script; what is quoted stays as it stands in its document.</summary>
public static class Script
{
    public static Answer Follow(string question, Answer answer)
    {
        if (!HanVariants.IsTraditional(question)) return answer;
        return answer with
        {
            Text = Convert(answer.Text, [.. answer.Citations.Select(citation => citation.Quote).Where(quote => quote.Length > 0)]),
            Suggestions = [.. answer.Suggestions.Select(HanVariants.ToTraditional)],
        };
    }

    private static string Convert(string text, IReadOnlyList<string> quotes)
    {
        var converted = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var next = quotes
                .Select(quote => (Start: text.IndexOf(quote, at, StringComparison.Ordinal), quote.Length))
                .Where(found => found.Start >= 0)
                .DefaultIfEmpty((Start: text.Length, Length: 0))
                .MinBy(found => (found.Start, -found.Length));
            converted.Append(HanVariants.ToTraditional(text[at..next.Start])).Append(text, next.Start, next.Length);
            at = next.Start + next.Length;
        }

        return converted.ToString();
    }
}
