using System.Text.RegularExpressions;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// The word that only one kind of thing is counted by: 几层, 几棵, 多少分. A sentence without it tells no number of them, whatever other
/// figures it has.
/// </summary>
internal static partial class OtherCount
{
    public static bool Is(Question question, Evidence evidence) =>
        IsUnsaid(question.Text, evidence.Around) || IsOther(question.Text, evidence) || IsOtherArea(question, evidence);

    private static bool IsUnsaid(string question, string around)
    {
        foreach (Match asked in Asked().Matches(question))
        {
            if (!around.Contains(asked.Groups["word"].Value, StringComparison.Ordinal)) return true;
        }

        return Points().IsMatch(question) && !Score().IsMatch(around);
    }

    /// <summary>占几亩地: how large a house is does not tell it, only how much land there is for each student.</summary>
    private static bool IsOtherArea(Question question, Evidence evidence) =>
        question.Unit is ["亩"] && evidence.Record is not null && !AskedUnit.IsOf(question.Unit, evidence) && !PerHead().IsMatch($"{evidence.Near} {evidence.Record.Indicator}");

    /// <summary>计算机教室放多少台电脑: 1间 counts something else. A unit that the question has besides is what it counts by: 几个学生一台.</summary>
    private static bool IsOther(string question, Evidence evidence)
    {
        if (evidence.Record is not { } record || !record.Span.Contains(record.FigureSpan) || record.FigureSpan.End - record.Span.Start > evidence.Quote.Length) return false;
        var figure = PlainText.Of(record.FigureSpan.Shift(-record.Span.Start).Of(evidence.Quote));
        if (figure.EndsWith('米') && High().IsMatch(question)) return !evidence.Near.AsSpan().ContainsAny('高', '离');
        if (Counter().Match(question) is not { Success: true } asked || figure.Length == 0 || Array.Find(Counters, one => one.Contains(figure[^1], StringComparison.Ordinal)) is not { } counted) return false;
        return !counted.Contains(asked.Value[^1], StringComparison.Ordinal) && question.AsSpan().IndexOfAny(counted) < 0;
    }

    /// <summary>Units of one group count the same.</summary>
    private static readonly string[] Counters = ["台", "间", "所", "册本", "名人位", "次", "节"];

    [GeneratedRegex("(?:几|多少)[十百千万]?[台间所册本名位]")]
    private static partial Regex Counter();

    [GeneratedRegex("[生人]均|每(?:个|名)?(?:学?生|人)")]
    private static partial Regex PerHead();

    [GeneratedRegex("多高|几米高")]
    private static partial Regex High();

    [GeneratedRegex("(?:几|多少)[十百千万]?(?:个)?(?<word>[层级栋幢届批棵户扇圈款吨副]|学分|座位|床位|蹲位|车位|篇|盏|匹|扇)")]
    private static partial Regex Asked();

    /// <summary>占几分, 降多少分: points. 要到多少分 of people who are content may be a share of them, and 几分 of an hour its minutes.</summary>
    [GeneratedRegex("(?:占[一-鿿]{0,6}?|降|扣|加|减|计|记|得|给|考|评|每项|积分要?|线是?)(?:了|上|到)?(?:几|多少)分(?!钟|之|校|成|班)")]
    private static partial Regex Points();

    [GeneratedRegex("分(?!钟|之|别|校|为|成|布|年|析|类|工|管|班|配|享|级|散|步|层|解|局|组|期|流|担|离|公|歧|发|开|段|设|支|区)")]
    private static partial Regex Score();
}
