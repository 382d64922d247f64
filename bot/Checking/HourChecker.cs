using System.Text.RegularExpressions;
using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Checks a time of day: 小学早上8点上课行不行 against 上课时间不得早于8:20. The limit is read from the sentence that answers when it may be, and
/// judges only what it names, for the stage that it names.
/// </summary>
internal sealed partial class HourChecker(IPolicyIndex index, Gazetteer gazetteer, QuestionAnswerer asking)
{
    private const int Noon = 12 * 60;

    private static readonly string[] Acts = [.. Vocabulary.Lines("daily-acts")];

    /// <summary>Null when the message holds up no time of day, or no sentence limits when it may be.</summary>
    public Answer? Check(Turn turn, DateOnly asOf)
    {
        var text = LayWords.ReadVariants(HanVariants.Simplify(turn.Question));
        if (ClockTimes.Find(text) is not [var time] || StatedFigures.Find(text).Count > 0) return null;
        var read = LayWords.Read(text);
        if (Acts.FirstOrDefault(name => read.Contains(name, StringComparison.Ordinal)) is not { } act) return null;
        var place = gazetteer.PlaceIn(text) ?? turn.Profile.Region;
        var said = asking.Ask(new Turn(turn.Id, $"{place}{act}时间是几点", [], SchoolProfile.Unknown), asOf);
        if (said.Kind != AnswerKind.Answer) return null;
        var stages = Stages.Of(text) is { IsAny: false } named ? named : Stages.Of(turn.Profile.Stage);
        foreach (var citation in said.Citations)
        {
            if (index.Document(citation.Document) is not { Metadata: { Status: not (DocumentStatus.Superseded or DocumentStatus.Repealed), Kind: not (DocumentKind.Summary or DocumentKind.Template) } } document || !Places.Bind(document.Metadata, place)) continue;
            var limits = Limits(citation.Quote).Where(limit => limit.Act == act && stages.Touches(limit.Stages) && (limit.Time.Minutes < Noon) == (time.Minutes < Noon)).ToArray();
            if (limits.Length > 0) return Judged(limits, time, text, citation, SourceWording.Quoted(citation.Quote, document, citation.Section));
        }

        return null;
    }

    private static Answer Judged(Limit[] limits, ClockTime time, string text, Citation citation, string source)
    {
        var over = limits.Select(limit => limit.Over(time)).ToArray();
        var verdict = over.All(minutes => minutes <= 0) ? Verdict.Met : over.All(minutes => minutes > 0) ? Verdict.NotMet : Verdict.Ambiguous;
        var typed = time.Span.Of(text).Trim();
        var lines = limits.Select((limit, at) => $"{(over[at] > 0 ? $"不达标：{(limit.Earliest ? "早" : "晚")}了{over[at]}分钟" : over[at] == 0 ? "达标：正好达到" : "达标")}（标准：{limit.Words}，您的数据：{typed}）。");
        var opening = verdict == Verdict.Ambiguous ? "各学段标准不同，结论不一：\n" : string.Empty;
        var gap = verdict == Verdict.NotMet && over.Distinct().Count() == 1 ? new Gap(over[0], "分钟") : null;
        return new Answer(AnswerKind.Check, $"{opening}{string.Join('\n', lines)}\n依据：{source}", [], [citation], [], verdict, gap);
    }

    /// <summary>The limits of a sentence, each for the stage that its clause names: 小学上午上课时间不得早于8:20，中学不得早于8:00.</summary>
    private static IEnumerable<Limit> Limits(string quote)
    {
        var plain = HanVariants.Simplify(quote);
        var (from, act) = (0, string.Empty);
        foreach (Match match in Bound().Matches(plain))
        {
            var before = plain[from..match.Index];
            from = match.Index + match.Length;
            if (Named().Matches(before) is [.., var named]) act = named.Groups["act"].Value;
            if (act.Length == 0 || ClockTimes.Find(match.Value) is not [var time]) continue;
            var stage = Stages.LastIn(before);
            yield return new Limit(act, Stages.Of(stage), match.Groups["early"].Success, time, stage + match.Value);
        }
    }

    /// <summary>不得早于8:20, 不晚于22:00; the negation stands in it, so that no limit is read the wrong way.</summary>
    [GeneratedRegex("不(?:得|能|应|可|许)?(?:(?<early>早于)|晚于|迟于)(?:早上|上午|中午|下午|傍晚|晚上)?[0-9一二三四五六七八九十]{1,3}[:：点][0-9一二三四五六七八九十半]{0,3}(?:分|钟|整)?")]
    private static partial Regex Bound();

    /// <summary>上课 of 上午上课时间.</summary>
    [GeneratedRegex("(?<act>[一-鿿]{2})时间")]
    private static partial Regex Named();

    /// <param name="Act">What is limited: 上课.</param>
    /// <param name="Earliest">Whether it may not be earlier; else not later.</param>
    /// <param name="Words">As it reads, with its stage: 小学不得早于8:20.</param>
    private sealed record Limit(string Act, Stages Stages, bool Earliest, ClockTime Time, string Words)
    {
        /// <summary>By how many minutes the time is too early or too late; 0 or less when it is neither.</summary>
        public int Over(ClockTime time) => Earliest ? Time.Minutes - time.Minutes : time.Minutes - Time.Minutes;
    }
}
