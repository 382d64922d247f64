using System.Text;

namespace PolicyBot.Checking.Sheets;

/// <summary>The rows of a .csv: fields in quotes may hold the delimiter, line breaks and doubled quotes (RFC 4180).</summary>
internal static class DelimitedRows
{
    private static readonly char[] Delimiters = [',', '\t', ';', '，'];

    public static List<IReadOnlyList<string>> Read(string text)
    {
        var delimiter = DelimiterOf(text);
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '"' && field.Length == 0)
            {
                at = Quoted(text, at + 1, field);
            }
            else if (character == delimiter)
            {
                row.Add(Take(field));
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
                row.Add(Take(field));
                rows.Add(row);
                row = [];
            }
            else
            {
                field.Append(character);
            }
        }

        if (field.Length > 0 || row.Count > 0)
        {
            row.Add(Take(field));
            rows.Add(row);
        }

        return rows;
    }

    /// <returns>Where the closing quote stands, or the text's end when there is none.</returns>
    private static int Quoted(string text, int at, StringBuilder field)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != '"') field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
            else return at;
        }

        return at;
    }

    private static string Take(StringBuilder field)
    {
        var taken = field.ToString();
        field.Clear();
        return taken;
    }

    /// <summary>The one that the first line has most of; a comma when it has none.</summary>
    private static char DelimiterOf(string text)
    {
        var end = text.IndexOfAny(['\n', '\r']);
        var line = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(delimiter => line.Count(character => character == delimiter));
    }
}
