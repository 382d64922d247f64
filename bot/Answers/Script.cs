using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Answers;

/// <summary>Which script an answer is written in.</summary>
public static class Script
{
    /// <summary>The answer in the question's script. Quotes stay as they stand in their documents.</summary>
    public static Answer Follow(string question, Answer answer)
    {
        if (!HanVariants.IsTraditional(question)) return answer;
        return answer with
        {
            Text = Convert(answer.Text, [.. answer.Citations.Select(citation => citation.Quote).Distinct(StringComparer.Ordinal)]),
            Suggestions = [.. answer.Suggestions.Select(HanVariants.ToTraditional)],
        };
    }

    private static string Convert(string text, string[] quotes)
    {
        var traditional = HanVariants.ToTraditional(text).ToCharArray();
        foreach (var quote in quotes)
        {
            if (quote.Length == 0) continue;
            for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + quote.Length, StringComparison.Ordinal))
            {
                quote.CopyTo(0, traditional, at, quote.Length);
            }
        }

        return new string(traditional);
    }
}
