using System.Text.RegularExpressions;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>A figure of all but the part that is asked for, or of the whole of which a part is asked for.</summary>
internal static partial class OtherPart
{
    public static bool Is(Question question, Evidence evidence) => IsLeftOut(question, evidence) || IsOfWholePlace(question.Text, evidence);

    /// <summary>学生宿舍生均几平方米: the figure of 校舍（不含学生宿舍） is of all but that.</summary>
    private static bool IsLeftOut(Question question, Evidence evidence)
    {
        if (LeftOut().Match(evidence.Sentence) is not { Success: true } left || LeavesOut().IsMatch(question.Text)) return false;
        var rest = LeftOut().Replace(evidence.Sentence, " ");
        return question.Terms.Any(term => !term.Light && term.Figure is null && Says(left.Value, term) && !Says(rest, term) && !Says(evidence.Headings, term))
            || question.Scopes.Any(scope => left.Value.Contains(scope, StringComparison.Ordinal) && !rest.Contains(scope, StringComparison.Ordinal));
    }

    private static bool Says(string text, Term term) => term.Alternatives.Prepend(term.Text).Any(word => word.Length > 1 && text.Contains(word, StringComparison.Ordinal));

    /// <summary>河源市源城区有多少: a count of all of the place does not tell it of a part that nothing there names.</summary>
    private static bool IsOfWholePlace(string text, Evidence evidence) => evidence.Record is { Kind: RequirementKind.Status or RequirementKind.Plan }
        && Part().Match(text) is { Success: true } part && !$"{evidence.Around} {evidence.Headings}".Contains(part.Groups["part"].Value, StringComparison.Ordinal);

    [GeneratedRegex("(?:均?不含|不包括|不计)[^）)，,；;。]+")]
    private static partial Regex LeftOut();

    [GeneratedRegex("不[含算包计]|除[了去开]|刨|扣|以外|之外")]
    private static partial Regex LeavesOut();

    [GeneratedRegex("(?<=[省市县镇，,])(?<part>[一-鿿-[省市县区镇乡村的各全本某]]{2}[区县镇乡村])")]
    private static partial Regex Part();
}
