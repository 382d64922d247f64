using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Requirements;

/// <summary>One date with the words around it that tell what it is.</summary>
internal static class DatePhrase
{
    private static readonly string[] FivePlans = ["十一五", "十二五", "十三五", "十四五", "十五五", "十六五"];
    private static readonly string[] DueBefore = ["到", "至", "截止到", "截止", "截至", "不迟于", "最迟", "于", "在", "力争到", "争取到", "力争", "截止至", "最晚"];
    private static readonly string[] DueAfter = ["前", "之前", "以前", "底前", "年底前", "年底", "底", "末", "年末", "底以前", "底之前", "底止", "止", "秋季学期前", "春季开学前", "秋季开学前", "内", "之内", "中前"];
    private static readonly string[] StartAfter = ["起", "开始", "以来", "始", "起始", "至今", "以后", "后"];
    private static readonly string[] StartBefore = ["自", "从", "自从"];
    private static readonly string[] PeriodAfter = ["期间", "期", "时期", "周期", "内"];

    public static DateMention? At(string text, int at, DateOnly? issued)
    {
        var c = text[at];
        if (c is '十' or '"') return Plan(text, at);
        if (char.IsAsciiDigit(c) || Numeral.HanDigit(c) >= 0) return (at > 0 && (char.IsAsciiDigit(text[at - 1]) || Numeral.HanDigit(text[at - 1]) >= 0)) ? null : Calendar(text, at) ?? Within(text, at, issued);
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
        if (before.EndsWith("每年") || before.EndsWith("每年的") || before.EndsWith("每学年")) return new DateMention(DateRole.Recurring, first, null, Widen(text, at, end));
        if (Longest(text, end, StartAfter) is { } started && !text.AsSpan(end).StartsWith("后勤") && !text.AsSpan(end).StartsWith("起始年级")) return new DateMention(DateRole.Start, first, null, new TextSpan(at, end + started));
        foreach (var word in StartBefore)
        {
            if (before.EndsWith(word)) return new DateMention(DateRole.Start, first, null, new TextSpan(at - word.Length, end));
        }

        if (before.EndsWith("截至")) return new DateMention(DateRole.Named, first, null, Widen(text, at, end));
        if (Longest(text, end, DueAfter) is { } due) return new DateMention(DateRole.Due, first, null, Widen(text, at, end + due));
        foreach (var word in DueBefore)
        {
            if (word is not ("于" or "在") && before.EndsWith(word)) return new DateMention(word is "截至" ? DateRole.Named : DateRole.Due, first, null, new TextSpan(at - word.Length, end));
        }

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
            if (Longest(text, end, ["末", "末期", "期末", "收官"]) is { } due) return new DateMention(DateRole.Due, last, null, Widen(text, at, end + due));
            return Longest(text, end, PeriodAfter) is { } period
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
        var unit = Longest(text, end, ["年", "个月", "个工作日", "日", "天", "个学年", "周"]);
        if (unit is not { } length) return null;
        var name = text.Substring(end, length);
        end += length;
        if (Longest(text, end, ["内", "之内", "以内", "时间内", "时间"]) is not { } within) return null;
        var before = Before(text, at);
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
        if (Longest(text, at + 2, ["底前", "年底前", "底", "年底", "末", "内"]) is not { } due) return null;
        var year = (issued?.Year + (text[at] == '明' ? 1 : 0))?.ToString(CultureInfo.InvariantCulture);
        return new DateMention(DateRole.Due, year, null, new TextSpan(at, at + 2 + due));
    }

    /// <summary>The words before that belong to the date: 到2025年, 于2023年3月10日前.</summary>
    private static TextSpan Widen(string text, int start, int end)
    {
        foreach (var word in DueBefore)
        {
            if (Before(text, start).EndsWith(word)) return new TextSpan(start - word.Length, end);
        }

        return new TextSpan(start, end);
    }

    private static ReadOnlySpan<char> Before(string text, int at) => text.AsSpan(Math.Max(0, at - 4), at - Math.Max(0, at - 4));

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    private static int? Longest(string text, int at, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && string.CompareOrdinal(text, at, word, 0, word.Length) == 0) longest = word.Length;
        }

        return longest == 0 ? null : longest;
    }

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
