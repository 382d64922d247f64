using PolicyBot.Indexer.Figures;

namespace PolicyBot.Asking;

/// <summary>Which dimensions may answer a question that asks for one of them.</summary>
internal static class FigureFit
{
    public static Dimension[] Alike(Dimension asked) => asked switch
    {
        Dimension.People or Dimension.PeoplePerClass => [Dimension.People, Dimension.PeoplePerClass, Dimension.Ratio],
        Dimension.Share => [Dimension.Share, Dimension.PercentagePoints],
        Dimension.Ratio => [Dimension.Ratio, Dimension.Share],
        Dimension.Items => [Dimension.Items, Dimension.Rooms, Dimension.Schools, Dimension.Classes, Dimension.Books, Dimension.Times, Dimension.Number],
        Dimension.Duration => [Dimension.Duration, Dimension.Lessons],
        Dimension.Lessons => [Dimension.Lessons, Dimension.Duration],
        Dimension.Rooms => [Dimension.Rooms, Dimension.Items],
        Dimension.Schools => [Dimension.Schools, Dimension.Items],
        Dimension.Books => [Dimension.Books, Dimension.Items],
        _ => [asked],
    };

    /// <summary>Whether a figure of this dimension may answer; any may when none is asked for.</summary>
    public static bool Fits(IReadOnlySet<Dimension> asked, Dimension found) => asked.Count == 0 || asked.Contains(found);

    /// <summary>The noun of a dimension, as indicators end with it.</summary>
    public static string? Noun(Dimension dimension) => dimension switch
    {
        Dimension.People => "人数",
        Dimension.Share => "比例",
        Dimension.Area => "面积",
        Dimension.Money => "经费",
        Dimension.Books => "册数",
        Dimension.Items => "数",
        Dimension.Rooms => "间数",
        Dimension.Duration => "时间",
        Dimension.Lessons => "课时",
        Dimension.Length => "高度",
        Dimension.Bandwidth => "带宽",
        _ => null,
    };
}
