using PolicyBot.Indexer.Figures;

namespace PolicyBot.Checking.Sheets;

/// <summary>Holds one cell against the standards of its column and its school's stage.</summary>
internal sealed class CellCheck(SheetTable table, ColumnStandards standards, List<SheetProblem> problems, bool placeKnown)
{
    /// <summary>Null when the cell is empty, cannot be read (which is noted), or nothing can be said of it.</summary>
    public CheckedCell? Of(SchoolPart school, IndicatorColumn column)
    {
        if (column.Stage is not null && column.Stage != school.Stage) return null;
        var text = table.Cell(school.Row, column.Index);
        if (text.Length == 0) return null;

        var address = SheetTable.Address(school.Row, column.Index);
        var applicable = standards.For(column.Indicator, school.Stage);
        var unit = applicable.Count > 0 ? applicable[0].Requirement.Unit : Unit.None;
        if (CellReader.IsDoubtfulShare(text, column, unit, applicable.Count > 0 && applicable[0].Requirement.Bound.Value >= 50)) return Unreadable(address, $"“{text}”可能是{text}%，也可能是百分之几十，请写明百分号");
        if (CellReader.Figure(text, column, unit) is not { } figure) return Unreadable(address, $"“{text}”读不出一个确定的数");
        if (applicable.Count == 0) return null;
        if (OwnPart(school, column, figure, address) is not { } own) return null;

        var claim = new Claim(column.Indicator, school.Stage, own);
        var judgements = new List<Judgement>();
        Basis? needed = null;
        foreach (var source in applicable)
        {
            var measured = Measured.By(source.Requirement, own, column.Basis, school.Profile);
            if (measured is Measured.As known) judgements.Add(Judgement.Of(source, known.Measurement));
            else if (measured is Measured.Needs needs) needed = needs.Basis;
        }

        if (judgements.Count == 0)
        {
            return needed is null
                ? Unreadable(address, $"“{text}”的单位与标准（{applicable[0].Requirement.Unit.Symbol}）不是一类，没有比较")
                : Unreadable(address, $"缺{needed.Needs}，算不出平均数");
        }

        return new CheckedCell(school, address, column.Header, Verdicts.Decide(claim, judgements, [], placeKnown));
    }

    /// <summary>The part of a shared building that falls to the stage; what is not shared must be given stage by stage.</summary>
    private Figure? OwnPart(SchoolPart school, IndicatorColumn column, Figure figure, string address)
    {
        if (school.Share is not { } share || share == 1 || column.Stage is not null) return figure;

        // What binds every school whatever its stage binds the whole school: its figure stands for each part.
        var whole = standards.For(column.Indicator, null);
        if (whole.Count == standards.For(column.Indicator, school.Stage).Count && whole.All(source => Basis.Of(source.Requirement.Indicator) is null)) return figure;
        if (figure.Unit.Dimension is not (Dimension.Area or Dimension.Rooms))
        {
            Unreadable(address, $"有几个学段的学校，“{column.Header}”要按学段分两列（如“小学{column.Indicator}”“初中{column.Indicator}”）填写，没有拆分");
            return null;
        }

        var total = column.Basis is { By: CountedBy.Students } basis && school.AllStudents is { } all ? figure.Value * all / basis.Size : figure.Value;
        var own = total * share;
        return figure with { Value = column.Basis is { } per && school.Students is { } students and > 0 ? own * per.Size / students : own };
    }

    private CheckedCell? Unreadable(string address, string message)
    {
        SheetProblem.Add(problems, address, message);
        return null;
    }
}
