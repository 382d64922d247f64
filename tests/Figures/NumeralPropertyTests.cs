using CsCheck;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

public sealed class NumeralPropertyTests
{
    [Fact]
    public void Read_HanNumeralOfAnyNumber_GivesTheNumber() =>
        Gen.Int[1, 99_999_999].Sample(n => Numeral.Read(HanNumerals.Write(n), 0) is { } read && read.Value == n && read.Length == HanNumerals.Write(n).Length);

    [Fact]
    public void Read_DigitsInAnyWidthAndGrouping_GivesTheNumber() =>
        Gen.Select(Gen.Int[0, 9_999_999], Gen.Int[0, 99], Gen.Bool, Gen.Bool).Sample((whole, cents, wide, grouped) =>
        {
            var value = whole + cents / 100m;
            var text = value.ToString(grouped ? "#,0.##" : "0.##", System.Globalization.CultureInfo.InvariantCulture);
            if (wide) text = string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c));
            return Numeral.Read(text, 0) is { } read && read.Value == value && read.Length == text.Length;
        });

    [Theory]
    [InlineData("小时", "分钟")]
    [InlineData("年", "月")]
    [InlineData("天", "小时")]
    [InlineData("课时", "学时")]
    public void Convert_ThereAndBack_GivesTheValue(string from, string to)
    {
        var (a, b) = (UnitCatalog.Default.Find(from)!, UnitCatalog.Default.Find(to)!);
        Gen.Decimal[0.01m, 10_000m].Sample(value => Math.Abs(UnitCatalog.Convert(UnitCatalog.Convert(value, a, b)!.Value, b, a)!.Value - value) < 0.000001m);
    }

    [Fact]
    public void Convert_MonthsToDays_IsNotKnown() =>
        Assert.Null(UnitCatalog.Convert(1, UnitCatalog.Default.Find("月")!, UnitCatalog.Default.Find("天")!));

    [Fact]
    public void Find_Acres_AreSixHundredSixtySixAndTwoThirdsSquareMetres() =>
        Gen.Int[1, 500].Sample(mu => new FigureReader().Find($"占地{mu}亩") is [var figure] && Math.Abs(figure.Value * 3 - mu * 2000m) < 0.001m && figure.Unit.Symbol == "平方米");
}

/// <summary>Writes Chinese numerals, independently of how they are read.</summary>
internal static class HanNumerals
{
    private const string Digits = "零一二三四五六七八九";

    public static string Write(int number)
    {
        var (high, low) = Math.DivRem(number, 10000);
        if (high == 0) return Section(low);
        return Section(high) + "万" + (low == 0 ? string.Empty : (low < 1000 ? "零" : string.Empty) + (low is >= 10 and < 20 ? "一" : string.Empty) + Section(low));
    }

    private static string Section(int number)
    {
        var text = string.Empty;
        var gap = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap |= text.Length > 0;
                continue;
            }

            if (gap) text += "零";
            gap = false;
            text += (digit == 1 && unit == 10 && text.Length == 0 ? string.Empty : Digits[digit].ToString()) + name;
        }

        return text;
    }
}
