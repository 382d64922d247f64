using System.Text;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Cleaning;

/// <summary>How a line is compared with the patterns: without blanks, simplified, lower case, narrow punctuation, numbers as <c>N</c>.</summary>
internal static class ChromeLine
{
    public static string Normalise(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            if (char.IsWhiteSpace(character) || (text.Length == 0 && character is '•' or '·' or '●' or '★' or '■')) continue;
            var narrow = character switch
            {
                '，' => ',',
                '：' => ':',
                '；' => ';',
                '！' => '!',
                '？' => '?',
                '（' => '(',
                '）' => ')',
                >= '０' and <= '９' => (char)(character - '０' + '0'),
                _ => HanVariants.Simplify(char.ToLowerInvariant(character)),
            };
            if (narrow is not (>= '0' and <= '9')) text.Append(narrow);
            else if (text.Length == 0 || text[^1] != 'N') text.Append('N');
        }

        return text.ToString();
    }
}
