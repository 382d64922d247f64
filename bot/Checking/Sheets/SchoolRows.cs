using PolicyBot.Checking.Composite;

namespace PolicyBot.Checking.Sheets;

/// <summary>Reads which schools a sheet's rows are about: name, stages, students, classes.</summary>
internal sealed class SchoolRows(SheetTable table, IReadOnlyList<SheetColumn> columns, List<SheetProblem> problems)
{
    private static readonly string[] Totals = [.. Vocabulary.Lines("total-rows")];

    public IEnumerable<SchoolPart> Read(int header)
    {
        var name = columns.OfType<NameColumn>().First();
        for (var row = header + 1; row < table.Rows.Count; row++)
        {
            var school = table.Cell(row, name.Index);
            if (school.Length == 0)
            {
                if (columns.Any(column => column is IndicatorColumn && table.Cell(row, column.Index).Length > 0)) Problem(row, name.Index, "没有学校名称，这一行没有检查");
                continue;
            }

            if (Totals.Contains(school, StringComparer.Ordinal)) continue;
            foreach (var part in Parts(row, school)) yield return part;
        }
    }

    private IEnumerable<SchoolPart> Parts(int row, string name)
    {
        var stageColumn = columns.OfType<StageColumn>().FirstOrDefault();
        var typed = stageColumn is null ? string.Empty : table.Cell(row, stageColumn.Index);
        var stages = Stages.Of(typed.Length > 0 ? typed : name);
        var (students, classes) = (Count(row, CountedBy.Students, null), Count(row, CountedBy.Classes, null));
        if (stages.Names.Count == 1) return [new SchoolPart(row, name, stages.Names.First(), students ?? Count(row, CountedBy.Students, stages.Names.First()), classes)];
        if (stages.IsAny)
        {
            Problem(row, stageColumn?.Index ?? columns.OfType<NameColumn>().First().Index, "看不出学段（小学、初中…），只检查了不分学段的标准");
            return [new SchoolPart(row, name, null, students, classes)];
        }

        return Split(row, name, stages, classes);
    }

    /// <summary>九年一贯制 and the like: a part for each stage, with its share of what the stages share.</summary>
    private List<SchoolPart> Split(int row, string name, Stages stages, int? classes)
    {
        var students = stages.Names.Where(StageSplit.Stages.Contains)
            .Select(stage => (Stage: stage, Count: Count(row, CountedBy.Students, stage)))
            .Where(stage => stage.Count > 0)
            .ToDictionary(stage => stage.Stage, stage => stage.Count!.Value, StringComparer.Ordinal);
        if (students.Count == 0)
        {
            Problem(row, columns.OfType<NameColumn>().First().Index, $"有几个学段的学校要分学段填学生数（加{string.Join("、", stages.Names.Select(stage => $"“{stage}学生数”"))}列），这一行没有检查");
            return [];
        }

        var shares = StageSplit.Of(1, students);
        return [.. students.Select(stage => new SchoolPart(
            row, name, stage.Key, stage.Value, Count(row, CountedBy.Classes, stage.Key) ?? (students.Count == 1 ? classes : null), shares[stage.Key], students.Values.Sum()))];
    }

    private int? Count(int row, CountedBy by, string? stage)
    {
        var column = columns.OfType<CountColumn>().FirstOrDefault(column => column.By == by && column.Stage == stage);
        if (column is null) return null;
        var text = table.Cell(row, column.Index);
        if (text.Length == 0) return null;
        if (CellReader.Number(text) is { } number && number == Math.Truncate(number) && number is >= 0 and < 1_000_000) return (int)number;
        Problem(row, column.Index, $"“{text}”不是整数");
        return null;
    }

    private void Problem(int row, int column, string message) => SheetProblem.Add(problems, SheetTable.Address(row, column), message);
}
