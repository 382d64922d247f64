using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Dates of a spreadsheet: days since the end of 1899 (or since 1904) written by the letters y m d h s of a format code.</summary>
internal static class SheetDate
{
    private static readonly DateTime First1900 = new(1899, 12, 30);
    private static readonly DateTime First1904 = new(1904, 1, 1);

    public static bool IsDate(string section)
    {
        for (var i = 0; i < section.Length; i++)
        {
            if (section[i] == '"' && section.IndexOf('"', i + 1) is var quote and > 0) i = quote;
            else if (section[i] is '\\' or '_' or '*') i++;
            else if (section.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase)) return false;
            else if (char.ToLowerInvariant(section[i]) is 'y' or 'm' or 'd' or 'h' or 's') return true;
        }

        return false;
    }

    /// <summary>Null when the number is no date that a spreadsheet can hold.</summary>
    public static string? Show(double days, string section, bool from1904)
    {
        if (days is < 0 or > 2_958_465) return null;
        var date = (from1904 ? First1904 : First1900).AddSeconds(Math.Round(days * 86_400));
        var text = new StringBuilder();
        var minutes = false;
        for (var i = 0; i < section.Length;)
        {
            var letter = char.ToLowerInvariant(section[i]);
            var end = i + 1;
            while (end < section.Length && char.ToLowerInvariant(section[end]) == letter) end++;
            switch (letter)
            {
                case 'y':
                    text.Append(end - i > 2 ? Number(date.Year, 4) : Number(date.Year % 100, 2));
                    break;
                case 'm':
                    text.Append(Number(minutes || IsBeforeSeconds(section, end) ? date.Minute : date.Month, Math.Min(end - i, 2)));
                    break;
                case 'd':
                    text.Append(end - i > 2 ? "星期" + "日一二三四五六"[(int)date.DayOfWeek] : Number(date.Day, end - i));
                    break;
                case 'h':
                    text.Append(Number(date.Hour, Math.Min(end - i, 2)));
                    break;
                case 's':
                    text.Append(Number(date.Second, Math.Min(end - i, 2)));
                    break;
                case 'a' when section.AsSpan(i).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                    end = i + 5;
                    break;
                case 'a':
                    text.Append("日一二三四五六"[(int)date.DayOfWeek]);
                    break;
                case '"':
                    end = section.IndexOf('"', i + 1) is var quote and > 0 ? quote + 1 : section.Length;
                    text.Append(section.AsSpan(i, end - i).Trim('"'));
                    break;
                case '\\' when i + 1 < section.Length:
                    end = i + 2;
                    text.Append(section[i + 1]);
                    break;
                case '@' or '_' or '*':
                    break;
                default:
                    text.Append(section, i, end - i);
                    break;
            }

            if (char.IsAsciiLetter(letter)) minutes = letter == 'h';
            i = end;
        }

        return text.ToString().Trim();
    }

    /// <summary>An m is a minute beside an hour or a second, else a month.</summary>
    private static bool IsBeforeSeconds(string section, int at)
    {
        while (at < section.Length && !char.IsAsciiLetter(section[at])) at++;
        return at < section.Length && char.ToLowerInvariant(section[at]) == 's';
    }

    private static string Number(int number, int width) => number.ToString("D" + width, CultureInfo.InvariantCulture);
}
