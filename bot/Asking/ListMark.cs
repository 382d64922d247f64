using System.Text.RegularExpressions;

namespace PolicyBot.Asking;

/// <summary>The number that an item begins with: （一）, 2., 三是, ④, 第二阶段.</summary>
/// <param name="Style">How it is written; the items of one list are numbered alike.</param>
/// <param name="Ordinal">From 1.</param>
/// <param name="Inside">Whether it stands behind what announces the list, in one sentence with it.</param>
internal readonly partial record struct ListMark(string Style, int Ordinal, bool Inside = false)
{
    private const string Han = "一二三四五六七八九十", Circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// <summary>Null when the sentence begins with none, nor has the first of a run behind a mark: 建立三项机制：一是…….</summary>
    public static ListMark? Read(string sentence)
    {
        if (Opening().Match(sentence) is { Success: true } opening) return Of(opening);
        return Within().Match(sentence) is { Success: true } within ? Of(within) is { } mark ? mark with { Inside = true } : null : null;
    }

    /// <summary>The sentence without its number, and without what announces a list before it.</summary>
    public static string Strip(string sentence) => Within().Match(sentence) is { Success: true } within ? sentence[(within.Index + within.Length)..] : Opening().Match(sentence) is { Success: true } mark ? sentence[mark.Length..].TrimStart() : sentence;

    private static ListMark? Of(Match match)
    {
        var number = match.Groups["number"].Value;
        var circled = Circled.IndexOf(number, StringComparison.Ordinal);
        var ordinal = circled >= 0 ? circled + 1
            : number.All(char.IsAsciiDigit) ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
            : number.Length == 1 ? Han.IndexOf(number[0], StringComparison.Ordinal) + 1
            : number[0] == '十' ? 10 + Han.IndexOf(number[1], StringComparison.Ordinal) + 1 : 0;
        if (ordinal <= 0) return null;
        var style = match.Value.Trim().Replace(number, char.IsAsciiDigit(number[0]) ? "1" : circled >= 0 ? "①" : "一", StringComparison.Ordinal);
        return new ListMark(style.TrimStart('：', ':', '，', ',').Replace('(', '（').Replace(')', '）'), ordinal);
    }

    [GeneratedRegex("^[（(](?<number>十?[一二三四五六七八九十]|[0-9]{1,2})[）)] ?|^(?<number>十?[一二三四五六七八九十])(?:、|是|要|为)|^(?<number>[0-9]{1,2})(?:、|[.．](?![0-9])|[）)])|^第(?<number>十?[一二三四五六七八九十])(?:条|阶段|步|类|[、，,：:])[:： ]?|^(?<number>[①-⑳])")]
    private static partial Regex Opening();

    [GeneratedRegex("[:：，,](?<number>一)(?:是|要)")]
    private static partial Regex Within();
}
