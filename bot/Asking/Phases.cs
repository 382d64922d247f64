using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// The phase that a question for a date is about, by its name or its place: 组织实施阶段, 第二阶段. It is dated where it is announced, 第二阶段：组织实施阶段（4月6日至6月25日）, which
/// says nothing else of the question.
/// </summary>
internal static partial class Phases
{
    /// <summary>What the announcement of the very phase gains, that of one whose name has a part of it, and that of the one in its place.</summary>
    private const double Named = 3, Partly = 1, Placed = 1.5;

    /// <summary>What the announcement of another phase loses.</summary>
    private const double Other = 3;

    /// <summary>The phases that the question names, as they are to be searched for.</summary>
    public static IEnumerable<string> Of(Question question) =>
        question.Kind is QuestionKind.Deadline or QuestionKind.DaysLeft ? Name().Matches(question.Text).Select(match => match.Groups["name"].Value).Where(name => !Place().IsMatch(name)) : [];

    public static double Favour(Question question, Evidence evidence)
    {
        if (question.Kind is not (QuestionKind.Deadline or QuestionKind.DaysLeft) || evidence.Record is not null || evidence.Dates.Count == 0 || !evidence.Sentence.Contains("阶段", StringComparison.Ordinal)) return 0;
        var label = Label().Match(ListMark.Strip(evidence.Sentence)).Value;
        if (label.Length == 0) return 0;
        if (Of(question).LastOrDefault() is { } name) return name == label ? Named : label.EndsWith(name, StringComparison.Ordinal) || name.EndsWith(label, StringComparison.Ordinal) ? Partly : IsLike(name, label) ? 0 : -Other;
        return question.Names.Count > 0 && Place().Match(question.Text) is { Success: true } place && Numeral.Read(place.Groups["number"].Value, 0) is { } number
            && ListMark.Read(evidence.Sentence)?.Ordinal == number.Value ? Placed : 0;
    }

    /// <summary>宣传动员阶段 may be 宣传发动阶段, but not 总结阶段.</summary>
    private static bool IsLike(string name, string label) => Enumerable.Range(0, name.Length - 3).Any(at => label.AsSpan(0, label.Length - 2).Contains(name.AsSpan(at, 2), StringComparison.Ordinal));

    [GeneratedRegex("(?<=^|[的，, 里中])(?<name>[一-鿿]{2,10}阶段)")]
    private static partial Regex Name();

    [GeneratedRegex("第(?<number>[一二三四五六])(?:个)?阶段")]
    private static partial Regex Place();

    /// <summary>What is announced is called so: 组织实施阶段 before its dates.</summary>
    [GeneratedRegex("^[一-鿿]{2,12}阶段")]
    private static partial Regex Label();
}
