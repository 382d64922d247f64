using CsCheck;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Requirements;

/// <summary>Every form of words with any figure: the record that is read back is the bound that was written.</summary>
public sealed class BoundPropertyTests
{
    private static readonly (string Form, Comparator Comparator)[] Forms =
    [
        .. Each(["不低于{0}", "不得低于{0}", "不应低于{0}", "应不低于{0}", "不能少于{0}", "不得少于{0}", "不应小于{0}", "不可低于{0}", "不宜少于{0}", "至少{0}", "至少达到{0}", "最少{0}", "达到{0}", "应达到{0}", "达到{0}以上",
            "{0}以上", "在{0}以上", "为{0}及以上", "≥{0}", "保持在{0}以上", "不短于{0}", "不得短于{0}", "须不少于{0}", "必须达到{0}以上", "原则上不低于{0}", "均不低于{0}", "都不得低于{0}", "严禁低于{0}", "大于等于{0}"], Comparator.AtLeast),
        .. Each(["不超过{0}", "不得超过{0}", "不应超过{0}", "应不超过{0}", "不能多于{0}", "不得高于{0}", "不宜大于{0}", "不可超出{0}", "至多{0}", "最多{0}", "控制在{0}以内", "控制在{0}以下", "控制在{0}之内", "{0}以下", "{0}以内",
            "在{0}以内", "≤{0}", "不许超过{0}", "不得突破{0}", "严禁超过{0}", "上限为{0}", "降到{0}以下", "达到{0}以内", "均不超过{0}", "原则上不超过{0}", "最多不超过{0}", "不得出现超过{0}", "小于或等于{0}"], Comparator.AtMost),
        .. Each(["应高于{0}", "要超过{0}", "应大于{0}", "须超过{0}（不含本数）", ">{0}"], Comparator.MoreThan),
        .. Each(["应低于{0}", "须小于{0}", "要少于{0}", "<{0}"], Comparator.LessThan),
        .. Each(["为{0}", "应为{0}", "标准为{0}"], Comparator.Equal),
        .. Each(["约{0}", "为{0}左右", "大约{0}"], Comparator.About),
    ];

    private static readonly (string Indicator, string Unit)[] Indicators =
        [("班额", "人"), ("生均校舍建筑面积", "平方米"), ("生均图书册数", "册"), ("社会认可度", "%"), ("生均公用经费", "元"), ("睡眠时间", "小时"), ("互联网接入带宽", "Mbps")];

    [Fact]
    public void Extract_AnyBoundInAnyForm_ReadsItBack()
    {
        var extractor = new RequirementExtractor();
        Gen.Select(Gen.Int[0, Forms.Length - 1], Gen.Int[0, Indicators.Length - 1], Gen.Int[1, 9999], Gen.Int[0, 9]).Sample((f, i, whole, tenth) =>
        {
            var (form, measured) = (Forms[f], Indicators[i]);
            var value = whole + tenth / 10m;
            var figure = value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) + measured.Unit;
            var text = measured.Indicator + string.Format(System.Globalization.CultureInfo.InvariantCulture, form.Form, figure) + "。";
            var found = extractor.Extract(text);
            Assert.True(found.Count == 1, text);
            Assert.True(found[0].Bound.Equals(new Bound(form.Comparator, value)), $"{text} {found[0].Bound}");
            Assert.Equal(measured.Unit, found[0].Unit.Symbol);
            Assert.Equal(text, found[0].Quote);
            return true;
        }, iter: 3000);
    }

    private static IEnumerable<(string, Comparator)> Each(string[] forms, Comparator comparator) => forms.Select(f => (f, comparator));
}
