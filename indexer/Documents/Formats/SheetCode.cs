using System.Text;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The parts of a spreadsheet's format code.</summary>
internal static class SheetCode
{
    /// <summary>The parts between semicolons, without colours, conditions and locales in brackets; at least one.</summary>
    public static IReadOnlyList<string> Sections(string code)
    {
        var sections = new List<string>();
        var section = new StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"' && code.IndexOf('"', i + 1) is var quote and > 0)
            {
                section.Append(code, i, quote - i + 1);
                i = quote;
            }
            else if (code[i] == '\\' && i + 1 < code.Length) section.Append(code, i++, 2);
            else if (code[i] == '[' && code.IndexOf(']', i) is var bracket and > 0)
            {
                section.Append(Bracketed(code[(i + 1)..bracket]));
                i = bracket;
            }
            else if (code[i] == ';')
            {
                sections.Add(section.ToString());
                section.Clear();
            }
            else section.Append(code[i]);
        }

        sections.Add(section.ToString());
        return sections;
    }

    /// <summary>The literal text before and after the digits' pattern, unquoted, and the pattern.</summary>
    public static (string Before, string Digits, string After) Split(string section)
    {
        var (before, digits, after) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < section.Length; i++)
        {
            var text = digits.Length == 0 ? before : after;
            switch (section[i])
            {
                case '0' or '#' or '?':
                case '.' or ',' when digits.Length > 0 && after.Length == 0:
                    digits.Append(section[i]);
                    break;
                case '"':
                    var end = section.IndexOf('"', i + 1);
                    if (end < 0) end = section.Length;
                    text.Append(section, i + 1, end - i - 1);
                    i = end;
                    break;
                case '\\' when i + 1 < section.Length:
                    text.Append(section[++i]);
                    break;
                case '_' or '*':
                    // Room as wide as the next character, or that character to fill the cell with.
                    i++;
                    break;
                default:
                    text.Append(section[i]);
                    break;
            }
        }

        return (before.ToString(), digits.ToString(), after.ToString());
    }

    /// <summary>A currency sign ([$￥-804]) or hours beyond a day ([h]) are shown; the rest only steers.</summary>
    private static string Bracketed(string inner)
    {
        if (inner is "h" or "hh" or "m" or "mm" or "s" or "ss") return inner;
        if (!inner.StartsWith('$')) return string.Empty;
        var dash = inner.IndexOf('-', StringComparison.Ordinal);
        var sign = dash < 0 ? inner[1..] : inner[1..dash];
        return sign.Length == 0 ? string.Empty : $"\"{sign}\"";
    }
}
