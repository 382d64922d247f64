using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Evaluation;

/// <summary>What is right and wrong about one answer.</summary>
/// <param name="Faults">Why it does not pass, in Chinese; empty when it passes.</param>
/// <param name="Citation">Whether a citation overlaps the evidence; null when the item names none.</param>
/// <param name="WrongFigure">It answered, but with none of the gold's figures or with a forbidden string.</param>
/// <param name="Gap">Whether the gap agrees; null when the item names none. It does not decide whether the item passes.</param>
public sealed record Judgement(
    GoldItem Item,
    Answer Answer,
    TimeSpan Elapsed,
    IReadOnlyList<string> Faults,
    bool? Citation,
    bool WrongFigure,
    bool? Gap)
{
    public bool Passed => Faults.Count == 0;

    /// <summary>Whether it committed itself to something: neither declined nor asked back nor explained itself.</summary>
    public bool Answered => IsAnswer(Answer);

    /// <param name="pathOf">The path of the file that a document was read from; null when there is no such document.</param>
    public static Judgement Of(GoldItem item, Answer answer, TimeSpan elapsed, Func<string, string?> pathOf)
    {
        var citation = item.Evidence is { Count: > 0 } places ? places.Any(place => IsCited(place, answer, pathOf)) : (bool?)null;
        return new Judgement(
            item,
            answer,
            elapsed,
            [.. FindFaults(item, answer, citation)],
            citation,
            IsWrongFigure(item, answer),
            item.Gap is { } gap ? answer.Gap is { } given && given.Value == gap.Value && given.Unit == gap.Unit : null);
    }

    private static IEnumerable<string> FindFaults(GoldItem item, Answer answer, bool? citation)
    {
        if (item.ExpectsDecline && answer.Kind != AnswerKind.Decline) yield return $"文件里没有答案，却回答了（{answer.Kind}）";
        foreach (var must in item.AnswerMust.Where(must => !Says(answer, must))) yield return $"缺少“{must}”";
        if (item.AnswerAny.Count > 0 && !item.AnswerAny.Any(any => Says(answer, any))) yield return $"“{string.Join("”“", item.AnswerAny)}”一个也没有";
        foreach (var not in item.AnswerMustNot.Where(not => Says(answer, not))) yield return $"不该有“{not}”";
        if (item.Verdict is { } verdict && answer.Verdict != verdict) yield return $"结论应为 {verdict}，却是 {answer.Verdict?.ToString() ?? "没有结论"}";
        if (citation == false) yield return "引用与出处不重合";
    }

    private static bool IsWrongFigure(GoldItem item, Answer answer)
    {
        if (!IsAnswer(answer)) return false;
        if (item.AnswerMustNot.Any(not => Says(answer, not))) return true;
        if (item.ExpectsDecline) return answer.Figures.Count > 0;
        // One of several wordings is enough: who says 每学期 need not say 每半年 or 2次.
        var any = item.AnswerAny.Any(words => Says(answer, words)) ? [] : item.AnswerAny;
        var figures = item.AnswerMust.Concat(any).Where(HasFigure).ToList();
        return figures.Count > 0 && !figures.Any(figure => Says(answer, figure));
    }

    private static bool IsAnswer(Answer answer) => answer.Kind is AnswerKind.Answer or AnswerKind.Check;

    private static bool IsCited(Evidence place, Answer answer, Func<string, string?> pathOf)
    {
        var span = new TextSpan(place.Start, place.End);
        return answer.Citations.Any(citation =>
            citation.Span.Overlaps(span) && pathOf(citation.Document) is { } path && EndsWith(path.Replace('\\', '/'), place.File));
    }

    /// <summary>Whole names only: <c>1.txt</c> is not the end of <c>11.txt</c>.</summary>
    private static bool EndsWith(string path, string file) =>
        path.EndsWith(file, StringComparison.Ordinal) && (path.Length == file.Length || path[^(file.Length + 1)] == '/');

    private static bool Says(Answer answer, string words) => answer.Text.Contains(words, StringComparison.Ordinal);

    private static bool HasFigure(string words) => words.Any(character => char.IsAsciiDigit(character) || "一二两三四五六七八九十百千万零".Contains(character, StringComparison.Ordinal));
}
