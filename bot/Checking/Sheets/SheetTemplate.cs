using PolicyBot.Checking.Composite;
using PolicyBot.Checking.Sheets.Reports;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Checking.Sheets;

/// <summary>An empty sheet to fill: the columns that <see cref="SheetCheck"/> reads, with their units.</summary>
public static class SheetTemplate
{
    private static readonly Dictionary<Dimension, string> Units = new()
    {
        [Dimension.Area] = "平方米",
        [Dimension.Money] = "元",
        [Dimension.People] = "人",
        [Dimension.Rooms] = "间",
        [Dimension.Books] = "册",
        [Dimension.Share] = "%",
    };

    private static readonly string[] School = ["学校名称", "学段", "学生数", "小学学生数", "初中学生数", "班级数"];

    private static readonly string[] More = ["图书总册数", "巩固率", "学生体质健康及格率"];

    /// <summary>The header row: school, then the totals of the composite rule's indicators, then others often asked for.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [.. School, .. CompositeRule.Indicators.Select(indicator => Header(indicator, Closing.What(indicator))), .. More.Select(indicator => Header(indicator, indicator))];

    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path)
    {
        using var book = new WorkbookWriter(path);
        book.Sheet("学校数据", [[.. Columns.Select(column => new Cell(column, CellStyle.Header))]], [20, 12, .. Columns.Skip(2).Select(_ => 16)], frozenRows: 1);
        book.Sheet("填写说明", [.. Help.Select(line => new[] { new Cell(line, CellStyle.Text) })], [100]);
    }

    private static readonly string[] Help =
    [
        "每所学校一行，填全校总数；除以学生数、班级数由程序计算。",
        "学段填：小学、初中、高中、九年一贯制、完全中学、十二年一贯制或幼儿园。",
        "九年一贯制等有几个学段的学校：学生数分学段填（小学学生数、初中学生数），教师等按学段加列（如“初中县级以上骨干教师（人）”），或每个学段各填一行；共用校舍自动拆分。",
        "列可以增减、换序；单位写在表头的括号里，如（平方米）、（万元）、（%）。没有的数空着，不要填0。",
        "也可以直接填平均数，列名写明“生均”或“每百名学生拥有”即可。",
    ];

    private static string Header(string indicator, string shown) =>
        IndicatorCatalog.Default.Resolve(indicator) is { } known && Units.TryGetValue(known.Dimension, out var unit) ? $"{shown}（{unit}）" : shown;
}
