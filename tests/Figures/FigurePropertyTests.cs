using System.Globalization;
using CsCheck;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

/// <summary>Every way to write a figure, with any number: what is read back is what was written, and takes the whole of it.</summary>
public sealed class FigurePropertyTests
{
    private static readonly FigureReader Reader = new();

    /// <summary>Unit as written, what it is of the canonical one (over, under), the canonical one, and words that it needs beside it.</summary>
    private static readonly (string Written, decimal Over, decimal Under, string Canonical, string Before)[] Units =
    [
        ("元", 1, 1, "元", "经费"), ("万元", 10000, 1, "元", "经费"), ("亿元", 100000000, 1, "元", "经费"), ("块钱", 1, 1, "元", "餐费"),
        ("平方米", 1, 1, "平方米", "面积"), ("㎡", 1, 1, "平方米", "面积"), ("m²", 1, 1, "平方米", "面积"), ("亩", 2000, 3, "平方米", "占地"), ("公顷", 10000, 1, "平方米", "占地"),
        ("米", 1, 1, "米", "跑道"), ("公里", 1000, 1, "米", "距离"), ("厘米", 1, 100, "米", "高度"), ("m", 1, 1, "米", "高度"), ("cm", 1, 100, "米", "高度"),
        ("分钟", 1, 1, "分钟", "锻炼"), ("小时", 1, 1, "小时", "睡眠"), ("课时", 1, 1, "课时", "每周"), ("学时", 1, 1, "学时", "培训"), ("册", 1, 1, "册", "图书"), ("万册", 10000, 1, "册", "图书"),
        ("间", 1, 1, "间", "教室"), ("台", 1, 1, "台", "电脑"), ("M", 1, 1, "Mbps", "网络带宽"), ("Mbps", 1, 1, "Mbps", "网络带宽"), ("兆", 1, 1, "Mbps", "网络带宽"), ("G", 1, 1, "GB", "资源容量"), ("TB", 1024, 1, "GB", "资源容量"),
        ("%", 1, 1, "%", "入学率"), ("‰", 1, 10, "%", "辍学率"), ("个百分点", 1, 1, "个百分点", "提高"),
        ("人", 1, 1, "人", "班额"), ("名", 1, 1, "人", "教师"), ("所", 1, 1, "所", "学校"), ("个班", 1, 1, "班", "规模"), ("班", 1, 1, "班", "规模"), ("次", 1, 1, "次", "演练"),
        ("克", 1, 1000, "千克", "留样"), ("公斤", 1, 1, "千克", "重量"), ("℃", 1, 1, "℃", "温度"), ("lx", 1, 1, "lx", "照度"), ("分贝", 1, 1, "dB", "噪声"), ("周岁", 1, 1, "岁", "年龄"),
    ];

    private static readonly string[] Marks = ["至", "到", "—", "-", "～", "~", "——"];

    private static readonly Gen<(string Written, decimal Over, decimal Under, string Canonical, string Before)> AnyUnit = Gen.Int[0, Units.Length - 1].Select(i => Units[i]);

    [Fact]
    public void Find_AnyNumberWithAnyUnit_IsInTheCanonicalUnit() =>
        Gen.Select(AnyUnit, Gen.Int[1, 9999], Gen.Int[0, 9], Gen.Bool).Sample((unit, whole, tenth, spaced) =>
        {
            var value = whole + tenth / 10m;
            return Is($"{unit.Before}{Write(value)}{(spaced ? " " : string.Empty)}{unit.Written}", unit.Before.Length, value * unit.Over / unit.Under, null, unit.Canonical);
        });

    [Fact]
    public void Find_ChineseNumeralWithAnyUnit_IsInTheCanonicalUnit() =>
        Gen.Select(AnyUnit.Where(u => u.Written[0] > 0x2000 && u.Written[0] is not ('万' or '亿')), Gen.Int[2, 9999]).Sample((unit, whole) =>
            Is($"{unit.Before}{HanNumerals.Write(whole)}{unit.Written}", unit.Before.Length, whole * unit.Over / unit.Under, null, unit.Canonical));

    [Fact]
    public void Find_RangeInAnyForm_HasBothEnds() =>
        Gen.Select(AnyUnit.Where(u => u.Written is not ("M" or "m" or "块钱")), Gen.Int[1, 400], Gen.Int[1, 400], Gen.Int[0, 6].Select(i => Marks[i])).Sample((unit, low, more, mark) =>
            Is($"{unit.Before}{low}{mark}{low + more}{unit.Written}", unit.Before.Length, low * unit.Over / unit.Under, (low + more) * unit.Over / unit.Under, unit.Canonical));

    [Fact]
    public void Find_ShareInAnyForm_IsInPercent() =>
        Gen.Select(Gen.Int[1, 99], Gen.Int[0, 5]).Sample((n, form) =>
        {
            var (text, value) = form switch
            {
                0 => ("百分之" + HanNumerals.Write(n), (decimal)n),
                1 => ("千分之" + HanNumerals.Write(n), n / 10m),
                2 => ($"{n}%", n),
                3 => ($"{n}％", n),
                4 => ($"百分之{n}", n),
                _ => ($"{n}‰", n / 10m),
            };
            return Is("入学率达到" + text, 5, value, null, "%");
        });

    [Fact]
    public void Find_FractionInWords_IsInPercent() =>
        Gen.Select(Gen.Int[2, 10], Gen.Int[1, 9]).Where((under, over) => over < under).Sample((under, over) =>
            Is($"达到{HanNumerals.Write(under)}分之{HanNumerals.Write(over)}以上", 2, over * 100m / under, null, "%"));

    [Fact]
    public void Find_TenthsInWords_AreInPercent() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 9]).Sample((tenths, rest) =>
            Is($"巩固率达到{HanNumerals.Write(tenths)}成{(rest == 0 ? string.Empty : HanNumerals.Write(rest))}以上", 5, tenths * 10 + rest, null, "%"));

    [Theory]
    [InlineData("半数以上", 50)]
    [InlineData("一半以上", 50)]
    [InlineData("过半数", 50)]
    public void Find_HalfInWords_IsFiftyPercent(string text, int expected) => Assert.Equal(expected, Assert.Single(Reader.Find(text)).Value);

    [Fact]
    public void Find_RatioInAnyForm_IsItsFirstSideOverItsSecond() =>
        Gen.Select(Gen.Int[2, 1000], Gen.Bool, Gen.Int[0, 3]).Sample((n, first, form) =>
        {
            var (many, one, mark) = form switch { 0 => (Write(n), "1", ":"), 1 => (Write(n), "1", "："), 2 => (Write(n), "1", "∶"), _ => (HanNumerals.Write(n), "一", "比") };
            return Is("师生比为" + (first ? many + mark + one : one + mark + many), 4, first ? n : 1m / n, null, ":1");
        });

    private static string Write(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool Is(string text, int start, decimal value, decimal? high, string unit)
    {
        var found = Reader.Find(text);
        Assert.True(found.Count == 1, $"{text}: {found.Count}");
        var figure = found[0];
        Assert.True(figure.Span.Start == start, $"{text}: {figure}");
        Assert.Equal(unit, figure.Unit.Symbol);
        Assert.True(Math.Abs(figure.Value - value) < 0.00006m, $"{text}: {figure}");
        Assert.True((figure.High is null) == (high is null) && Math.Abs((figure.High ?? 0) - (high ?? 0)) < 0.00006m, $"{text}: {figure}");
        return true;
    }
}
