using System.Text.RegularExpressions;
using PolicyBot.Answers;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// What a follow-up asks of the rows that the last answer was one of: their sum (三年加起来一共多少), the first of them or the last, or the others (后面两年分别多少).
/// Rows are figures of one quantity, each of a year or an item of its own; nothing else is ever added.
/// </summary>
internal static partial class RowsAnswer
{
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    /// <summary>Whether the message asks something of rows, and not of one thing.</summary>
    public static bool Asks(string message) => Cues.Has("rows total", message) || Cues.Has("rows first", message) || Cues.Has("rows last", message) || Cues.Has("rows rest", message);

    /// <summary>Null when the last answer was no row, or it is not plain which rows are meant.</summary>
    public static Answer? Of(Found found)
    {
        if (found.Question.Footing?.Evidence is not { Record: { } answered } footing) return null;
        var rows = found.All.Select(weighed => weighed.Evidence)
            .Where(one => one.Document.Id == footing.Document.Id && one.Record is { } record && (record.Indicator, record.Unit, record.Kind, record.Bound.High) == (answered.Indicator, answered.Unit, answered.Kind, null)
                && IsRow(one.Sentence))
            .DistinctBy(one => one.Span).OrderBy(one => one.Span.Start).ToList();
        if (rows.Count < 2 || !rows.Exists(row => row.Span.Overlaps(footing.Span))) return null;
        if (Cues.Has("rows last", found.Question.Text)) return One(rows[^1]);
        if (Cues.Has("rows first", found.Question.Text)) return One(rows[0]);
        return Cues.Has("rows rest", found.Question.Text) ? Rest(found.Question.Text, rows, footing) : Sum(found, rows, answered.Unit);
    }

    /// <summary>Whether the evidence is the row of the year beside the row that was answered.</summary>
    public static bool IsRowOf(Evidence answered, Evidence evidence, string year) => IsRow(answered.Sentence) && evidence.Passage == answered.Passage && YearSaid.Alone(evidence.Sentence, year)
        && (evidence.Record is not { } record || answered.Record is not { } before || record.Indicator == before.Indicator);

    /// <summary>A row of a table, or a sentence of one year.</summary>
    private static bool IsRow(string sentence) => sentence.Contains('；', StringComparison.Ordinal) || Year().Count(sentence) == 1;

    private static Answer One(Evidence row) => new(
        AnswerKind.Answer, $"{row.Sentence.TrimEnd('。')}。\n{Cite.Text(row)}", [row.Record!], [Cite.Of(row)], []);

    /// <summary>The other rows; of 后面两年 those behind, when they are as many. Null when their sum is asked for, which takes in the last answer as often as not.</summary>
    private static Answer? Rest(string message, List<Evidence> rows, Evidence footing)
    {
        var rest = rows.FindAll(row => message.Contains('后', StringComparison.Ordinal) ? row.Span.Start >= footing.Span.End : !row.Span.Overlaps(footing.Span));
        if (Cues.Has("rows total", message) || rest.Count == 0 || Count(message) is { } count && count != rest.Count) return null;
        return new Answer(
            AnswerKind.Answer, string.Join('\n', [.. rest.Select(row => $"{row.Sentence.TrimEnd('。')}。"), .. rest.Select(Cite.Text)]), [.. rest.Select(row => row.Record!)], [.. rest.Select(Cite.Of)], []);
    }

    /// <summary>How many rows the message says that it means; null when it does not say.</summary>
    private static decimal? Count(string message) => Counted().Match(message) is { Success: true } count && Numeral.Read(count.Groups["count"].Value, 0) is { Value: var number } ? number : null;

    /// <summary>The sum, when the message says how many rows it takes, or the document states the same sum.</summary>
    private static Answer? Sum(Found found, List<Evidence> rows, Unit unit)
    {
        var sum = rows.Sum(row => row.Record!.Bound.Value);
        var stated = found.All.Select(weighed => weighed.Evidence)
            .FirstOrDefault(one => one.Record is null && one.Document.Id == rows[0].Document.Id && one.Figures.Any(figure => figure.Value == sum && figure.Unit.Dimension == unit.Dimension));
        var counted = Count(found.Question.Text);
        if (counted is null ? stated is null : counted != rows.Count) return null;
        var total = unit.Dimension == Dimension.Money && sum % 10_000 == 0 ? $"{sum / 10_000:0.####}万{unit.Symbol}" : FigureText.Format(sum, null, unit);
        var text = new List<string> { $"一共{total}（{string.Join(" + ", rows.Select(row => FigureWording.Figure(row.Record!)))}）。" };
        var cited = stated is null ? rows : [stated, .. rows];
        text.AddRange(cited.Select(Cite.Text));
        return new Answer(AnswerKind.Answer, string.Join('\n', text), [.. rows.Select(row => row.Record!)], [.. cited.Select(Cite.Of)], []);
    }

    [GeneratedRegex("(?<count>[两二三四五六七八九十]|[0-9]{1,2})(?:年|个|所|项|期|批|轮|次)")]
    private static partial Regex Counted();

    [GeneratedRegex("(?<![-—–－~至到])(?:19|20)[0-9]{2}年(?![-—–－~至到])")]
    private static partial Regex Year();
}
