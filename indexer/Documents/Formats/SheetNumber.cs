using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>A number of a spreadsheet as its format code shows it: 0.85 with <c>0%</c> is 85%, 44927 with a date's code is a date.</summary>
internal static class SheetNumber
{
    private const int LongestFraction = 15;

    /// <param name="value">As it stands in the file.</param>
    /// <param name="code">Excel's format code; empty for General.</param>
    /// <returns><paramref name="value"/> itself when it is no number.</returns>
    public static string Show(string value, string code, bool from1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) || Math.Abs(exact) > 1e27) return value;
        var number = General(exact);
        var (section, signShown) = Section(code, number);
        if (SheetDate.IsDate(section)) return SheetDate.Show(exact, section, from1904) ?? Plain(number);
        if (!section.AsSpan().ContainsAny('0', '#', '?') || section.Contains("E+", StringComparison.OrdinalIgnoreCase) || section.Contains('/')) return Plain(number);
        return Formatted(signShown ? Math.Abs(number) : number, section);
    }

    /// <summary>The code of a format that files name by its number only.</summary>
    public static string BuiltIn(uint id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 or 7 or 8 => "#,##0.00",
        5 or 6 or 37 or 38 => "#,##0",
        39 or 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 or 30 => "yyyy/m/d",
        15 or 16 or 17 or 22 or 27 or 28 or 29 or 31 or 32 or 33 or 34 or 35 or 36 or (>= 50 and <= 58) => ChineseDate(id),
        18 or 19 or 20 => "h:mm",
        21 or 45 or 46 or 47 => "h:mm:ss",
        _ => string.Empty,
    };

    private static string ChineseDate(uint id) => id switch
    {
        27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
        28 or 29 or 51 or 53 or 54 or 58 => "m\"月\"d\"日\"",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 or 33 or 34 or 35 or 55 or 56 => "h\"时\"mm\"分\"",
        22 => "yyyy/m/d h:mm",
        _ => "yyyy/m/d",
    };

    /// <summary>What arithmetic in doubles left behind (0.30000000000000004) is cut off at fifteen digits, as Excel does.</summary>
    private static decimal General(double exact) => decimal.Parse(exact.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Plain(decimal number) => number.ToString("0.###############", CultureInfo.InvariantCulture);

    /// <summary>Codes have up to four parts: positive; negative; zero; text. The part for negatives shows the sign itself.</summary>
    private static (string Section, bool SignShown) Section(string code, decimal number)
    {
        var sections = SheetCode.Sections(code);
        if (number < 0 && sections.Count > 1) return (sections[1], true);
        return number == 0 && sections.Count > 2 ? (sections[2], false) : (sections[0], false);
    }

    private static string Formatted(decimal number, string section)
    {
        var (before, digits, after) = SheetCode.Split(section);
        var percent = (before + after).Count(c => c == '%');
        for (; percent > 0; percent--) number *= 100;
        for (; digits.EndsWith(','); digits = digits[..^1]) number /= 1000;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? string.Empty : digits[(point + 1)..];
        var whole = point < 0 ? digits : digits[..point];
        var pattern = new StringBuilder(whole.Contains(',', StringComparison.Ordinal) ? "#,##" : "#");
        pattern.Append('0', Math.Max(1, whole.Count(c => c == '0')));
        if (fraction.Length > 0) pattern.Append('.').Append('0', fraction.Count(c => c == '0')).Append('#', fraction.Count(c => c is '#' or '?'));
        var rounded = Math.Round(number, Math.Min(fraction.Length, LongestFraction), MidpointRounding.AwayFromZero);
        var shown = Math.Abs(rounded).ToString(pattern.ToString(), CultureInfo.InvariantCulture);
        return (rounded < 0 ? "-" : string.Empty) + (before + shown + after).Trim();
    }
}
