using PolicyBot.Conversations;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>What would close a gap, in whole teachers, rooms and classes, or in square metres for the whole school.</summary>
public static class Closing
{
    private const string Provided = "配备比例";

    private static readonly HashSet<Dimension> Whole =
        [Dimension.People, Dimension.Rooms, Dimension.Books, Dimension.Items, Dimension.Classes, Dimension.Schools];

    /// <summary>Null when the gap itself says all there is to say.</summary>
    public static string? Of(Judgement judgement, SchoolProfile school, Quotient? quotient = null)
    {
        if (judgement.Holds != false) return null;
        if (quotient is not null && judgement.Requirement.Unit.Dimension == Dimension.Share) return OfShare(judgement, quotient);
        if (judgement.Measurement.Basis is { By: CountedBy.Classes, Size: 1 } && judgement.Exceeds) return Regroup(judgement, school);
        if (judgement.Measurement.Basis is not { } basis || (judgement.Exceeds && judgement.Requirement.Unit.Dimension != Dimension.Ratio)) return null;

        var count = judgement.Measurement.Divisor ?? basis.CountIn(school);
        if (count is not { } divisor) return null;
        if (judgement.Requirement.Unit.Dimension == Dimension.Ratio) return Staff(judgement, divisor, basis);
        var missing = Missing(judgement, basis, divisor);
        var unit = judgement.Requirement.Unit;
        var what = What(judgement.Requirement.Indicator);
        if (unit.Symbol.Length > 0 && what.EndsWith(unit.Symbol, StringComparison.Ordinal)) what = what[..^unit.Symbol.Length];
        return Whole.Contains(unit.Dimension)
            ? $"还需增加{what}{ShownFigure.Exact(missing)}{unit.Symbol}（按{Counted(basis, divisor)}计）。"
            : $"按{Counted(basis, divisor)}计，{what}还差{Shown(missing, unit)}。";
    }

    /// <summary>体育、艺术（美术、音乐）专任教师, from 每百名学生拥有体育、艺术（美术、音乐）专任教师数.</summary>
    public static string What(string indicator)
    {
        var what = Basis.Without(indicator);
        if (what.Length == 0) return indicator;
        if (what.StartsWith("拥有", StringComparison.Ordinal)) what = what[2..];
        return what.EndsWith('数') ? what[..^1] : what;
    }

    /// <summary>How much more or less the part would have to be: 5% of 80万元 are 4万元.</summary>
    private static string OfShare(Judgement judgement, Quotient quotient)
    {
        var unit = quotient.Part.Unit;
        var bound = judgement.Exceeds ? judgement.Requirement.Bound.High ?? judgement.Requirement.Bound.Value : judgement.Requirement.Bound.Value;
        var asked = bound * quotient.Whole.Value / 100;
        if (unit.Dimension != Dimension.Money && unit.Dimension != Dimension.Area) asked = judgement.Exceeds ? Math.Floor(asked) : Math.Ceiling(asked);
        var difference = ShownFigure.RoundedUp(Math.Abs(asked - quotient.Part.Value));
        var verb = judgement.Exceeds ? "多出" : "还差";
        var inWan = quotient.PartText.Contains('万', StringComparison.Ordinal);
        return $"按{quotient.WholeText}计，应为{Said(asked)}，{verb}{Said(difference)}。";

        string Said(decimal amount) => inWan ? $"{ShownFigure.Exact(amount / 10_000)}万{unit.Symbol}" : Shown(amount, unit);
    }

    private static string Shown(decimal amount, Unit unit) =>
        unit.Dimension == Dimension.Money && amount >= 10_000 && amount % 100 == 0 ? $"{ShownFigure.Exact(amount / 10_000)}万元" : ShownFigure.Exact(amount) + unit.Symbol;

    /// <summary>1:19 of 1200 students are 64 teachers at least, and 600:1 two of the medical staff.</summary>
    private static string? Staff(Judgement judgement, int students, Basis basis)
    {
        if (judgement.Measurement.Total is not { } total) return null;
        var bound = judgement.Requirement.Bound.Value;
        var missing = Math.Ceiling((bound < 1 ? bound * students : students / bound) - total - 1e-9m);
        var who = judgement.Requirement.Indicator;
        who = who.EndsWith(Provided, StringComparison.Ordinal) ? who[..^Provided.Length] : who.StartsWith("教职工", StringComparison.Ordinal) ? "教职工" : "教师";
        return $"还需增加{who}{ShownFigure.Exact(missing)}人（按{Counted(basis, students)}计）。";
    }

    private static decimal Missing(Judgement judgement, Basis basis, int divisor)
    {
        var bound = judgement.Requirement.Bound;
        var total = judgement.Measurement.Total ?? judgement.Measurement.Value * divisor / basis.Size;
        var missing = bound.Value * divisor / basis.Size - total;
        if (!Whole.Contains(judgement.Requirement.Unit.Dimension)) return ShownFigure.RoundedUp(missing);
        var whole = Math.Ceiling(missing);
        return whole == missing && bound.Comparator == Comparator.MoreThan ? whole + 1 : whole;
    }

    private static string Counted(Basis basis, int divisor) => basis.By == CountedBy.Students ? $"{divisor}名学生" : $"{divisor}个班";

    private static string? Regroup(Judgement judgement, SchoolProfile school)
    {
        var bound = judgement.Requirement.Bound;
        var most = bound.Comparator == Comparator.LessThan ? Math.Ceiling(bound.Value) - 1 : Math.Floor(bound.High ?? bound.Value);
        if (most <= 0) return null;
        if (school.Students is not { } students) return $"每班需减到{ShownFigure.Exact(most)}人以内。";
        var classes = Math.Ceiling(students / most);
        var more = school.Classes is { } now && now < classes ? $"，比现在多{ShownFigure.Exact(classes - now)}个班" : string.Empty;
        return $"全校{students}名学生至少要分{ShownFigure.Exact(classes)}个班{more}。";
    }
}
