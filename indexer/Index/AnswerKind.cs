using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Index;

/// <summary>What a question wants to be told, as far as it can be seen in a text that tells it.</summary>
internal enum AnswerKind
{
    Other,
    Date,
    Quantity,
}

/// <summary>Reads the kind of answer off a question, and finds it in a text. Both are folded.</summary>
internal static class AnswerKinds
{
    private static readonly Lazy<(AnswerKind Kind, string Word)[]> Words = new(() =>
        [.. from line in LexiconFile.Lines("answer-kinds.txt")
            from word in LexiconFile.Words(line.Text)
            select (line.Part == "date" ? AnswerKind.Date : AnswerKind.Quantity, word)]);

    public static AnswerKind Of(string question)
    {
        foreach (var (kind, word) in Words.Value) if (question.Contains(word, StringComparison.Ordinal)) return kind;
        return AnswerKind.Other;
    }

    /// <summary>Whether the text has a date, or a number that is none; one that the question has already tells nothing new.</summary>
    public static bool IsIn(AnswerKind kind, ReadOnlySpan<char> text, string question)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsNumeral(text[at])) continue;
            var start = at;
            while (at + 1 < text.Length && (IsNumeral(text[at + 1]) || text[at + 1] is '.' or ',')) at++;
            var date = at + 1 < text.Length && (text[at + 1] is '年' or '月' or '日' || text[(at + 1)..].StartsWith("世纪", StringComparison.Ordinal));
            if (date == (kind == AnswerKind.Date) && !question.AsSpan().Contains(text[start..(at + 1)], StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "〇零一二两三四五六七八九十百千万亿".Contains(c, StringComparison.Ordinal);
}
