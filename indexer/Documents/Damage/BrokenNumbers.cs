using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>Numbers in wide digits, and numbers that a blank cut in two: ５０％, 0. 5平方米, 1 200人.</summary>
internal static class BrokenNumbers
{
    private const string Wide = "全角数字";
    private const string Cut = "数字中的空格";

    private const string Point = "数字中的顿号";

    // Units of what is measured: 7、92平方米 can be no list, while 7、8月 and 1、3年级 are.
    private const string Measures = "平册冊元㎡亩畝米公台%％";

    public static Line Repair(Line line, Losses losses)
    {
        var read = Join(Narrow(line, losses), losses);
        MarkPoints(read, losses);
        return read;
    }

    // A comma of lists in place of a decimal point: likely, not certain, so no figure is taken from there.
    private static void MarkPoints(Line line, Losses losses)
    {
        var text = line.Reading;
        for (var at = text.IndexOf('、', StringComparison.Ordinal); at > 0; at = text.IndexOf('、', at + 1))
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (start == at || end == at + 1 || start == 0 || end >= text.Length || !Measures.Contains(text[end], StringComparison.Ordinal)) continue;
            if (text[start - 1] is not (>= '\u3400' and <= '\u9FFF')) continue;
            if (line.Text.ToSource(new TextSpan(start, end)) is { } place) losses.Damaged.Add(new DamagedRun(Point, place, null));
        }
    }

    private static Line Narrow(Line line, Losses losses)
    {
        var text = line.Reading;
        var at = text.AsSpan().IndexOfAnyInRange('０', '９');
        if (at < 0) return line;
        var edits = new Edits(line, Wide, losses);
        for (; at < text.Length; at++)
        {
            if (!IsWide(text[at])) continue;
            var end = at + 1;
            while (end < text.Length && (IsWide(text[end]) || (text[end] is '．' && end + 1 < text.Length && IsWide(text[end + 1])))) end++;
            edits.Replace(new TextSpan(at, end), string.Concat(text[at..end].Select(character => character == '．' ? '.' : (char)(character - '０' + '0'))));
            at = end;
        }

        return edits.Apply();
    }

    private static Line Join(Line line, Losses losses)
    {
        var text = line.Reading;
        var edits = new Edits(line, Cut, losses);
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
        {
            if (!IsCut(text, at)) continue;
            edits.Replace(new TextSpan(at - 1, at + 1), text[at - 1].ToString());
        }

        return edits.Apply();
    }

    // A point or three digits on one side, a number in a sentence on the other: "5. 3个班" at the head of a line is an item.
    private static bool IsCut(string text, int at)
    {
        if (at + 1 >= text.Length) return false;
        var start = at;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        if (start == at || start == 0 || text[start - 1] is not (>= '\u3400' and <= '\u9FFF' or '，' or '(' or '（' or '≥' or '≤')) return false;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var right = end - at - 1;
        if (text[at + 1] == '.') return end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && !text.AsSpan(start, at - start).Contains('.');
        if (right == 0) return false;
        if (text[at - 1] == '.') return text.AsSpan(start, at - start).Count('.') == 1 && at - start > 1;
        return right == 3 && at - start <= 3 && text[start] != '0' && end < text.Length && text[end] is >= '\u3400' and <= '\u9FFF' && text[start - 1] is not ('表' or '图' or '第' or '附' or '件');
    }

    private static bool IsWide(char character) => character is >= '０' and <= '９';
}
