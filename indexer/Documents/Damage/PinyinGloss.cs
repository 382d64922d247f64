using System.Buffers;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>The sound of a character in brackets after it, as pages against copying add it: 優(yōu)質(zhì).</summary>
internal static class PinyinGloss
{
    private const string Reason = "拼音夹注";
    private static readonly SearchValues<char> Toned = SearchValues.Create("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ");
    private const int Longest = 7;

    public static bool Has(string text) => text.AsSpan().ContainsAny(Toned);

    public static Line Repair(Line line, Losses losses)
    {
        var text = line.Reading;
        if (!Has(text)) return line;
        var edits = new Edits(line, Reason, losses);
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is not ('(' or '（') || text[at - 1] is not (>= '\u3400' and <= '\u9FFF')) continue;
            var close = text.AsSpan(at, Math.Min(Longest + 2, text.Length - at)).IndexOfAny(')', '）');
            if (close < 2 || !IsPinyin(text.AsSpan(at + 1, close - 1))) continue;
            edits.Replace(new TextSpan(at - 1, at + close + 1), text[at - 1].ToString());
            at += close;
        }

        return edits.Apply();
    }

    private static bool IsPinyin(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is not (>= 'a' and <= 'z') && !Toned.Contains(character)) return false;
        }

        return text.ContainsAny(Toned) || text.Length <= 6;
    }
}
