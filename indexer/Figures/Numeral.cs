namespace PolicyBot.Indexer.Figures;

/// <summary>A number as it is written: 1,200, １２, 2.5万, 一百二十, 二点五, 两.</summary>
/// <param name="Length">Characters it takes.</param>
/// <param name="Han">Written in Chinese numerals; 2.5万 is not.</param>
/// <param name="Multiplied">Ends in 百, 千, 万 or 亿, which a range shares with its lower end (1.5—2万元).</param>
public readonly record struct Numeral(decimal Value, int Length, bool Han, decimal Multiplied = 1m)
{
    private const string HanDigits = "零一二三四五六七八九";

    /// <summary>The number that begins at <paramref name="at"/>; null when none does.</summary>
    public static Numeral? Read(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return null;
        if (Digit(text[at]) >= 0) return ReadArabic(text, at);
        return HanDigit(text[at]) >= 0 || text[at] == '十' ? ReadHan(text, at) : null;
    }

    /// <summary>0–9 for a half-width or full-width digit, else −1.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    public static int HanDigit(char c) => c switch
    {
        '两' => 2,
        '〇' or '○' => 0,
        _ => HanDigits.IndexOf(c, StringComparison.Ordinal),
    };

    private static decimal Multiplier(char c) => c switch
    {
        '十' => 10m,
        '百' => 100m,
        '千' => 1000m,
        '万' => 10000m,
        '亿' => 100000000m,
        _ => 0m,
    };

    private static Numeral? ReadArabic(ReadOnlySpan<char> text, int start)
    {
        var (at, digits) = (start, 0);
        decimal value = 0;
        for (; at < text.Length; at++)
        {
            if (Digit(text[at]) is var digit and >= 0)
            {
                if (++digits > 18) return null;
                value = value * 10 + digit;
            }
            else if (!IsThousandsSeparator(text, start, at))
            {
                break;
            }
        }

        if (at + 1 < text.Length && text[at] is '.' or '．' && Digit(text[at + 1]) >= 0)
        {
            decimal place = 1;
            for (at++; at < text.Length && Digit(text[at]) is var digit and >= 0; at++)
            {
                if (++digits > 24) return null;
                value += digit * (place /= 10);
            }
        }

        var multiplied = 1m;
        while (at < text.Length && text[at] is '百' or '千' or '万' or '亿' && !(text[at] == '千' && at + 1 < text.Length && text[at + 1] is '克' or '米' or '瓦' or '帕' or '卡'))
        {
            multiplied *= Multiplier(text[at++]);
        }

        return new Numeral(value * multiplied, at - start, Han: false, multiplied);
    }

    /// <summary>A comma between groups of three digits: 1,200 but not 1,20 and not 12,3456.</summary>
    private static bool IsThousandsSeparator(ReadOnlySpan<char> text, int start, int at)
    {
        if (text[at] is not (',' or '，') || at - start is 0 or > 23) return false;
        var lead = 0;
        for (var i = at - 1; i >= start && Digit(text[i]) >= 0; i--) lead++;
        if (lead is 0 or > 3) return false;
        var follow = 0;
        for (var i = at + 1; i < text.Length && Digit(text[i]) >= 0; i++) follow++;
        return follow == 3 && (at - lead == start || lead == 3) && Digit(text[start]) > 0;
    }

    private static Numeral? ReadHan(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        decimal total = 0, section = 0, digit = -1, last = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (HanDigit(c) is var d and >= 0)
            {
                if (digit > 0 || (digit == 0 && last == 0)) return ReadHanDigits(text, start);
                digit = d;
            }
            else if (Multiplier(c) is var m and > 0)
            {
                if (m < 10000)
                {
                    section += (digit < 0 ? (m == 10 ? 1 : 0) : digit) * m;
                }
                else
                {
                    total = (total + section + Math.Max(digit, 0)) * m;
                    section = 0;
                }

                (digit, last) = (-1, m);
            }
            else
            {
                break;
            }
        }

        // 三百五 is 350: the digit stands one place below the last multiplier.
        var unit = digit <= 0 ? 0 : last >= 100 && text[at - 2] is not ('零' or '〇') && Multiplier(text[at - 2]) > 0 ? digit * last / 10 : digit;
        var value = total + section + unit;
        if (at + 1 < text.Length && text[at] == '点' && HanDigit(text[at + 1]) >= 0)
        {
            decimal place = 1;
            for (at++; at < text.Length && HanDigit(text[at]) is var d and >= 0; at++) value += d * (place /= 10);
            if (at < text.Length && text[at] is '万' or '亿') value *= last = Multiplier(text[at++]);
        }

        return new Numeral(value, at - start, Han: true, last is 10000 or 100000000 ? last : 1);
    }

    /// <summary>Digits in a row as in a year: 二〇二五. 七八个 is no number that could be relied on.</summary>
    private static Numeral? ReadHanDigits(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        decimal value = 0;
        for (; at < text.Length && HanDigit(text[at]) is var digit and >= 0 && at - start < 12; at++) value = value * 10 + digit;
        return at - start >= 3 ? new Numeral(value, at - start, Han: true) : null;
    }
}
