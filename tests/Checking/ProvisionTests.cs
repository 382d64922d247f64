using PolicyBot.Answers;
using PolicyBot.Checking;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Checking;

/// <summary>Bare figures that texts name as an amount to provide: more of it lacks nothing.</summary>
public class ProvisionTests
{
    private static readonly IndexedDocument Document = new("d", "d.txt", new DocumentMetadata("标准"), 0, 1, 0);

    private static bool? Holds(string quote, Unit unit, decimal bound, decimal value, string indicator = "数量") => Judge(quote, unit, bound, value, indicator).Holds;

    private static Judgement Judge(string quote, Unit unit, decimal bound, decimal value, string indicator) => Judgement.Of(
        new SourcedRequirement(new Requirement(indicator, null, new Bound(Comparator.Equal, bound), unit, RequirementKind.Requirement, null, quote, "d", null, new TextSpan(0, 2), new TextSpan(0, 2)), Document),
        new Measurement(value));

    [Theory]
    [InlineData("学校配备专职保安2名。", 1, false)]
    [InlineData("学校配备专职保安2名。", 2, true)]
    [InlineData("学校配备专职保安2名。", 3, true)]
    [InlineData("每校安排心理教师2人。", 3, true)]
    [InlineData("每校安排心理教师2人。", 1, false)]
    [InlineData("领导职数应为2人。", 3, false)]
    [InlineData("安排值班人员不得多于2人，固定为2人。", 3, false)]
    [InlineData("学校有副校长2人。", 3, false)]
    public void Of_QuotaOfPeople_IsAFloorUnlessTheTextSaysExactly(string quote, int value, bool holds) =>
        Assert.Equal(holds, Holds(quote, new Unit("人", Dimension.People), 2, value));

    [Theory]
    [InlineData(4.99, false)]
    [InlineData(5, true)]
    [InlineData(5.01, true)]
    public void Of_ShareToBeSpent_IsAFloor(double value, bool holds) => Assert.Equal(holds, Holds("按照预算总额的5%安排培训经费。", Unit.Percent, 5, (decimal)value));

    [Theory]
    [InlineData(599, true)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void Of_StudentsForEachOfTheStaff_IsACeiling(int value, bool holds) => Assert.Equal(holds, Holds("按学生人数600:1的比例配备。", new Unit(":1", Dimension.Ratio), 600, value));

    [Theory]
    [InlineData(18, true)]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void Of_StaffForEachStudent_IsAFloor(int students, bool holds) =>
        Assert.Equal(holds, Judge("教职工与学生之比为1:19。", new Unit(":1", Dimension.Ratio), 1m / 19, 1m / students, "教职工与学生之比").Holds);
}
