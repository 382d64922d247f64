using System.Globalization;
using System.Text;
using PolicyBot.Answers;
using PolicyBot.Checking.Sheets;

namespace PolicyBot.Tests.Checking;

/// <summary>A made-up county of forty schools, checked against the rules worked out again here in another way.</summary>
public sealed class CountyTests : IDisposable
{
    private static readonly string[] Headers =
        ["高于规定学历教师（人）", "县级以上骨干教师（人）", "体育、艺术专任教师（人）", "教学及辅助用房面积（平方米）", "体育运动场馆面积（平方米）", "教学仪器设备值（万元）", "网络多媒体教室数（间）"];

    /// <summary>What a hundred students need of each, in the header's unit.</summary>
    private static readonly double[][] Needed = [[4.2, 1, 0.9, 450, 750, 20, 2.3], [5.3, 1, 0.9, 580, 1020, 25, 2.4]];

    private readonly string folder = Directory.CreateTempSubdirectory("county").FullName;
    private readonly School[] schools = Made();

    private sealed record School(string Name, int Stage, int Students, double[] Amounts);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Check_FortySchools_AgreesWithAnotherCalculation()
    {
        var report = Checked();
        var places = Enumerable.Range(0, Headers.Length).ToArray();

        foreach (var (school, composite) in report.Composites)
        {
            var own = schools.Single(one => one.Name == school.Name);
            var shares = places.Select(at => own.Amounts[at] * 100 / own.Students / Needed[own.Stage][at]).ToArray();
            var met = shares.Count(share => share >= 1 - 1e-12);
            var expected = met >= 6 && shares.Min() >= 0.85 - 1e-12;
            Assert.Equal((met, expected), (composite.Met, composite.Verdict == Verdict.Met));
        }

        Assert.Equal(40, report.Composites.Count);
        Assert.Contains(report.Composites, one => one.Verdict.Verdict == Verdict.Met);
        Assert.Contains(report.Composites, one => one.Verdict.Verdict == Verdict.NotMet);
    }

    [Fact]
    public void Check_FortySchools_VariationsAgreeWithAnotherCalculation()
    {
        var report = Checked();
        Assert.Equal(14, report.Variations.Count);
        foreach (var group in report.Variations.GroupBy(variation => variation.Stage))
        {
            var stage = group.Key == "小学" ? 0 : 1;
            var own = schools.Where(school => school.Stage == stage).ToArray();
            foreach (var (variation, at) in group.Select((variation, at) => (variation, at)))
            {
                // Every student carries the amount per student of the school: the mean of squares less the square of the mean.
                double count = 0, sum = 0, squares = 0;
                foreach (var school in own)
                {
                    var each = school.Amounts[at] * (at == 5 ? 10000 : 1) / school.Students;
                    count += school.Students;
                    sum += each * school.Students;
                    squares += each * each * school.Students;
                }

                var mean = sum / count;
                var coefficient = Math.Sqrt(Math.Max(0, squares / count - mean * mean)) / mean;
                Assert.Equal(own.Length, variation.Schools);
                Assert.Equal(coefficient, (double)variation.Variation.Coefficient, 9);
                Assert.Equal(coefficient <= (stage == 0 ? 0.50 : 0.45), variation.Judgement!.Holds);
            }
        }
    }

    private SheetReport Checked()
    {
        var sheet = new StringBuilder("学校名称,学段,学生数," + string.Join(',', Headers) + "\n");
        foreach (var school in schools)
        {
            sheet.AppendLine(string.Join(',', [school.Name, school.Stage == 0 ? "小学" : "初中", school.Students.ToString(CultureInfo.InvariantCulture), .. school.Amounts.Select(amount => amount.ToString(CultureInfo.InvariantCulture))]));
        }

        var path = Path.Combine(folder, "county.csv");
        File.WriteAllText(path, sheet.ToString());
        using var index = CheckFixtures.Index("national");
        var report = new SheetCheck(index).Check(path, new DateOnly(2026, 3, 1));
        Assert.Empty(report.Problems);
        return report;
    }

    /// <summary>From a rule of its own, the same every time: some plenty, some at the bound, some short.</summary>
    private static School[] Made()
    {
        uint state = 20170419;
        double Next() => (state = state * 1664525 + 1013904223) / (double)uint.MaxValue;
        return
        [
            .. Enumerable.Range(0, 40).Select(number =>
            {
                var stage = number % 3 == 2 ? 1 : 0;
                var students = 100 * (2 + (int)(Next() * 18));
                var amounts = Needed[stage].Select((need, at) =>
                {
                    var factor = number % 5 == 0 ? 1 : 0.86 + Next() * (number % 4 == 1 ? 1.9 : 0.7);
                    var amount = need * students / 100 * factor;
                    return at is 0 or 1 or 2 or 6 ? Math.Ceiling(amount - 1e-9) : Math.Round(amount, 2);
                }).ToArray();
                return new School($"第{number + 1}学校", stage, students, amounts);
            }),
        ];
    }
}
