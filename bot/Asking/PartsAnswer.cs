using System.Globalization;
using PolicyBot.Answers;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>What each of the things compared is to be, side by side, and by how much they differ.</summary>
internal static class PartsAnswer
{
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");
    private static readonly FigureReader Figures = new();

    /// <param name="parts">Each thing with its answer; null where nothing answers for it.</param>
    /// <returns>Null when nothing answers for any of them.</returns>
    public static Answer? Of(Question question, IReadOnlyList<(string Name, Answer? Answer)> parts)
    {
        if (parts.All(part => part.Answer is null)) return null;
        var answers = parts.Select(part => part.Answer).OfType<Answer>().ToList();
        var lines = parts.Select(part => $"· {part.Name}：{part.Answer?.Text ?? "现有文件里没有找到这一方的规定。"}");
        return new Answer(
            AnswerKind.Answer,
            string.Join('\n', lines.Prepend($"{Difference(question, parts)}分别是：")),
            [.. answers.SelectMany(answer => answer.Figures).Distinct()],
            [.. answers.SelectMany(answer => answer.Citations).DistinctBy(citation => (citation.Document, citation.Span))],
            []);
    }

    /// <summary>两者相差5个百分点（90% − 85%）: only of two plain figures of one unit; else nothing.</summary>
    private static string Difference(Question question, IReadOnlyList<(string Name, Answer? Answer)> parts)
    {
        if (!Cues.Has("difference", question.Text) || parts.Count != 2 || Only(parts[0].Answer) is not { } first || Only(parts[1].Answer) is not { } second) return string.Empty;
        if (first.Unit != second.Unit || first.Unit.Dimension == Dimension.Ratio) return string.Empty;
        if (first.Value == second.Value) return "两者一样，";
        var (more, less) = first.Value > second.Value ? (first, second) : (second, first);
        var by = first.Unit.Dimension == Dimension.Share ? $"{more.Value - less.Value:0.####}个百分点"
            : more.Number is { } high && less.Number is { } low && more.Symbol == less.Symbol ? $"{high - low:0.####}{more.Symbol}" : FigureText.Format(more.Value - less.Value, null, first.Unit);
        var (higher, lower) = first.Value > second.Value ? (parts[0].Name, parts[1].Name) : (parts[1].Name, parts[0].Name);
        return $"{higher}比{lower}多{by}（{more.Text} − {less.Text}），";
    }

    /// <summary>The one figure of an answer's first sentence.</summary>
    private static Written? Only(Answer? answer)
    {
        if (answer?.Text.Split('\n').FirstOrDefault(line => Figures.Find(line).Count > 0) is not { } line || Figures.Find(line) is not [{ High: null } figure]) return null;
        var text = figure.Span.Of(line).Trim();
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        return new Written(figure.Value, figure.Unit, text, decimal.TryParse(text.AsSpan(0, digits), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null, text[digits..]);
    }

    /// <summary>A figure as the answer writes it.</summary>
    /// <param name="Value">In the canonical unit.</param>
    /// <param name="Number">In the unit that is written; null when it is written in characters.</param>
    /// <param name="Symbol">The unit that is written: 亩.</param>
    private sealed record Written(decimal Value, Unit Unit, string Text, decimal? Number, string Symbol);
}
