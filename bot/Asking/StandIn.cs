using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Asking;

/// <summary>What is no figure but answers for one: a number before the word that the question counts with, 全部 where it asks for a share.</summary>
internal static partial class StandIn
{
    /// <param name="sentence">Simplified.</param>
    public static IEnumerable<TextSpan> Find(Question question, string sentence)
    {
        var found = question.Counted is { } word ? CountedWord.Find(word, sentence) : [];
        // 一年办几次: 每年5月举办 tells it as well.
        if (question.Dimensions.Contains(Dimension.Times) && PerPeriod().IsMatch(question.Text)) found = found.Concat(DatePhrases.Frequencies(sentence).Where(often => often.Text[0] == '每' && often.Text[^1] == '月').Select(often => often.Span));
        if (CountedNoun.Of(question.Text) is { } noun) found = found.Concat(CountedNoun.Find(noun, sentence));
        // 宣传阶段搞多久: 2018年9月1日至9月30日. 留了多长时间: 通过一年的努力.
        if (question.Dimensions.Contains(Dimension.Duration) && !question.Dimensions.Contains(Dimension.Items)) found = found.Concat(DatePhrases.Periods(sentence)).Concat(Spans(Lasting(), sentence));
        // 几个帮几个: 一对一. 抵多少课时: 按标准工作量一半计算.
        if (AsksPairs().IsMatch(question.Text)) found = found.Concat(Spans(Pairs(), sentence));
        if (question.Dimensions.Contains(Dimension.Lessons)) found = found.Concat(Spans(Reckoned(), sentence));
        // 是第几项重点: 4、均衡师资队伍. 办到第几届: 首届.
        if (AsksPlace().IsMatch(question.Text)) found = found.Concat(Spans(Place(), sentence));
        if (AsksTurn().Match(question.Text) is { Success: true } turn) found = found.Concat(All("首" + turn.Groups["word"].Value, sentence));
        // 各挑几个市: 各选择一个市.
        if (question.Dimensions.Contains(Dimension.Items)) found = found.Concat(Spans(Single(), sentence));
        return question.Dimensions.Contains(Dimension.Share) ? found.Concat(Spans(Whole(), sentence)) : found;
    }

    private static IEnumerable<TextSpan> Spans(Regex words, string sentence) => words.Matches(sentence).Select(match => new TextSpan(match.Index, match.Index + match.Length));

    private static IEnumerable<TextSpan> All(string words, string sentence)
    {
        for (var at = sentence.IndexOf(words, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(words, at + words.Length, StringComparison.Ordinal)) yield return new TextSpan(at, at + words.Length);
    }

    [GeneratedRegex("(?:[一每半]|一个)(?:学年|学期|季度|年|月|周|天)[一-鿿]{0,8}(?:几|多少)(?:次|回|遍|趟|轮|场)")]
    private static partial Regex PerPeriod();

    [GeneratedRegex("(?:几|一|1)[个人名位]?[帮对带扶教联包]几")]
    private static partial Regex AsksPairs();

    [GeneratedRegex("[一1][对帮带扶教联包][一二两三四五六七八九十多0-9]")]
    private static partial Regex Pairs();

    /// <summary>一年 is mostly a time of its own; with these words it is a length of it.</summary>
    [GeneratedRegex("一(?:个月|个学期|学期|学年|年|周|天)(?=的?(?:时间|努力))|(?<=为期)一(?:个月|个学期|学期|学年|年|周|天)")]
    private static partial Regex Lasting();

    [GeneratedRegex("按[^，,。；;]{0,16}(?:一半|[一二三四五]分之[一二三四])(?:计算|折算|核算|计|算)")]
    private static partial Regex Reckoned();

    [GeneratedRegex("第几(?![批期届轮次年学名])")]
    private static partial Regex AsksPlace();

    [GeneratedRegex("第几(?<word>[批期届轮次])")]
    private static partial Regex AsksTurn();

    /// <summary>The number that something is counted off by: 三是, （二）, 4、, 第五条.</summary>
    [GeneratedRegex("(?:^|(?<=[，,；;。：:]))(?:[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:[)）、是]|[.．](?![0-9])))|第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?![0-9年学期周])")]
    private static partial Regex Place();

    /// <summary>一个 is mostly no number; what is chosen or given to each is counted by it.</summary>
    [GeneratedRegex("(?<=(?:各|只|仅|任选|选择|选定|选派|选取)[一-鿿]{0,3})一[个项种名所家条样门块张次]")]
    private static partial Regex Single();

    [GeneratedRegex("全部|全员|全覆盖|百分之百|人人(?!民)")]
    private static partial Regex Whole();
}
