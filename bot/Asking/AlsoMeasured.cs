using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>In what else documents may measure what a question counts: people and money as a share of them.</summary>
internal static partial class AlsoMeasured
{
    /// <param name="dimensions">What the words of the question ask for; where they name none, nothing is added.</param>
    public static IReadOnlySet<Dimension> Of(CueBook cues, string text, IReadOnlySet<Dimension> dimensions)
    {
        if (!dimensions.Overlaps([Dimension.People, Dimension.Items, Dimension.Money])) return dimensions;
        var measured = new HashSet<Dimension>(dimensions);
        // 要覆盖多少孩子: a share of them, not their number.
        if (dimensions.Contains(Dimension.People) && cues.Has("share verbs", text)) measured.Add(Dimension.Share);
        if (dimensions.Contains(Dimension.Items) && CountsPeople().IsMatch(text)) measured.UnionWith(FigureFit.Alike(Dimension.People));
        // 公用经费一年60万，师训至少列多少钱: documents put it as a share.
        if (dimensions.Contains(Dimension.Money) && cues.Has("share of money", text)) measured.Add(Dimension.Share);
        if (!measured.Overlaps([Dimension.People, Dimension.Items]) || CountsOfSoMany().Match(text) is not { Success: true } many) return measured;
        // 一百个毕业生里得有几个上高中: so many of a hundred are a share, or people to each hundred.
        measured.Add(Dimension.Share);
        if (!char.IsAsciiDigit(many.ValueSpan[0])) measured.UnionWith(FigureFit.Alike(Dimension.People));
        return measured;
    }

    /// <summary>几个本科老师, 一个班收几个: what 个 counts may be people.</summary>
    [GeneratedRegex("(?:几|多少)个[一-鿿]{0,6}?(?:师|生|员|工|人|娃|孩|校医|骨干|领导|园长|校长|干部)|班[一-鿿]{0,5}(?:收|坐|装|限|放|塞|容|顶多|最多|封顶)[一-鿿]{0,3}(?:几|多少)个|(?:师|生|员|工|娃|孩子|校医|骨干|能手|幼儿|领导|校长|园长)[一-鿿]{0,8}(?:几|多少)个(?![一-鿿]{2})")]
    private static partial Regex CountsPeople();

    [GeneratedRegex("(?:(?:每|[一二两三四五六七八九十])[十百千万]{1,2}|[0-9]{2,}万?)(?:[个名位]|(?=人|学生|教师))[一-鿿]{1,14}[一-鿿，,]{0,14}(?:几|多少)(?:[个名位人]|学生|教师|老师|幼儿|孩子)")]
    private static partial Regex CountsOfSoMany();
}
