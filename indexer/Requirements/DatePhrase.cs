using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Requirements;

/// <summary>One date with the words around it that tell what it is.</summary>
internal static class DatePhrase
{
    private static readonly string[] FivePlans = ["十一五", "十二五", "十三五", "十四五", "十五五", "十六五"];
    private static readonly Vocabulary Words = Vocabulary.Default;

    public static DateMention? At(string text, int at, DateOnly? issued)
    {
        var c = text[at];
        if (c is '十' or '"' && Plan(text, at) is { } plan) return plan;
        if (char.IsAsciiDigit(c) || Numeral.HanDigit(c) >= 0 || c == '十') return (at > 0 && (char.IsAsciiDigit(text[at - 1]) || Numeral.HanDigit(text[at - 1]) >= 0 || text[at - 1] == '十')) ? null : Calendar(text, at) ?? Within(text, at, issued);
        return c is '今' or '本' or '明' ? ThisYear(text, at, issued) : null;
    }

    private static DateMention? Calendar(string text, int at)
    {
        if (DateReader.Date(text, at) is not { } date) return null;
        var first = Show(date.Year, date.Month, date.Day);
        var end = date.End;
        if (At(text, end) is '-' or '~' or '至' or '到')
        {
            var next = end + 1;
            while (At(text, next) is '-') next++;
            if (DateReader.Date(text, next) is { } last)
            {
                var until = Show(last.Year ?? date.Year, last.Month, last.Day);
                return new DateMention(DateRole.Period, until, first, Widen(text, at, last.End));
            }

            // 2014-2016年, 2023-2025) and 3-5月: the second end has the unit.
            if (DateReader.Date(text, next) is null && Numeral.Read(text, next) is { } bare && bare.Value is > 1900 and < 2100)
            {
                return new DateMention(DateRole.Period, bare.Value.ToString("0", CultureInfo.InvariantCulture), first, Widen(text, at, next + bare.Length));
            }
        }

        var before = Before(text, at);
        if (Ends("recurring before", text, at) > 0) return new DateMention(DateRole.Recurring, first, null, Widen(text, at, end));
        if (Longest(text, end, "start after") is { } started && Longest(text, end, "not start") is null) return new DateMention(DateRole.Start, first, null, new TextSpan(at, end + started));
        if (Ends("start before", text, at) is > 0 and var from) return new DateMention(DateRole.Start, first, null, new TextSpan(at - from, end));
        if (before.EndsWith("截至")) return new DateMention(DateRole.Named, first, null, Widen(text, at, end));
        if (Longest(text, end, "due after") is { } due) return new DateMention(DateRole.Due, first, null, Widen(text, at, end + due));
        if (Ends("due before", text, at) is > 0 and var by && text[at - 1] is not ('于' or '在')) return new DateMention(DateRole.Due, first, null, new TextSpan(at - by, end));
        return new DateMention(DateRole.Named, first, null, new TextSpan(at, end));
    }

    /// <summary>“十四五”末 is 2025 and “十四五”期间 ends then.</summary>
    private static DateMention? Plan(string text, int at)
    {
        var start = text[at] == '"' ? at + 1 : at;
        for (var i = 0; i < FivePlans.Length; i++)
        {
            if (string.CompareOrdinal(text, start, FivePlans[i], 0, 3) != 0) continue;
            var end = start + 3 < text.Length && text[start + 3] == '"' ? start + 4 : start + 3;
            var last = (2010 + i * 5).ToString(CultureInfo.InvariantCulture);
            var first = (2006 + i * 5).ToString(CultureInfo.InvariantCulture);
            if (Longest(text, end, "plan end") is { } due) return new DateMention(DateRole.Due, last, null, Widen(text, at, end + due));
            return Longest(text, end, "period after") is { } period
                ? new DateMention(DateRole.Period, last, first, new TextSpan(at, end + period))
                : new DateMention(DateRole.Named, last, first, new TextSpan(at, end));
        }

        return null;
    }

    /// <summary>三年内, 用3年时间, 20个工作日内: counted from the document's date where it is in years or months.</summary>
    private static DateMention? Within(string text, int at, DateOnly? issued)
    {
        if (Numeral.Read(text, at) is not { } number || number.Value is < 1 or > 60 || number.Value != decimal.Truncate(number.Value)) return null;
        var end = at + number.Length;
        var unit = Longest(text, end, "within units");
        if (unit is not { } length) return null;
        var name = text.Substring(end, length);
        end += length;
        var before = Before(text, at);
        // 会议举行10日前, 举行的三日以前: so long before an event.
        if (name is "日" or "个工作日" or "天" or "个月" && Longest(text, end, "ahead") is { } ahead && at > 0 && text[at - 1] is not ('月' or '年')) return new DateMention(DateRole.Due, null, null, new TextSpan(at, end + ahead));
        if (Longest(text, end, "within") is not { } within) return null;
        if (name is "小时" or "分钟" && !(before.EndsWith("后") || before.EndsWith("起") || (before.EndsWith("在") && !before.EndsWith("制在") && !before.EndsWith("时间在") && !before.EndsWith("时长在")))) return null;
        if (text.AsSpan(end, within) is "时间" && !before.EndsWith("用") && !before.EndsWith("利用") && !before.EndsWith("通过")) return null;
        var count = (int)number.Value;
        var date = (name, issued) switch
        {
            ("年" or "个学年", { } day) => day.AddYears(count).Year.ToString(CultureInfo.InvariantCulture),
            ("个月", { } day) => day.AddMonths(count).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => null,
        };
        return new DateMention(DateRole.Due, date, null, new TextSpan(at, end + within));
    }

    private static DateMention? ThisYear(string text, int at, DateOnly? issued)
    {
        if (At(text, at + 1) != '年') return null;
        if (Longest(text, at + 2, "this year") is not { } due) return null;
        var year = (issued?.Year + (text[at] == '明' ? 1 : 0))?.ToString(CultureInfo.InvariantCulture);
        return new DateMention(DateRole.Due, year, null, new TextSpan(at, at + 2 + due));
    }

    /// <summary>The words before that belong to the date: 到2025年, 于2023年3月10日前.</summary>
    private static TextSpan Widen(string text, int start, int end) => new(start - Ends("due before", text, start), end);

    private static ReadOnlySpan<char> Before(string text, int at) => text.AsSpan(Math.Max(0, at - 4), at - Math.Max(0, at - 4));

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    /// <summary>The length of the longest word of a part that begins at a place; null where none does.</summary>
    private static int? Longest(string text, int at, string part) => Words[part].TryAt(text, at, out _, out var length) ? length : null;

    /// <summary>The length of the longest word of a part that ends right before a place; 0 where none does.</summary>
    private static int Ends(string part, string text, int at) => Words[part].TryBefore(text.AsSpan(0, at), at, out _, out var length) ? length : 0;

    private static string? Show(int? year, int? month, int? day) => (year, month, day) switch
    {
        ({ } y, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}"),
        ({ } y, { } m, null) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}"),
        ({ } y, null, _) => y.ToString("0000", CultureInfo.InvariantCulture),
        (null, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"--{m:00}-{d:00}"),
        (null, { } m, null) => string.Create(CultureInfo.InvariantCulture, $"--{m:00}"),
        _ => null,
    };
}
