using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// How a figure is written, form by form: fraction, half, ratio, tenths, range, and a number with its unit. Each form says no
/// before the next is tried. The text is folded.
/// </summary>
internal static partial class FigureGrammar
{
    private static readonly Unit Percent = Unit.Percent;
    private static readonly Unit ToOne = new(":1", Dimension.Ratio);

    public static ReadFigure? At(string text, int at, UnitCatalog units) =>
        Fraction(text, at) ?? Half(text, at, units) ?? Gigabit(text, at) ?? Ratio(text, at) ?? Tenths(text, at) ?? Measured(text, at, units);

    /// <summary>百兆, 千兆: a hundred, a thousand Mbps without a digit before.</summary>
    private static ReadFigure? Gigabit(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '兆' || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || Numeral.HanDigit(text[at - 1]) >= 0))) return null;
        var value = text[at] switch { '百' => 100m, '千' => 1000m, '万' => 10000m, _ => 0m };
        return value == 0 ? null : Read(value, null, new Unit("Mbps", Dimension.Bandwidth), at, at + 2, at + 1);
    }

    /// <summary>A number or a range of numbers with a unit behind it; digits may stand without one.</summary>
    private static ReadFigure? Measured(string text, int at, UnitCatalog units)
    {
        if (Numeral.Read(text, at) is not { } low) return null;
        var context = Around(text, at);
        var numberEnd = at + low.Length;
        var (end, vague) = Vague(text, numberEnd);
        var more = 1m;
        while (vague && end < text.Length && text[end] is '百' or '千' or '万' or '亿') more *= text[end++] switch { '百' => 100m, '千' => 1000m, '万' => 10000m, _ => 100000000m };
        var value = low.Value * more;
        var unit = units.At(text, Skip(text, end), context);
        if (unit is { } lowUnit) end = Skip(text, end) + lowUnit.Length;
        if (!vague && RangeMark(text, end) is { } next && Upper(text, next, low, unit, context, units) is { } range) return range with { Figure = range.Figure with { Span = new TextSpan(at, range.Figure.Span.End) }, Number = new TextSpan(at, numberEnd) };
        if (unit is null && Shared(text, numberEnd, context, units) is { } shared) return Whole(low.Value, null, shared, at, numberEnd, numberEnd);
        if (unit is not { } measured)
        {
            return low.Han || !StandsAlone(text, numberEnd) ? null : Read(value, null, Unit.None, at, numberEnd, numberEnd) with { Vague = vague };
        }

        if (Enumerated(text, at, context)) return null;
        var halves = Halves(text, numberEnd, ref end, ref measured, context, units);
        return Whole(value + halves, null, measured, at, end, numberEnd) with { Vague = vague, Indefinite = IsArticle(text, at, low, measured, end) };
    }

    private static ReadFigure? Upper(
        string text, int at, Numeral low, (Unit Unit, decimal, decimal, int)? lowUnit, TextContext context, UnitCatalog units)
    {
        if (Numeral.Read(text, at) is not { } high || high.Han != low.Han && high.Multiplied == 1) return null;
        var end = Skip(text, at + high.Length);
        if (units.At(text, end, context) is not { } unit || lowUnit is { } first && first.Unit != unit.Unit) return null;
        var value = low.Multiplied == 1 && high.Multiplied > 1 && low.Value < high.Value / high.Multiplied ? low.Value * high.Multiplied : low.Value;
        if (value > high.Value) return null;
        return lowUnit is { } own
            ? Whole(value, high.Value, unit, at, end + unit.Length, at) with { Figure = new Figure(In(value, own), In(high.Value, unit), unit.Unit, new TextSpan(at, end + unit.Length)) }
            : Whole(value, high.Value, unit, at, end + unit.Length, at);
    }

    /// <summary>4.2、5.3人: the unit of the last of several numbers that are given in turn.</summary>
    private static (Unit Unit, decimal Numerator, decimal Denominator, int Length)? Shared(string text, int end, TextContext context, UnitCatalog units)
    {
        if (!context.Has(InTurn)) return null;
        for (var at = end; at < text.Length && text[at] is '、' or '和' or '及' or ',';)
        {
            if (Numeral.Read(text, at + 1) is not { } next) return null;
            at += 1 + next.Length;
            if (units.At(text, Skip(text, at), context) is { } unit) return unit;
        }

        return null;
    }

    private static readonly string[] InTurn = ["分别", "依次"];

    /// <summary>7、92平方米 is a slip for 7.92 or a list cut short: neither number can be relied on unless they are given in turn.</summary>
    private static bool Enumerated(string text, int at, TextContext context) =>
        at > 1 && text[at - 1] == '、' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at]) && !context.Has(InTurn);

    /// <summary>一个半小时, 两年半.</summary>
    private static decimal Halves(string text, int numberEnd, ref int end, ref (Unit Unit, decimal Numerator, decimal Denominator, int Length) unit, TextContext context, UnitCatalog units)
    {
        if (string.CompareOrdinal(text, numberEnd, "个半", 0, 2) == 0 && units.At(text, numberEnd + 2, context) is { Unit.Dimension: Dimension.Duration } whole)
        {
            (unit, end) = (whole, numberEnd + 2 + whole.Length);
            return 0.5m;
        }

        if (unit.Unit.Dimension != Dimension.Duration || end >= text.Length || text[end] != '半' || (end + 1 < text.Length && text[end + 1] is '数' or '天')) return 0;
        end++;
        return 0.5m;
    }

    /// <summary>一个, 一所, 一项… count only where something says so: 至少一所, 一名以上, 各一个.</summary>
    private static bool IsArticle(string text, int at, Numeral number, (Unit Unit, decimal, decimal, int) unit, int end)
    {
        if (!number.Han || number.Value != 1 || number.Length != 1) return false;
        if (unit.Unit.Dimension is not (Dimension.Items or Dimension.Times or Dimension.People or Dimension.Schools or Dimension.Rooms or Dimension.Classes
            or Dimension.Books or Dimension.Lessons) && unit.Unit.Symbol is not ("年" or "天" or "月" or "周" or "学期"))
        {
            return false;
        }

        if (end < text.Length && text.AsSpan(end).StartsWith("以") || text.AsSpan(end).StartsWith("左右") || text.AsSpan(end).StartsWith("内")) return false;
        var before = text.AsSpan(Math.Max(0, at - 4), at - Math.Max(0, at - 4));
        foreach (var word in Counting)
        {
            if (before.EndsWith(word)) return false;
        }

        return true;
    }

    private static readonly string[] Counting =
        ["至少", "不少于", "不低于", "不超过", "不多于", "最多", "至多", "最少", "少于", "多于", "超过", "仅", "只", "只有", "各", "共", "达到", "不足", "不满", "不得少于", "每周", "每天", "每月", "每年", "每学期", "每学年"];

    /// <summary>160余万, 60多公里; 多媒体 is a word of its own.</summary>
    private static (int End, bool Vague) Vague(string text, int at) =>
        at < text.Length && (text[at] == '余' || (text[at] == '多' && !(at + 1 < text.Length && text[at + 1] is '媒' or '功' or '元' or '样' or '校')))
            ? (at + 1, true)
            : (at, false);

    private static int? RangeMark(string text, int at)
    {
        at = Skip(text, at);
        if (at >= text.Length) return null;
        if (text[at] is '至' or '到' or '~') return Skip(text, at + 1);
        if (text[at] != '-') return null;
        return Skip(text, at + 1 < text.Length && text[at + 1] == '-' ? at + 2 : at + 1);
    }

    /// <summary>A number without a unit must not run on into letters or into a list mark.</summary>
    private static bool StandsAlone(string text, int end) =>
        end >= text.Length || !(text[end] == '、' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) && !char.IsAsciiLetter(text[end]) && text[end] is not ('/' or '_' or '号' or '页' or '章' or '条' or '*' or '@');

    private static int Skip(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    private static decimal In(decimal value, (Unit, decimal Numerator, decimal Denominator, int) unit) => Convert(value, unit.Numerator, unit.Denominator);

    private static decimal Convert(decimal value, decimal numerator, decimal denominator)
    {
        var converted = value * numerator / denominator;
        return converted * denominator == value * numerator && converted.Scale <= 12 ? converted : decimal.Round(converted, 4);
    }

    private static ReadFigure Whole(decimal value, decimal? high, (Unit Unit, decimal Numerator, decimal Denominator, int) unit, int start, int end, int numberEnd) =>
        Read(In(value, unit), high is { } upper ? In(upper, unit) : null, unit.Unit, start, end, numberEnd);

    private static ReadFigure Read(decimal value, decimal? high, Unit unit, int start, int end, int numberEnd) =>
        new(new Figure(value, high, unit, new TextSpan(start, end)), new TextSpan(start, numberEnd), Vague: false, Indefinite: false);

    /// <summary>The sentence around a place.</summary>
    private static TextContext Around(string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && at - start < 60 && !EndsSentence(text[start - 1])) start--;
        while (end < text.Length && end - at < 40 && !EndsSentence(text[end])) end++;
        return new TextContext(text, start, end);
    }

    private static bool EndsSentence(char c) => c is '。' or ';' or '\n' or '!' or '?';
}
