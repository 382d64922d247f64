using System.Buffers;

namespace PolicyBot.Indexer.Documents.Headings;

/// <summary>The ways an official text numbers its parts, highest first.</summary>
internal enum NumberStyle
{
    None,
    Part,
    Chapter,
    ChapterSection,
    HanComma,
    HanBracket,

    /// <summary>第一阶段, 第一期: stands below whatever numbers the part it is in.</summary>
    Stage,
    ArabicDot,
    ArabicDotted,
    ArabicBracket,
    Circled,
    Article,
}

/// <summary>The number that a line begins with.</summary>
/// <param name="Length">Characters of the mark, with its punctuation and the blanks after it.</param>
internal readonly record struct HeadingMark(NumberStyle Style, int Number, int Length)
{
    private const string Han = "〇零一二三四五六七八九十百";
    private static readonly SearchValues<char> HanDigits = SearchValues.Create(Han);

    public static HeadingMark Of(ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return default;
        var first = text[0];
        if (first == '第') return OfOrdinal(text);
        if (first is '(' or '（') return OfBracket(text);
        if (first is >= '①' and <= '⑳') return Marked(text, NumberStyle.Circled, first - '①' + 1, 1);
        if (first is >= '⑴' and <= '⒇') return Marked(text, NumberStyle.ArabicBracket, first - '⑴' + 1, 1);
        if (first is >= '⒈' and <= '⒛') return Marked(text, NumberStyle.ArabicDot, first - '⒈' + 1, 1);
        if (IsArabic(first)) return OfArabic(text);
        return Han.Contains(first, StringComparison.Ordinal) ? OfHan(text) : default;
    }

    public static bool IsArabic(char character) => character is >= '0' and <= '9' or >= '０' and <= '９';

    private static HeadingMark OfOrdinal(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && (Han.Contains(text[end], StringComparison.Ordinal) || IsArabic(text[end]))) end++;
        if (end == 1 || end >= text.Length) return default;
        var number = Value(text[1..end]);
        return text[end] switch
        {
            '编' or '編' or '篇' => Marked(text, NumberStyle.Part, number, end + 1),
            '部' when end + 1 < text.Length && text[end + 1] == '分' => Marked(text, NumberStyle.Part, number, end + 2),
            '章' => Marked(text, NumberStyle.Chapter, number, end + 1),
            '节' or '節' when end + 1 >= text.Length || text[end + 1] != '课' => Marked(text, NumberStyle.ChapterSection, number, end + 1),
            '条' or '條' => Marked(text, NumberStyle.Article, number, end + 1),
            '期' => Marked(text, NumberStyle.Stage, number, end + 1),
            '阶' or '階' when end + 1 < text.Length && text[end + 1] is '段' => Marked(text, NumberStyle.Stage, number, end + 2),
            _ => default,
        };
    }

    private static HeadingMark OfBracket(ReadOnlySpan<char> text)
    {
        var close = text[..Math.Min(text.Length, 6)].IndexOfAny(')', '）');
        if (close < 2) return default;
        var inner = text[1..close];
        if (inner.ContainsAnyExcept(HanDigits)) return AllArabic(inner) ? Marked(text, NumberStyle.ArabicBracket, Value(inner), close + 1) : default;
        return Marked(text, NumberStyle.HanBracket, Value(inner), close + 1);
    }

    private static HeadingMark OfHan(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && end < 4 && Han.Contains(text[end], StringComparison.Ordinal)) end++;
        if (end >= text.Length || text[end] is not ('、' or '．' or '.')) return default;
        return IsEnumeration(text[(end + 1)..]) ? default : Marked(text, NumberStyle.HanComma, Value(text[..end]), end + 1);
    }

    // 一、二年级: no numbers of parts.
    private static bool IsEnumeration(ReadOnlySpan<char> rest) =>
        rest.Length > 1 && HanDigits.Contains(rest[0]) && rest[1] is '年' or '级' or '級' or '类' or '類' or '等' or '班';

    private static HeadingMark OfArabic(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && end < 4 && IsArabic(text[end])) end++;
        if (end > 2 || end >= text.Length || text[end] is not ('、' or '.' or '．' or ')' or '）')) return default;
        var style = text[end] is ')' or '）' ? NumberStyle.ArabicBracket : NumberStyle.ArabicDot;
        var number = Value(text[..end]);
        var next = end + 1;
        if (text[end] is '.' or '．' && next < text.Length && IsArabic(text[next]))
        {
            // 1.1 is a number of a part only when a blank or another dot ends it: 1.5万元 is a figure.
            while (next < text.Length && (IsArabic(text[next]) || text[next] == '.')) next++;
            return next < text.Length && text[next] is ' ' or '\u3000' or '、' ? Marked(text, NumberStyle.ArabicDotted, number, next) : default;
        }

        return Marked(text, style, number, next);
    }

    private static HeadingMark Marked(ReadOnlySpan<char> text, NumberStyle style, int number, int length)
    {
        while (length < text.Length && text[length] is ' ' or '\u3000' or '：' or ':' or '、' or '.' or '．') length++;
        return new HeadingMark(style, number, length);
    }

    private static bool AllArabic(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!IsArabic(character)) return false;
        }

        return true;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var (value, last) = (0, 0);
        foreach (var digit in digits)
        {
            if (digit is '十') (value, last) = (value + (last == 0 ? 10 : last * 10), 0);
            else if (digit is '百') (value, last) = (value + (last * 100), 0);
            else if (IsArabic(digit)) last = (last * 10) + (digit >= '０' ? digit - '０' : digit - '0');
            else last = Math.Max(0, Han.IndexOf(digit, StringComparison.Ordinal) - 1);
        }

        return value + last;
    }
}
