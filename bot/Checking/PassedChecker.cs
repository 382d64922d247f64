using System.Text.RegularExpressions;
using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Intents;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Checks how many of a set of indicators are met: 九项指标只过了6项 against 九项指标中至少有七项达到标准. How many must be is read from the
/// sentences that answer it, and judges only a set of the size that was said.
/// </summary>
internal sealed partial class PassedChecker(IPolicyIndex index, Gazetteer gazetteer, QuestionAnswerer asking)
{
    private const string Set = "指标";

    private static readonly CueBook Words = CueBook.Load("intents.txt");
    private static readonly FigureReader Figures = new();

    /// <summary>Null when the message does not tell how many of some indicators are met, or no sentence says how many must be.</summary>
    public Answer? Check(Turn turn, DateOnly asOf)
    {
        var text = LayWords.ReadVariants(HanVariants.Simplify(turn.Question));
        if (!text.Contains(Set, StringComparison.Ordinal) || !Judging.Asked(Words, text) || Told.Of(text) is not { } told) return null;
        var place = gazetteer.PlaceIn(text) ?? turn.Profile.Region;
        var said = asking.Ask(new Turn(turn.Id, $"{place}{told.All?.ToString("0项", null)}{Set}中至少几项达标", [], SchoolProfile.Unknown), asOf);
        if (said.Kind != AnswerKind.Answer) return null;
        var limits = said.Citations.SelectMany(citation => Limits(citation, place)).Where(limit => told.All is null || limit.All == told.All).ToArray();

        // What else must hold of the rest was not told.
        if (limits.Length == 0 || limits.Any(limit => limit.AsksOfRest && told.Passed >= limit.Least && told.Passed < limit.All)) return null;
        var verdict = limits.All(limit => told.Passed >= limit.Least) ? Verdict.Met : limits.All(limit => told.Passed < limit.Least) ? Verdict.NotMet : Verdict.Ambiguous;
        var lines = limits.Select(limit => $"{(told.Passed >= limit.Least ? "达标" : $"不达标：不够，差{limit.Least - told.Passed:0.##}项")}（标准：{limit.All:0.##}项中至少{limit.Least:0.##}项，您的数据：{told.Passed:0.##}项）。\n依据：{limit.Source}");
        var gaps = limits.Select(limit => limit.Least - told.Passed).Distinct().ToArray();
        return new Answer(AnswerKind.Check, string.Join('\n', lines), [], [.. limits.Select(limit => limit.Citation)], [], verdict, verdict == Verdict.NotMet && gaps is [var gap] ? new Gap(gap, "项") : null);
    }

    private IEnumerable<Limit> Limits(Citation citation, string? place)
    {
        if (index.Document(citation.Document) is not { Metadata: { Status: not (DocumentStatus.Superseded or DocumentStatus.Repealed), Kind: not (DocumentKind.Summary or DocumentKind.Template) } } document || !Places.Bind(document.Metadata, place)) yield break;
        var plain = HanVariants.Simplify(citation.Quote);
        if (Bound().Match(plain) is not { Success: true } match) yield break;
        if (Number(match.Groups["all"].Value) is { } all && Number(match.Groups["least"].Value) is { } least && least <= all)
        {
            yield return new Limit(all, least, plain.IndexOf("其余", match.Index, StringComparison.Ordinal) >= 0, citation, SourceWording.Quoted(citation.Quote, document, citation.Section));
        }
    }

    private static decimal? Number(string words) => Figures.Find(words + "项") is [{ High: null } figure] ? figure.Value : null;

    /// <summary>九项指标中至少有七项, 九项指标中务必满足其中的七项.</summary>
    [GeneratedRegex("(?<all>[0-9一二三四五六七八九十]{1,3})项[一-鿿]{0,4}指标[^。；，,]{0,3}(?:至少|务必|必须|不少于|不得少于)[^。；，,0-9一二三四五六七八九十]{0,6}(?<least>[0-9一二三四五六七八九十]{1,3})项")]
    private static partial Regex Bound();

    /// <param name="AsksOfRest">Whether the sentence asks something of those that are not met as well.</param>
    private sealed record Limit(decimal All, decimal Least, bool AsksOfRest, Citation Citation, string Source);

    /// <summary>How many of the indicators are met.</summary>
    /// <param name="All">Null when that was not said.</param>
    private sealed partial record Told(decimal? All, decimal Passed)
    {
        /// <summary>6 of 9 in 九项指标里有6项达标; null when anything else was counted.</summary>
        public static Told? Of(string text)
        {
            var set = Sets().Match(text);
            var figures = StatedFigures.Find(text).Where(figure => !set.Success || !figure.Span.Overlaps(new TextSpan(set.Index, set.Index + set.Length))).ToArray();
            if (figures is not [{ High: null } some] || some.Value != Math.Truncate(some.Value) || !Counts(some)) return null;
            if (!set.Success) return Failed(text, some) ? null : new Told(null, some.Value);
            return Number(set.Groups["all"].Value) is { } all && some.Value <= all ? new Told(all, Failed(text, some) ? all - some.Value : some.Value) : null;
        }

        private static bool Counts(Figure figure) => figure.Unit == Unit.None || figure.Unit.Symbol is "项" or "条" or "个" or "样";

        /// <summary>九项指标, 九项办学指标, 7个指标.</summary>
        [GeneratedRegex("(?<all>[0-9一二三四五六七八九十]{1,3})[项个条][一-鿿]{0,4}?指标")]
        private static partial Regex Sets();

        /// <summary>有2项没过, and no 过没过.</summary>
        private static bool Failed(string text, Figure figure) => Not().IsMatch(Clauses.Around(text, figure.Span) is var clause ? text[figure.Span.End..Math.Max(figure.Span.End, clause.End)] : string.Empty)
            || text.AsSpan(0, figure.Span.Start).EndsWith("差", StringComparison.Ordinal) || text.AsSpan(0, figure.Span.Start).EndsWith("差了", StringComparison.Ordinal);

        [GeneratedRegex("^[样个项条]?(?:都|还|是)?[没未不](?:有|能)?(?:达|过|够|合格|完成|做到|满足)")]
        private static partial Regex Not();
    }
}
