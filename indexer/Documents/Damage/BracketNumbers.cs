using PolicyBot.Indexer.Documents.Headings;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>A number in brackets that scanning misread: after (二) the mark (S) is (三), after (一) the mark (-) is (二).</summary>
internal sealed class BracketNumbers(Losses losses)
{
    private const string Reason = "识别错误";
    private const string Han = "零一二三四五六七八九十";

    // What a misread sign can have been.
    private static readonly Dictionary<char, string> Candidates = new() { ['-'] = "一二", ['—'] = "一二", ['='] = "二三", ['S'] = "三五", ['s'] = "三五", ['H'] = "二五", ['A'] = "八六", ['+'] = "十", ['t'] = "七" };

    private int last;

    public static bool Has(string text)
    {
        foreach (var sign in Candidates.Keys)
        {
            if (text.Contains($"({sign})", StringComparison.Ordinal) || text.Contains($"（{sign}）", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public Line Repair(Line line)
    {
        var text = line.Reading;
        var edits = new Edits(line, Reason, losses);
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (at > 0 && text[at - 1] is not (' ' or '\u3000' or '。' or '；')) continue;
            var mark = HeadingMark.Of(text.AsSpan(at));
            if (mark.Style == NumberStyle.HanBracket) last = mark.Number;
            else if (mark.Style is not NumberStyle.None && mark.Style < NumberStyle.HanBracket) last = 0;
            else if (IsMisread(text, at))
            {
                edits.Replace(new TextSpan(at, at + 3), $"{text[at]}{Han[last + 1]}{text[at + 2]}");
                last++;
            }
        }

        return edits.Apply();
    }

    private bool IsMisread(string text, int at) =>
        text[at] is '(' or '（' && text[at + 2] is ')' or '）' && last < 10
        && Candidates.TryGetValue(text[at + 1], out var readings) && readings.Contains(Han[last + 1], StringComparison.Ordinal);
}
