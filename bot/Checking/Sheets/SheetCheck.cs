using PolicyBot.Answers;
using PolicyBot.Checking.Composite;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Checking.Sheets;

/// <summary>
/// Checks a sheet of schools: file → columns → schools → each figure against the standards that bind it → composite verdicts →
/// coefficients of variation → what to do first. Every threshold comes from the records of the index.
/// <para>
/// <c>check SHEET</c> is <c>new SheetCheck(index).Check(path, asOf)</c>, then <see cref="Reports.SheetReports.Write"/> for <c>--out</c>
/// and <see cref="Reports.ReportJson"/> for <c>--json</c>; <c>check --template OUT</c> is <see cref="SheetTemplate.Write"/>.
/// </para>
/// </summary>
public sealed class SheetCheck(IPolicyIndex index)
{
    private readonly StandardFinder standards = new(index);

    /// <param name="place">Where the schools are (河南省), so that other places' standards are left out; null when nobody says.</param>
    /// <exception cref="SheetException">The sheet cannot be read, has no header that names schools and indicators, or the index no standard for any of them.</exception>
    public SheetReport Check(string path, DateOnly asOf, string? place = null)
    {
        var table = SheetFile.Read(path);
        var (header, columns) = HeaderReader.Read(table);
        place = new Gazetteer(index).Full(place ?? OnlyPlace(table, header, columns));
        var problems = new List<SheetProblem>();
        var schools = new SchoolRows(table, columns, problems).Read(header).ToArray();
        if (schools.Length == 0) throw new SheetException($"{Path.GetFileName(path)} 的表头下面没有学校。");

        var derived = Derived(columns).ToArray();
        IndicatorColumn[] indicators = [.. columns.OfType<IndicatorColumn>(), .. derived];
        var byColumn = new ColumnStandards(standards, place, asOf);
        var checking = new CellCheck(table, byColumn, problems, place is not null);
        var cells = schools
            .SelectMany(school => indicators.Where(column => school.Share is null || !derived.Contains(column)).Select(column => checking.Of(school, column))).OfType<CheckedCell>().ToArray();
        if (cells.Length == 0)
        {
            throw new SheetException($"{Path.GetFileName(path)} 里没有一个数能检查：" + (problems.Count > 0 ? $"{problems[0].Address}：{problems[0].Message}。" : "索引里没有这些指标的标准，请先把标准文件编入索引。"));
        }

        var rule = CompositeRule.Find(index);
        var composite = rule is null ? null : new CompositeCheck(index, rule, cells);
        var composites = composite?.Schools(schools) ?? [];
        return new SheetReport(
            Path.GetFileName(path),
            asOf,
            schools,
            [.. indicators.Where(column => cells.Any(cell => cell.Column == column.Header)).Select(column => column.Header).Distinct(StringComparer.Ordinal)],
            cells,
            composites.Count > 0 ? rule : null,
            composites,
            composite?.County(schools) ?? [],
            Priorities.Of(cells, composites, rule),
            problems,
            Notes(columns, indicators, cells, rule));
    }

    /// <summary>The place that every row names; null when there is no such column, or the schools are of several places.</summary>
    private static string? OnlyPlace(SheetTable table, int header, IReadOnlyList<SheetColumn> columns)
    {
        if (columns.OfType<PlaceColumn>().FirstOrDefault() is not { } column) return null;
        var places = Enumerable.Range(header + 1, table.Rows.Count - header - 1).Select(row => table.Cell(row, column.Index)).Where(place => place.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return places.Length == 1 ? places[0] : null;
    }

    /// <summary>What the counts tell by themselves: how big the school is, and how big its classes are on average.</summary>
    private static IEnumerable<IndicatorColumn> Derived(IReadOnlyList<SheetColumn> columns)
    {
        if (columns.OfType<CountColumn>().FirstOrDefault(column => column is { By: CountedBy.Students, Stage: null }) is not { } students) yield break;
        yield return new IndicatorColumn(students.Index, "学校规模", "学校规模", null, null, null);
        var hasClasses = columns.OfType<CountColumn>().Any(column => column is { By: CountedBy.Classes, Stage: null });
        if (hasClasses && !columns.OfType<IndicatorColumn>().Any(column => column.Basis is { By: CountedBy.Classes, Size: 1 }))
        {
            yield return new IndicatorColumn(students.Index, "平均班额", "平均班额", null, null, null);
        }
    }

    private static List<string> Notes(IReadOnlyList<SheetColumn> columns, IReadOnlyList<IndicatorColumn> indicators, IReadOnlyList<CheckedCell> cells, CompositeRule? rule)
    {
        var notes = new List<string>();
        if (columns.OfType<UnknownColumn>().Select(column => $"“{column.Header}”").ToArray() is { Length: > 0 } unknown) notes.Add($"没有认出的列，未检查：{string.Join("、", unknown)}。");
        var bare = indicators.Where(column => cells.All(cell => cell.Column != column.Header)).Select(column => $"“{column.Header}”").Distinct(StringComparer.Ordinal).ToArray();
        if (bare.Length > 0) notes.Add($"没有可用的标准或数据，未判定：{string.Join("、", bare)}。");
        if (rule is null) notes.Add("索引里没有校级综合判定的规定（至少几项达到要求、余项不低于百分之几），未作综合判定。");
        if (cells.Any(cell => cell.School.Share is not null and not 1)) notes.Add("有几个学段的学校，共用校舍按各学段学生数加权拆分（小学1、初中1.1、高中1.32）。");
        if (cells.Any(cell => cell.Finding.Verdict == Verdict.Ambiguous)) notes.Add("“不一”表示查到的几条标准结论不同，表中按最严的一条列出。");
        return notes;
    }
}
