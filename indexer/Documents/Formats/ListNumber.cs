using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>How the number of a list item is written in each of the ways that Word and the web know. Out of its range a way falls back to digits.</summary>
internal static class ListNumber
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>一, 十, 十一, 二十, 一百零一: up to 9999.</summary>
    public static string Chinese(int number) => number is < 1 or > 9999 ? Digits(number) : Counted(number, ChineseDigits.Replace('〇', '零'), "千百十", bareTen: true);

    /// <summary>壹, 拾, 壹佰零壹: up to 9999.</summary>
    public static string ChineseFormal(int number) => number is < 1 or > 9999 ? Digits(number) : Counted(number, "零壹贰叁肆伍陆柒捌玖", "仟佰拾", bareTen: false);

    /// <summary>一〇, 一一: digit by digit.</summary>
    public static string ChineseDigitByDigit(int number) => string.Concat(Digits(number).Select(d => char.IsAsciiDigit(d) ? ChineseDigits[d - '0'] : d));

    /// <summary>① to ⑳, then ㉑ to ㊿.</summary>
    public static string Circled(int number) => number switch
    {
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => Digits(number),
    };

    public static string InParentheses(int number) => number is >= 1 and <= 20 ? ((char)('⑴' + number - 1)).ToString() : $"({Digits(number)})";

    public static string WithFullStop(int number) => number is >= 1 and <= 20 ? ((char)('⒈' + number - 1)).ToString() : $"{Digits(number)}.";

    public static string FullWidth(int number) => string.Concat(Digits(number).Select(d => (char)(d - '!' + '！')));

    /// <summary>A, B … Z, AA, BB as Word counts, capital.</summary>
    public static string Letters(int number) =>
        number is < 1 or > 780 ? Digits(number) : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    /// <summary>Capital.</summary>
    public static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Digits(number);
        var text = new StringBuilder();
        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value) text.Append(sign);
        }

        return text.ToString();
    }

    public static string HeavenlyStem(int number) => Cyclic(number, "甲乙丙丁戊己庚辛壬癸");

    public static string EarthlyBranch(int number) => Cyclic(number, "子丑寅卯辰巳午未申酉戌亥");

    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Cyclic(int number, string signs) => number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : Digits(number);

    private static string Counted(int number, string digits, string units, bool bareTen)
    {
        var text = new StringBuilder();
        var zeroPending = false;
        for (var place = 0; place < 4; place++)
        {
            var digit = number / (int)Math.Pow(10, 3 - place) % 10;
            if (digit == 0)
            {
                zeroPending = text.Length > 0;
                continue;
            }

            if (zeroPending) text.Append(digits[0]);
            zeroPending = false;
            if (!(bareTen && place == 2 && digit == 1 && text.Length == 0)) text.Append(digits[digit]);
            if (place < 3) text.Append(units[place]);
        }

        return text.ToString();
    }
}
