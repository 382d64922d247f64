using System.Buffers;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Headings;

/// <summary>How much of a line is a heading.</summary>
internal enum HeadingShape
{
    /// <summary>Nothing: a paragraph or an item that is a sentence.</summary>
    Body,

    /// <summary>The whole line.</summary>
    Title,

    /// <summary>The whole line, which ends like a sentence: a heading only if its siblings head something too.</summary>
    ShortSentence,

    /// <summary>Its first sentence: the rest is body.</summary>
    Lead,

    /// <summary>Its first sentence, which is long for a heading: one only if most of its siblings are led by a short one.</summary>
    LongLead,
}

/// <param name="Heading">The heading as it reads, with its number; empty for a body line.</param>
internal readonly record struct HeadingLine(HeadingMark Mark, HeadingShape Shape, string Heading)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("。；！？;:：");

    private const int LongestTitle = 40;
    private const int LongestSentence = 26;
    private const int LongestLead = 24;

    public static HeadingLine Of(Line line)
    {
        if (line.Table is not null) return default;
        var text = line.Reading;
        var mark = HeadingMark.Of(text);
        if (line.FormatLevel > 0) return new HeadingLine(mark, HeadingShape.Title, text);
        if (mark.Style is NumberStyle.None or NumberStyle.Article) return new HeadingLine(mark, HeadingShape.Body, string.Empty);
        var shape = ShapeOf(text.AsSpan(mark.Length), mark.Style, out var length);
        return new HeadingLine(mark, shape, shape == HeadingShape.Body ? string.Empty : text[..(mark.Length + length)].Trim());
    }

    private static HeadingShape ShapeOf(ReadOnlySpan<char> rest, NumberStyle style, out int length)
    {
        length = rest.Length;
        if (rest.IsEmpty) return HeadingShape.Body;
        var stop = rest.IndexOfAny(Stops);
        if (stop < 0) return rest.Length <= LongestTitle && Commas(rest) <= 2 ? HeadingShape.Title : HeadingShape.Body;
        if (stop == rest.Length - 1)
        {
            if (rest[stop] is ':' or '：') return rest.Length <= LongestTitle ? HeadingShape.Title : HeadingShape.Body;
            return rest[stop] is '。' && rest.Length <= LongestSentence && !HasFigure(rest) && Commas(rest) <= (style <= NumberStyle.HanBracket ? 2 : 1) ? HeadingShape.ShortSentence : HeadingShape.Body;
        }

        length = stop + 1;
        if (rest[stop] is not '。' && rest.Length > length && rest[length] is '指' or '是') return HeadingShape.Body;
        if (HeadingMark.Of(rest[length..].TrimStart()).Style != NumberStyle.None) return HeadingShape.Body;
        if (HasFigure(rest[..stop])) return HeadingShape.Body;
        if (stop <= LongestLead && rest[stop] is '。' or ':' or '：' && Commas(rest[..stop]) <= 1) return HeadingShape.Lead;
        return stop <= LongestTitle && rest[stop] is '。' && Commas(rest[..stop]) <= 2 ? HeadingShape.LongLead : HeadingShape.Body;
    }

    private static int Commas(ReadOnlySpan<char> text) => text.Count('，') + text.Count(',');

    private static bool HasFigure(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (HeadingMark.IsArabic(character) || character is '%' or '％') return true;
        }

        return text.Contains('百') && text.Contains("百分之", StringComparison.Ordinal);
    }
}
