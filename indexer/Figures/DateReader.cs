namespace PolicyBot.Indexer.Figures;

/// <summary>How dates are written: 2025年, 2023年3月10日, 20XX年, 3月, 2014—2016年, 2019-05-15, 二〇二五年, 9:00.</summary>
internal static class DateReader
{
    /// <summary>One past the date or time of day that begins at <paramref name="at"/>; null when none does.</summary>
    public static int? EndAt(string text, int at) => Time(text, at) ?? Date(text, at)?.End;

    /// <summary>The date that begins at <paramref name="at"/>: the year is null where only month and day are given.</summary>
    public static (int? Year, int? Month, int? Day, int End)? Date(string text, int at)
    {
        if (Year(text, at) is { } year)
        {
            var end = year.End;
            if (Dashed(text, year.Year, end) is { } dashed) return dashed;
            if (Space(text, end) is var mark && mark < text.Length && text[mark] == '年')
            {
                end = mark + 1;
                if (end < text.Length && text[end] is '级' or '龄' or '制') return null;
                return MonthAndDay(text, Space(text, end)) is { } rest ? (year.Year, rest.Month, rest.Day, rest.End) : (year.Year, null, null, end);
            }

            // 2014-2016年: the first year of a span of years.
            if (end + 1 < text.Length && text[end] is '-' or '~' or '至' or '到' && Year(text, end + (text[end + 1] is '-' ? 2 : 1)) is { } last
                && last.End < text.Length && text[last.End] is '年' or '学' or ')')
            {
                return (year.Year, null, null, end);
            }
        }

        if (Short(text, at) is { } brief) return brief;
        return MonthAndDay(text, at) is { } day ? (null, day.Month, day.Day, day.End) : null;
    }

    /// <summary>09年3月, 09年元月.</summary>
    private static (int? Year, int? Month, int? Day, int End)? Short(string text, int at)
    {
        if (at + 3 >= text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]) || text[at + 2] != '年') return null;
        var year = 2000 + (text[at] - '0') * 10 + text[at + 1] - '0';
        if (text.AsSpan(at + 3).StartsWith("元月")) return (year, 1, null, at + 5);
        return MonthAndDay(text, at + 3) is { } rest ? (year, rest.Month, rest.Day, rest.End) : null;
    }

    private static (int? Year, int End)? Year(string text, int at)
    {
        var end = at;
        var value = 0;
        while (end < text.Length && end - at < 5 && YearDigit(text[end]) is var digit and >= 0)
        {
            value = value * 10 + digit;
            end++;
        }

        // A year that was made unreadable on purpose is a date still: 20XX年.
        if (end - at == 2 && value is 19 or 20 && end + 1 < text.Length && Blank(text[end]) && Blank(text[end + 1])) return (null, end + 2);
        return end - at == 4 && value is > 1900 and < 2100 ? (value, end) : null;
    }

    private static bool Blank(char c) => c is 'X' or 'x' or '*' or '×' or '_';

    private static int YearDigit(char c) => char.IsAsciiDigit(c) ? c - '0' : c == '两' ? -1 : Numeral.HanDigit(c);

    private static (int? Year, int? Month, int? Day, int End)? Dashed(string text, int? year, int at)
    {
        if (at >= text.Length || text[at] is not ('-' or '.' or '/') || Small(text, at + 1, 12) is not { } month || month.End >= text.Length) return null;
        if (text[month.End] != text[at]) return null;
        return Small(text, month.End + 1, 31) is { } day ? (year, month.Value, day.Value, day.End) : null;
    }

    private static (int Month, int? Day, int End)? MonthAndDay(string text, int at)
    {
        if (Small(text, at, 12) is not { } month) return null;
        var end = Space(text, month.End);
        if (end >= text.Length || text[end] != '月') return null;
        end++;
        if (Small(text, Space(text, end), 31) is { } day && Space(text, day.End) is var mark && mark < text.Length && (text[mark] is '日' or '号'))
        {
            return (month.Value, day.Value, mark + 1);
        }

        return (month.Value, null, end < text.Length && text[end] == '份' ? end + 1 : end);
    }

    private static int? Time(string text, int at)
    {
        if (Small(text, at, 24) is not { } hour || hour.End >= text.Length || text[hour.End] != ':' || !char.IsAsciiDigit(text[at])) return null;
        var minute = hour.End + 1;
        if (minute + 2 > text.Length || !char.IsAsciiDigit(text[minute]) || !char.IsAsciiDigit(text[minute + 1])) return null;
        if (minute + 2 < text.Length && (char.IsAsciiDigit(text[minute + 2]) || text[minute + 2] == '.')) return null;
        // 1:19 is a ratio; a side of one is no time of day unless it is written 1:00.
        if (hour.Value == 1 && text[minute] != '0') return null;
        return text[minute] < '6' ? minute + 2 : null;
    }

    /// <summary>A whole number from 1 to <paramref name="most"/> in digits or in Chinese numerals.</summary>
    private static (int Value, int End)? Small(string text, int at, int most)
    {
        if (at >= text.Length || Numeral.Read(text, at) is not { Multiplied: 1 } number || number.Value < 1 || number.Value > most) return null;
        return number.Value == decimal.Truncate(number.Value) ? ((int)number.Value, at + number.Length) : null;
    }

    private static int Space(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
