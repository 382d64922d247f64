using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A step from the last answer to another item of its list: 下一个阶段, 再往后呢, 三分之一之后.</summary>
/// <param name="By">1 towards the end, -1 towards the beginning.</param>
/// <param name="Said">The words that say so.</param>
/// <param name="Place">The item's place in the list, from 1, when it is named by that: 第六项是什么.</param>
internal sealed partial record Step(int By, string Said, int? Place = null)
{
    /// <summary>The share of what the message says besides that the item must say.</summary>
    private const double Least = 0.3;

    private const string Phase = "阶段";

    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    /// <summary>Null when the message goes to no other item.</summary>
    /// <param name="from">What the last answer rested on.</param>
    public static Step? Of(string message, Evidence from)
    {
        if (Cues.Find("step after", message) is { } after) return new Step(1, after.Of(message));
        if (Cues.Find("step before", message) is { } before) return new Step(-1, before.Of(message));
        if (Nth().Match(message) is { Success: true } nth && Numeral.Read(nth.Groups["place"].Value, 0) is { Value: var place }) return new Step(1, nth.Value, (int)place);
        if (Next().Match(message) is { Success: true } next) return new Step(1, next.Value);
        if (Last().Match(message) is { Success: true } last) return new Step(-1, last.Value);
        // 三分之一之后，哪一年要全部实现: what was answered is what it comes after.
        return Past().Match(message) is { Success: true } past && from.Sentence.Contains(past.Groups["what"].Value, StringComparison.Ordinal) ? new Step(1, past.Value) : null;
    }

    /// <summary>What the message says besides the step.</summary>
    public List<Term> Left(IEnumerable<Term> terms) =>
        [.. terms.Select(term => term with { Text = Unsaid().Replace(Said.Contains(term.Text, StringComparison.Ordinal) ? string.Empty : term.Text.Replace(Said, string.Empty, StringComparison.Ordinal), string.Empty) }).Where(term => term.Text.Count(PlainText.IsHan) > 1)];

    /// <summary>Whether the evidence is the item that is gone to: the very next where nothing else is said, else any that says some of it.</summary>
    public bool Leads(Question question, Evidence evidence)
    {
        var from = question.Footing!.Evidence;
        var phase = question.Text.Contains(Phase, StringComparison.Ordinal);
        if (evidence.Document.Id != from.Document.Id) return false;
        // 第六项 of a list that the last answer announced, or is an item of.
        if (Place is not null && ListMark.Read(from.Sentence) is null) return evidence.Span.Start >= from.Span.End && question.Footing.IsBeside(evidence) && ListMark.Read(evidence.Sentence)?.Ordinal == Place && question.Terms.Count == 0;
        if (Item(from, phase) is not { } start || Item(evidence, phase) is not { } item || item.Mark.Style != start.Mark.Style || item.List != start.List) return false;
        if (Place is { } named) return item.Mark.Ordinal == named && question.Terms.Count == 0;
        var steps = (item.Mark.Ordinal - start.Mark.Ordinal) * By;
        return question.Terms.Count == 0 ? steps == 1 : steps > 0 && Share(question, evidence) >= Least;
    }

    /// <summary>Of several items those that say most of what the message says.</summary>
    public static IReadOnlyList<Weighed> Narrow(Question question, IReadOnlyList<Weighed> answering)
    {
        if (question is not { Step: not null, Terms.Count: > 0 } || answering.Count == 0) return answering;
        var most = answering.Max(weighed => Share(question, weighed.Evidence));
        return [.. answering.Where(weighed => Share(question, weighed.Evidence) >= most)];
    }

    private static double Share(Question question, Evidence evidence) => question.Terms.Average(term => Coverage.Of(term, evidence.Sentence, string.Empty, string.Empty));

    /// <summary>The mark of the item that the evidence stands in, and the headings above its list; null when it stands in none.</summary>
    private static (ListMark Mark, string List)? Item(Evidence evidence, bool phase)
    {
        string[] places = [evidence.Sentence, evidence.OwnHeading, evidence.Beside];
        foreach (var place in places)
        {
            if (ListMark.Read(place) is not { } mark || (phase && !place.Contains(Phase, StringComparison.Ordinal))) continue;
            var path = evidence.Passage.Path;
            var own = path.Count > 0 && ListMark.Read(evidence.OwnHeading) is { } heading && heading.Style == mark.Style;
            return (mark, string.Join('\n', own ? path.SkipLast(1) : path));
        }

        return null;
    }

    [GeneratedRegex("^那?(?<what>[^，,。]{2,12}?)(?:之后|以后|过后|完了)[，, ]")]
    private static partial Regex Past();

    [GeneratedRegex("第(?<place>[一二三四五六七八九十]{1,2}|[1-9][0-9]?)(?:个(?:方面|阶段|步骤|环节)?|项|条|点|步|阶段|类|款)")]
    private static partial Regex Nth();

    /// <summary>下一个阶段, 后面那一步; 下个月 is no item.</summary>
    [GeneratedRegex("[下后](?:面|边|头)?(?:那|的)?一?(?:个(?!月|学|星|周)(?:阶段|步骤|环节|目标|节点|时间)?|步|项|条|阶段|期|批|档)")]
    private static partial Regex Next();

    /// <summary>上一个阶段, 前面那一步; 上面那条 and 前面那个 point to what was answered.</summary>
    [GeneratedRegex("[上前]一(?:个(?!月|学|星|周)(?:阶段|步骤|环节|目标|节点|时间)?|步|项|条|阶段|期|批|档)|[上前](?:面|边|头)?(?:那|的)?一?(?:个?阶段|步)")]
    private static partial Regex Last();

    /// <summary>What names no subject beside a step: when a phase begins and ends.</summary>
    [GeneratedRegex("阶段|那一?[个项条步]|[它其]|(?:目标)?年份|节点|干[啥吗嘛]?|做|开始|结束|启动|截止|起止|[几哪]月|[几哪][日天号]|[是在到从起止呢]")]
    private static partial Regex Unsaid();
}
