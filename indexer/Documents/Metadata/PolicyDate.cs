using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>Dates as documents write them.</summary>
internal static partial class PolicyDate
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The first date of the text as 2018-09-01, 2018-09 or 2018, and where it stands; null when there is none.</summary>
    public static (string Date, TextSpan Span)? Find(string text)
    {
        if (text.IndexOf('年', StringComparison.Ordinal) < 4) return null;
        var match = Arabic().Match(text);
        if (match.Success) return (Written(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value), new TextSpan(match.Index, match.Index + match.Length));
        match = Han().Match(text);
        if (!match.Success) return null;
        var number = string.Concat(match.Groups[1].Value.Select(digit => Math.Max(0, Digits.IndexOf(digit, StringComparison.Ordinal))));
        return (Written(number, Value(match.Groups[2].Value), Value(match.Groups[3].Value)), new TextSpan(match.Index, match.Index + match.Length));
    }

    private static string Written(string year, string month, string day)
    {
        if (month.Length == 0) return year;
        return day.Length == 0 ? $"{year}-{month.PadLeft(2, '0')}" : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
    }

    private static string Value(string han)
    {
        if (han.Length == 0) return string.Empty;
        var ten = han.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return Digits.IndexOf(han[0], StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture);
        var tens = ten == 0 ? 1 : Digits.IndexOf(han[0], StringComparison.Ordinal);
        var ones = ten + 1 < han.Length ? Digits.IndexOf(han[ten + 1], StringComparison.Ordinal) : 0;
        return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("((?:19|20)[0-9]{2}) ?年(?: ?([01]?[0-9]) ?月(?: ?([0-3]?[0-9]) ?日)?)?")]
    private static partial Regex Arabic();

    [GeneratedRegex("([一二][〇○零Ｏ0一二三四五六七八九]{3})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?")]
    private static partial Regex Han();
}
