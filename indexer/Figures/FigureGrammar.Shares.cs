using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Shares and ratios: fractions, halves, tenths, so many to one.</summary>
internal static partial class FigureGrammar
{
    /// <summary>百分之九十五, 千分之三, 四分之三, 2/3; 百分之五至百分之十 is a range.</summary>
    private static ReadFigure? Fraction(string text, int at)
    {
        if (Share(text, at) is not { } share) return null;
        if (RangeMark(text, share.End) is { } next && Share(text, next) is { } high && high.Value >= share.Value)
        {
            return Read(share.Value, high.Value, Percent, at, high.End, high.End);
        }

        if (share.Per is { } per && RangeMark(text, share.End) is { } bare && Numeral.Read(text, bare) is { } upper && upper.Value > share.Value * per / 100)
        {
            return Read(share.Value, upper.Value * 100 / per, Percent, at, bare + upper.Length, bare + upper.Length);
        }

        return Read(share.Value, null, Percent, at, share.End, share.End);
    }

    private static (decimal Value, int End, decimal? Per)? Share(string text, int at)
    {
        if (at + 3 < text.Length && text[at] is '百' or '千' or '万' && string.CompareOrdinal(text, at + 1, "分之", 0, 2) == 0)
        {
            var per = text[at] switch { '百' => 100m, '千' => 1000m, _ => 10000m };
            if (at + 3 < text.Length && text[at + 3] == '百' && !text.AsSpan(at + 4).StartsWith("分")) return (10000m / per, at + 4, per);
            return Numeral.Read(text, at + 3) is { } top ? (top.Value * 100 / per, at + 3 + top.Length, per) : null;
        }

        if (Numeral.Read(text, at) is not { } bottom) return null;
        var mark = at + bottom.Length;
        if (bottom.Value > 1 && string.CompareOrdinal(text, mark, "分之", 0, 2) == 0 && Numeral.Read(text, mark + 2) is { } part && part.Value < bottom.Value)
        {
            return (part.Value * 100 / bottom.Value, mark + 2 + part.Length, null);
        }

        // 2/3 is a share only as a proper fraction of small numbers with words on both sides.
        return mark < text.Length && text[mark] == '/' && bottom.Value < 10 && Numeral.Read(text, mark + 1) is { Han: false } under && under.Value <= 10
            && bottom.Value < under.Value && mark + 1 + under.Length is var end && end < text.Length && text[end] is '以' or '的' or '左' or '强' or '及' or '多'
            ? (bottom.Value * 100 / under.Value, end, null)
            : null;
    }

    /// <summary>半数, 一半, 过半; 半小时.</summary>
    private static ReadFigure? Half(string text, int at, UnitCatalog units)
    {
        if (Is("过半数")) return Read(50, null, Percent, at, at + 3, at + 3) with { Over = true };
        if (Is("过半") && !Is("过半年") && !Is("过半天") && !Is("过半小")) return Read(50, null, Percent, at, at + 2, at + 2) with { Over = true };
        if (Is("半数") || Is("一半")) return Read(50, null, Percent, at, at + 2, at + 2);
        if (text[at] != '半') return null;
        var start = at + 1 < text.Length && text[at + 1] == '个' ? at + 2 : at + 1;
        return units.At(text, start, Around(text, at)) is { Unit.Dimension: Dimension.Duration or Dimension.Area or Dimension.Length } unit && (at == 0 || text[at - 1] is not ('上' or '下' or '前' or '后' or '每' or '大'))
            ? Read(In(0.5m, unit), null, unit.Unit, at, start + unit.Length, at + 1)
            : null;

        bool Is(string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
    }

    /// <summary>600:1, 1:13.5, 十九比一. The value is the first side over the second, so that ratios compare as they read: 1:15 is more than 1:19.</summary>
    private static ReadFigure? Ratio(string text, int at)
    {
        if (Numeral.Read(text, at) is not { } left) return null;
        var mark = Skip(text, at + left.Length);
        if (mark >= text.Length || text[mark] is not (':' or '比')) return null;
        var start = Skip(text, mark + 1);
        if (Numeral.Read(text, start) is not { } right || right.Value == 0 || left.Value == 0) return null;
        var end = start + right.Length;
        // 1:1.1:1.32 splits three ways and bounds nothing; 3:5 without a word that says so is a score or a verse.
        if (end + 1 < text.Length && text[end] == ':' && Numeral.Read(text, end + 1) is not null) return null;
        if (left.Value != 1 && right.Value != 1 && !Around(text, at).Has(RatioWords) && !text.AsSpan(Math.Max(0, at - 8), at - Math.Max(0, at - 8)).Contains('比')) return null;
        if (RangeMark(text, end) is { } next && Numeral.Read(text, next) is { } from && Skip(text, next + from.Length) is var colon && colon < text.Length && text[colon] is ':' or '比'
            && Numeral.Read(text, Skip(text, colon + 1)) is { } to && to.Value != 0)
        {
            var (one, other, last) = (left.Value / right.Value, from.Value / to.Value, Skip(text, colon + 1) + to.Length);
            return Read(Math.Min(one, other), Math.Max(one, other), ToOne, at, last, last);
        }

        return Read(left.Value / right.Value, null, ToOne, at, end, end);
    }

    private static readonly string[] RatioWords = ["比例", "之比", "比为", "生师比", "师生比", "配比", "比不", "比达"];

    /// <summary>三成, 九成五, 一成半.</summary>
    private static ReadFigure? Tenths(string text, int at)
    {
        if (Numeral.Read(text, at) is not { Han: true } tenths || tenths.Value is < 1 or > 10 || text.Length <= at + tenths.Length) return null;
        var end = at + tenths.Length;
        if (text[end] != '成') return null;
        end++;
        var value = tenths.Value * 10;
        if (Numeral.Read(text, end) is { Han: true, Length: 1 } fifths && fifths.Value < 10 && tenths.Value < 10)
        {
            return Read(value + fifths.Value, null, Percent, at, end + 1, end + 1);
        }

        if (end < text.Length && text[end] == '半' && tenths.Value < 10) return Read(value + 5, null, Percent, at, end + 1, end + 1);
        var told = at > 0 && text[at - 1] is '有' or '占' or '达' or '到' or '才' or '只' && end < text.Length && text[end] is not ('为' or '立' or '效' or '功' or '果' or '员' or '绩' or '本' or '长' or '熟' or '品' or '分' or '语' or '人');
        return told || end >= text.Length || text[end] is '以' or '左' or '的' or ',' or '。' or ';' or '、' or '多' or '?' or '!' or '行' or '够' or '就' or '算' or '吗' or ' ' or '\n' or '学' or '教' or ')'
            ? Read(value, null, Percent, at, end, end)
            : null;
    }
}
