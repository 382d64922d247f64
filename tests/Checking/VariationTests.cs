using CsCheck;
using PolicyBot.Checking.Composite;

namespace PolicyBot.Tests.Checking;

public class VariationTests
{
    [Fact]
    public void Of_PublicExampleOfFiveSchools_IsAsPublished()
    {
        int[] students = [45, 37, 89, 76, 55];
        int[] books = [279, 137, 935, 160, 402];
        var variation = Variation.Of([.. students.Zip(books, (count, amount) => new SchoolAmount(amount, count))])!;
        Assert.Equal(6.33m, Math.Round(variation.Mean, 2));
        Assert.Equal(3.26m, Math.Round(variation.Deviation, 2));
        Assert.Equal(0.52m, Math.Round(variation.Coefficient, 2));
    }

    [Fact]
    public void Of_SchoolsAlike_IsZero() =>
        Assert.Equal(0, Variation.Of([new SchoolAmount(100, 50), new SchoolAmount(300, 150), new SchoolAmount(7, 3.5m)])!.Coefficient);

    [Fact]
    public void Of_NothingToCompare_IsNull()
    {
        Assert.Null(Variation.Of([]));
        Assert.Null(Variation.Of([new SchoolAmount(10, 0)]));
        Assert.Null(Variation.Of([new SchoolAmount(0, 10)]));
    }

    [Fact]
    public void Of_OneSchoolCutInTwo_IsTheSame() =>
        Gen.Select(Gen.Int[1, 4000], Gen.Int[1, 90000]).Array[2, 12].Sample(county =>
        {
            var schools = county.Select(school => new SchoolAmount(school.Item2, school.Item1 * 2)).ToArray();
            var cut = schools.Skip(1).Concat([new SchoolAmount(schools[0].Amount / 2, schools[0].Students / 2), new SchoolAmount(schools[0].Amount / 2, schools[0].Students / 2)]).ToArray();
            Assert.Equal(Math.Round(Variation.Of(schools)!.Coefficient, 18), Math.Round(Variation.Of(cut)!.Coefficient, 18));
        });

    [Fact]
    public void Of_Scaled_IsTheSame() =>
        Gen.Select(Gen.Int[1, 4000], Gen.Int[1, 90000]).Array[2, 12].Sample(county =>
            Assert.Equal(
                Math.Round(Variation.Of([.. county.Select(school => new SchoolAmount(school.Item2, school.Item1))])!.Coefficient, 18),
                Math.Round(Variation.Of([.. county.Select(school => new SchoolAmount(school.Item2 * 10000m, school.Item1))])!.Coefficient, 18)));

    [Fact]
    public void SquareRoot_OfSquare_IsTheNumber() =>
        Gen.Decimal[0, 100000].Select(number => Math.Round(number, 6)).Sample(number => Assert.Equal(number, Math.Round(SquareRoot.Of(number * number), 15)));

    [Theory]
    [InlineData("小学", 300, "初中", 200, 300, 220)]
    [InlineData("初中", 100, "高中", 100, 110, 132)]
    public void StageSplit_TwoStages_ByWeightedStudents(string one, int ones, string other, int others, int weightOne, int weightOther)
    {
        var parts = StageSplit.Of(1000, new Dictionary<string, int> { [one] = ones, [other] = others });
        Assert.Equal(1000m * weightOne / (weightOne + weightOther), parts[one], 20);
        Assert.Equal(1000m, parts[one] + parts[other], 20);
    }

    [Fact]
    public void StageSplit_ThreeStages_AddsUp()
    {
        var parts = StageSplit.Of(6840, new Dictionary<string, int> { ["小学"] = 1000, ["初中"] = 1000, ["高中"] = 1000 });
        Assert.Equal([2000m, 2200m, 2640m], [parts["小学"], parts["初中"], parts["高中"]]);
    }

    [Theory]
    [InlineData("七项指标中，学校至少6项达到要求，余项不低于要求的85%。", 6, 0.85)]
    [InlineData("每所学校至少六项指标达到要求，其余项目不能低于要求的百分之八十五。", 6, 0.85)]
    public void CompositeRule_Sentence_IsRead(string sentence, int atLeast, decimal floor) => Assert.Equal((atLeast, floor), CompositeRule.Read(sentence));

    [Theory]
    [InlineData("其余学校要在85%以上。")]
    [InlineData("至少6项达到要求。")]
    public void CompositeRule_OtherSentence_IsNone(string sentence) => Assert.Null(CompositeRule.Read(sentence));
}
