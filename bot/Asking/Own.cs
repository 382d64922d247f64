using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The words by which a message leans on the conversation: who is speaking, and what it points back to.</summary>
internal static class Own
{
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    /// <summary>The stage in a statement about oneself: 我们是一所初中.</summary>
    public static string? Stage(string message)
    {
        if (Cues.Find("self", message) is not { } self) return null;
        return ScopeCatalog.Default.Find(message[self.End..]) is [{ Span.Start: <= 6 } mention, ..] ? mention.Scope : null;
    }

    /// <summary>那绿化呢: a new thing is put in the place of the last one.</summary>
    public static bool Continues(string message)
    {
        var bare = message.TrimEnd('?', '？', '。', ' ');
        return bare.EndsWith('呢') || bare.StartsWith('那') || bare.EndsWith("的话", StringComparison.Ordinal);
    }

    /// <summary>换个话题: what comes now has nothing to do with what came before.</summary>
    public static bool Resets(string message) => Cues.Has("reset", message);

    /// <summary>
    /// What a short message says besides its asking, as it is looked for beside the last answer: also words that say nothing of a
    /// subject (平均呢).
    /// </summary>
    public static IReadOnlyList<Term> Bare(Question question)
    {
        var bare = question.Content;
        if (Cues["back"].Where(phrase => bare.StartsWith(phrase.Text, StringComparison.Ordinal)).MaxBy(phrase => phrase.Text.Length) is { } back) bare = bare[back.Text.Length..];
        var terms = question.Terms.Where(term => term.Figure is null && !term.Light && bare.Contains(term.Text, StringComparison.Ordinal)).ToList();
        if (terms.Count > 0) return terms;
        // 小学 of 小学呢 is whom it is asked for, 教师 of 教师有几个 what is asked.
        foreach (var scope in ScopeCatalog.Default.Find(bare).Reverse().Where(scope => ScopeCatalog.Default.Covers("学校", scope.Scope))) bare = bare.Remove(scope.Span.Start, scope.Span.Length);
        foreach (var phrase in Cues["around"]) bare = bare.Replace(phrase.Text, " ", StringComparison.Ordinal);
        return [.. bare.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word.Any(PlainText.IsHan)).Select(word => new Term(word, []))];
    }

    /// <summary>Whether it only names what rules are called, older or newer: 老标准; 大学生 names somebody.</summary>
    public static bool IsCommon(string words) => Enumerable.Range(0, words.Length)
        .Any(at => Cues.Is("drop", words.AsSpan(at)) && (at == 0 || Cues.Is("light", words.AsSpan(0, at)) || Cues.Is("drop", words.AsSpan(0, at))));

    public static bool PointsBack(string message) => Cues["back"].Any(phrase => message.StartsWith(phrase.Text, StringComparison.Ordinal));
}
