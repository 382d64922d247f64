using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Answers;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A date first, then the sentence that names it; for 还有多少天 the days from the day of asking.</summary>
internal static partial class DeadlineAnswer
{
    /// <summary>Null when no sentence about it names a time.</summary>
    public static Answer? Of(Found found)
    {
        var dated = found.Answering
            .Where(weighed => weighed.Evidence.Record is null)
            .Select(weighed => (Weighed: weighed, Dates: AskedDates(found.Question, weighed)))
            .Where(pair => pair.Dates.Count > 0)
            .OrderByDescending(pair => pair.Weighed.Score + (pair.Dates.Exists(date => date.Due is not null) ? 1 : 0) + (AsksMonth(found.Question) && pair.Dates.Exists(date => date.Text.Contains('月', StringComparison.Ordinal)) ? 1 : 0))
            .ToList();
        if (dated.Count == 0) return null;
        var (best, dates) = dated[0];
        var text = new List<string> { Sentence(found, best.Evidence, dates), Cite.Text(best.Evidence) };
        var heading = Heading(found, best.Evidence);
        if (heading is not null) text.Insert(1, Cite.Text(heading));
        var others = dated.Skip(1)
            .Where(pair => pair.Weighed.Score > best.Score - 1.5 && pair.Weighed.Evidence.Document.Id != best.Evidence.Document.Id)
            .Take(4).ToList();
        if (others.Count > 0)
        {
            text.Add("其他文件的时间（并列，不合并）：");
            text.AddRange(others.Select(pair =>
                $"· {string.Join("、", pair.Dates.Select(date => date.Text))}｜{SourceWording.Place(pair.Weighed.Evidence.Metadata, pair.Weighed.Evidence.Passage.Section)}"));
        }

        return new Answer(
            AnswerKind.Answer,
            string.Join('\n', text),
            Records(found, best.Evidence),
            [.. others.Select(pair => pair.Weighed).Prepend(best).Select(weighed => weighed.Evidence).Concat(heading is null ? [] : [heading]).Select(Cite.Of)],
            []);
    }

    /// <summary>几月几号动工: that it is in 2014 does not tell the day.</summary>
    private static List<DatePhrase> AskedDates(Question question, Weighed weighed)
    {
        var dates = Dates(question, weighed);
        return AsksDay().IsMatch(question.Text) && !dates.Exists(date => date.Text.AsSpan().IndexOfAny('日', '号') > 0) ? [] : dates;
    }

    [GeneratedRegex("(?:几[日号]|哪一?[天日])(?!之?前|以前)")]
    private static partial Regex AsksDay();

    /// <summary>几月, 哪个月: a year or a 每年一次 is no answer.</summary>
    private static bool AsksMonth(Question question) => question.Text.Contains("几月", StringComparison.Ordinal) || question.Text.Contains("哪个月", StringComparison.Ordinal) || question.Text.Contains("哪月", StringComparison.Ordinal);

    /// <summary>The dates of the sentence; where there are several, those whose clause is about the question.</summary>
    private static List<DatePhrase> Dates(Question question, Weighed weighed)
    {
        var sentence = weighed.Evidence.Sentence;
        if (question.Often) return [.. DatePhrases.Frequencies(sentence)];
        if (question.Text.Contains("几点", StringComparison.Ordinal)) return [.. DatePhrases.Frequencies(sentence).Where(time => DatePhrases.IsClock(time.Text))];
        var dates = weighed.Evidence.Dates.Where(date => !question.Years.Contains(date.Text, StringComparer.Ordinal)).ToList();
        // 宣传发动阶段（3月2日至6日）: the heading dates what stands under it.
        if (dates.Count == 0) dates = [.. DatePhrases.Find(weighed.Evidence.OwnHeading)];
        if (dates.Count == 0 && question.Kind == QuestionKind.Deadline) dates = [.. DatePhrases.Frequencies(sentence).Where(time => !AsksMonth(question) || time.Text.Contains('月', StringComparison.Ordinal) || time.Text.Contains("之日", StringComparison.Ordinal))];
        else if (dates.Exists(date => date.Span.End > sentence.Length || date.Span.Of(sentence) != date.Text)) return dates;
        if (dates.Count < 2 || question.Terms.Count == 0) return dates;
        var near = dates.ConvertAll(date => question.Terms.Average(term => Coverage.Of(term, Clause.Around(sentence, date.Span).Of(sentence), string.Empty, string.Empty)));
        var most = near.Max();
        return most < 0.3 ? dates : [.. dates.Where((_, i) => near[i] > most - 0.15)];
    }

    /// <summary>The heading that dates the sentence, as evidence of its own; null when the sentence has its date itself.</summary>
    private static Evidence? Heading(Found found, Evidence evidence) => evidence.Dates.Count > 0 || evidence.OwnHeading.Length == 0 ? null
        : found.All.Select(weighed => weighed.Evidence).FirstOrDefault(other => other.Document.Id == evidence.Document.Id && other.Sentence == evidence.OwnHeading && other.Dates.Count > 0);

    private static string Sentence(Found found, Evidence evidence, List<DatePhrase> dates)
    {
        var said = dates.Count == 1
            ? dates[0].Text
            : string.Join("；", dates.Select(date => date.Span.End <= evidence.Sentence.Length ? Clause.Around(evidence.Sentence, date.Span).Of(evidence.Sentence).Trim() : date.Text).Distinct(StringComparer.Ordinal));
        if (found.Question.Kind != QuestionKind.DaysLeft) return $"{said}。";
        if (dates.LastOrDefault(date => date.Due is not null)?.Due is not { } due) return $"{said}（没有写明到哪一天，算不出天数）。";
        var days = due.DayNumber - found.AsOf.DayNumber;
        var today = Day(found.AsOf);
        return days switch
        {
            > 0 => $"还有{days}天：{said}（从{today}算到{Day(due)}）。",
            0 => $"就是今天：{said}。",
            _ => $"已经过了{-days}天：{said}（今天是{today}）。",
        };
    }

    private static string Day(DateOnly date) => date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);

    private static Requirement[] Records(Found found, Evidence evidence) => [.. found.Answering
        .Select(weighed => weighed.Evidence.Record)
        .OfType<Requirement>()
        .Where(record => record.Document == evidence.Document.Id && record.Span.Overlaps(evidence.Span))
        .Take(1)];
}
