using System.Buffers;
using PolicyBot.Indexer.Documents.Headings;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Bundles;

/// <summary>What a line that stands alone tells of a document that begins with it.</summary>
internal static class TitleLine
{
    private const string Numbers = "〇一二三四五六七八九十0123456789";
    private const int Longest = 60;
    private static readonly SearchValues<char> Stops = SearchValues.Create("。；！？：:;");

    /// <summary>Whether the line could be a title: short, not numbered, no sentence.</summary>
    public static bool CanBe(Line line) =>
        line.Table is null && CanBe(line.Reading);

    public static bool CanBe(ReadOnlySpan<char> text) =>
        text.Length is >= 4 and <= Longest && !text.ContainsAny(Stops) && IsWords(text) && !IsDated(text) && HeadingMark.Of(text).Style == NumberStyle.None;

    // A day: where a document was passed or signed.
    private static bool IsDated(ReadOnlySpan<char> text) =>
        text.IndexOf('年') is > 0 and var year && text[year..].IndexOf('月') is > 0 and var month && text[(year + month)..].IndexOf('日') > 0;

    private static bool IsWords(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsLetter(character)) letters++;
        }

        return letters * 2 > text.Length;
    }

    /// <summary>The title after <c>第一篇：</c>; null when the line is no such opener.</summary>
    public static string? OfPiece(Line line)
    {
        var text = line.Reading;
        var mark = HeadingMark.Of(text);
        if (line.Table is not null || mark.Style != NumberStyle.Part || text.Length > Longest) return null;
        var piece = text.AsSpan(0, mark.Length).IndexOf('篇');
        return piece > 0 && text.AsSpan(piece + 1).TrimStart() is [':' or '：', ..] ? text[mark.Length..].Trim() : null;
    }

    /// <summary>The title without <c>(范文五篇)</c>, <c>3篇</c>, <c>(6篇)</c>; null when the line does not say that it opens several.</summary>
    public static string? OfCollection(string text)
    {
        if (LeadingCount(text) is var count and > 0) return text[count..];
        var end = text.Length;
        if (end > 0 && text[end - 1] is ')' or '）') end--;
        if (end < 2 || text[end - 1] is not ('篇' or '套' or '份')) return CollectionEnd(text, end);
        return CollectionStart(text, end - 1);
    }

    // 5篇学校开展教育均衡发展工作总结
    private static int LeadingCount(string text)
    {
        var at = 0;
        while (at < text.Length && at < 3 && Numbers.Contains(text[at], StringComparison.Ordinal)) at++;
        return at > 0 && at + 6 < text.Length && text[at] == '篇' ? at + 1 : 0;
    }

    private static string? CollectionEnd(string text, int end)
    {
        // (5篇模版), 3篇 (实用)
        var open = text.AsSpan(0, end).LastIndexOfAny('(', '（');
        if (open < 2 || end - open > 9) return null;
        var piece = text.IndexOf('篇', open);
        if (piece > 0) return CollectionStart(text, piece);
        var before = text.AsSpan(0, open).TrimEnd();
        return before is [.., '篇'] ? CollectionStart(text, before.Length - 1) : null;
    }

    private static string? CollectionStart(string text, int piece)
    {
        var at = piece;
        while (at > 0 && Numbers.Contains(text[at - 1], StringComparison.Ordinal)) at--;
        if (at == piece) return null;
        var title = text.AsSpan(0, at).TrimEnd();
        foreach (var word in Qualities)
        {
            if (title.EndsWith(word, StringComparison.Ordinal)) title = title[..^word.Length].TrimEnd();
        }

        return title.TrimEnd('(').TrimEnd('（').TrimEnd().ToString() is { Length: >= 4 } found ? found : null;
    }

    private static readonly string[] Qualities = ["范文", "精选", "精選", "精品", "通用", "实用", "最新", "优秀"];

    /// <summary>The number that ends a title of a series: 实施方案3, 实施方案(二).</summary>
    public static (string Title, int Number)? OfSeries(string text)
    {
        var end = text.Length;
        if (end > 2 && text[end - 1] is ')' or '）')
        {
            var open = text.AsSpan().LastIndexOfAny('(', '（');
            var mark = open > 3 ? HeadingMark.Of(text.AsSpan(open)) : default;
            return mark.Length == end - open && mark.Style is NumberStyle.HanBracket or NumberStyle.ArabicBracket ? (text[..open].TrimEnd(), mark.Number) : null;
        }

        var at = end;
        while (at > 0 && text[at - 1] is >= '0' and <= '9') at--;
        return at < end && at > 3 && end - at <= 2 ? (text[..at], int.Parse(text.AsSpan(at))) : null;
    }

    /// <summary>Whether the line is the title and nothing else, blanks aside.</summary>
    public static bool Says(Line line, string title) => BeginsWith(line.Reading, title, out var length) && length == line.Reading.Length;

    /// <summary>Whether <paramref name="text"/> begins with the title, blanks aside; <paramref name="length"/> is how much of it that is.</summary>
    public static bool BeginsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> title, out int length)
    {
        var (at, i) = (0, 0);
        length = 0;
        while (i < title.Length)
        {
            if (char.IsWhiteSpace(title[i])) i++;
            else if (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            else if (at < text.Length && text[at] == title[i]) (at, i) = (at + 1, i + 1);
            else return false;
        }

        length = at;
        return true;
    }
}
