using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>Who issued a document, when, and under which number, as its first and last lines say.</summary>
internal readonly partial record struct Imprint(string? Issuer, string? Date, string? Number)
{
    private const int Head = 8;
    private const int Tail = 8;
    private const int LongestLine = 60;
    private const int LongestEnactment = 800;

    public static Imprint Of(IReadOnlyList<Line> lines)
    {
        var enacted = default(Imprint);
        var cover = default(Imprint);
        for (var i = 0; i < Math.Min(Head, lines.Count); i++)
        {
            if (lines[i].Table is not null || lines[i].Reading.Length > LongestEnactment) continue;
            if (Enactment(lines[i].Reading) is { } act) enacted = new Imprint(enacted.Issuer ?? act.Issuer, act.Date ?? enacted.Date, enacted.Number ?? act.Number);
            else cover = cover.Or(Line(lines[i].Reading));
        }

        var signed = default(Imprint);
        for (var i = Math.Max(Head, lines.Count - Tail); i < lines.Count; i++)
        {
            if (lines[i].Table is null) signed = Line(lines[i].Reading).Or(signed);
        }

        return signed.Or(enacted).Or(cover);
    }

    private Imprint Or(Imprint other) => new(Fuller(Issuer, other.Issuer), Closer(Date, other.Date), Number ?? other.Number);

    // 五河县东刘集中心小学 on the cover, 东刘集中心小学 where it is signed.
    private static string? Fuller(string? name, string? other) =>
        name is null || (other is not null && other.EndsWith(name, StringComparison.Ordinal)) ? other : name;

    // 2015年2月3日 on the cover, 2015年 月 where the day was left to be filled in.
    private static string? Closer(string? date, string? other) =>
        date is null || (other is not null && other.StartsWith(date, StringComparison.Ordinal)) ? other : date;

    /// <summary>A line that holds an issuer, a date or a number and nothing else.</summary>
    private static Imprint Line(string line)
    {
        if (line.Length > LongestLine) return default;
        var rest = line.Trim('(', ')', '（', '）');
        string? date = null;
        if (PolicyDate.Find(rest) is var (found, span))
        {
            // 2015年 月: the day is left to be filled in.
            var after = rest[span.End..].Trim().TrimEnd('日').Trim().TrimEnd('月').Trim();
            if (after.Length == 0 || after is "印发" or "发布") (date, rest) = (found, rest[..span.Start]);
            else if (span.Start == 0 && TitleWords.Kind(after) != DocumentKind.Unknown) return new Imprint(null, found, null);
        }

        string? number = null;
        var match = NumberForm().Match(rest);
        if (match.Success && match.Length == rest.Trim().Length) (number, rest) = (match.Value, string.Empty);
        rest = rest.Trim().TrimEnd('：', ':');
        foreach (var seal in Seals)
        {
            if (rest.EndsWith(seal, StringComparison.Ordinal)) rest = rest[..^seal.Length].Trim();
        }

        if (rest.Length == 0) return new Imprint(null, date, number);
        return Issuers.IsName(rest) ? new Imprint(rest, date, number) : default;
    }

    private static readonly string[] Seals = ["(盖章", "（盖章", "(公章", "（公章", "(章", "（章"];

    /// <summary>2001年12月10日 中华人民共和国国务院令第331号公布: the day, who, and the number of the order.</summary>
    private static Imprint? Enactment(string line)
    {
        var text = line.TrimStart('(', '（');
        if (PolicyDate.Find(text) is not var (date, span) || span.Start > 0) return null;
        var rest = Session().Replace(text[span.End..].Trim().TrimEnd(')', '）'), string.Empty);
        if (!Act().IsMatch(rest)) return null;
        if (rest.EndsWith("施行", StringComparison.Ordinal)) return default(Imprint);
        // Amended again and again on one line: the text is that of the last day.
        var first = rest;
        for (var later = PolicyDate.Find(rest); later is var (next, place); later = PolicyDate.Find(rest))
        {
            (date, rest) = (next, rest[place.End..]);
        }

        var order = Order().Match(first);
        var who = Who().Match(first).Groups[1].Value;
        if (who.StartsWith("中华人民共和国", StringComparison.Ordinal) && who.Length > 9) who = who[7..];
        return new Imprint(who.Length > 2 && Issuers.IsName(who) ? who : null, date, order.Success ? order.Value : null);
    }

    [GeneratedRegex("^[\u4e00-\u9fff]{2,14}[〔\\[【（(] ?(?:19|20)[0-9X]{2} ?[〕\\]】）)] ?[0-9X]{1,5} ?号")]
    private static partial Regex NumberForm();

    [GeneratedRegex("(?:通过|公布|发布|修订|修正|批准|施行|印发)[）)]?(?:  ?根据)?$")]
    private static partial Regex Act();

    [GeneratedRegex("第[0-9〇零一二三四五六七八九十百]+届")]
    private static partial Regex Session();

    [GeneratedRegex("[\u4e00-\u9fff]{2,20}?(?:令|公告)(?:[〔\\[（(](?:19|20)[0-9]{2}[〕\\]）)])?第?[0-9一二三四五六七八九十百]+号")]
    private static partial Regex Order();

    [GeneratedRegex("^[经由]?([\u4e00-\u9fff]+?)(?:令|公告|第[0-9一二三四五六七八九十百]+次|审判委员会|检察委员会|《|批准|发布|公布|通过|修订|修正)")]
    private static partial Regex Who();
}
