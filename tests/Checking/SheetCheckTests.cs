using System.Globalization;
using System.Text;
using PolicyBot.Answers;
using PolicyBot.Checking.Sheets;
using PolicyBot.Checking.Sheets.Reports;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Checking;

public sealed class SheetCheckTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 3, 1);
    private readonly string folder = Directory.CreateTempSubdirectory("sheets").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private SheetReport Check(string csv, string set = "national")
    {
        var path = Path.Combine(folder, "schools.csv");
        File.WriteAllText(path, csv);
        using var index = CheckFixtures.Index(set);
        return new SheetCheck(index).Check(path, AsOf);
    }

    [Fact]
    public void Check_Totals_AreDividedAndJudged()
    {
        var report = Check("学校名称,学段,学生数,教学及辅助用房面积（平方米）\n河东小学,小学,800,3500\n河西初中,初中,600,3480\n");
        var cells = report.Cells.Where(cell => cell.Column.StartsWith("教学", StringComparison.Ordinal)).ToArray();
        Assert.Equal([Verdict.NotMet, Verdict.Met], cells.Select(cell => cell.Finding.Verdict));
        Assert.Equal(4.375m, cells[0].Judgement!.Measurement.Value);
        Assert.Equal(new Gap(0.13m, "平方米"), cells[0].Finding.Gap);
        Assert.Equal("D2", cells[0].Address);
        Assert.Contains("还差100平方米", report.Priorities[0].Closing, StringComparison.Ordinal);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Check_UnitsInHeaders_AreConverted()
    {
        var report = Check("学校,学段,在校生数,教学仪器设备值(万元),体育运动场馆面积/亩,生均图书（册）\n河东小学,小学,1000,199.99,15,25\n");
        var values = report.Cells.ToDictionary(cell => cell.Column, cell => (cell.Judgement!.Measurement.Value, cell.Finding.Verdict));
        Assert.Equal((1999.9m, Verdict.NotMet), values["教学仪器设备值(万元)"]);
        Assert.Equal((10m, Verdict.Met), values["体育运动场馆面积/亩"]);
        Assert.Equal((25m, Verdict.Met), values["生均图书（册）"]);
    }

    [Fact]
    public void Check_ShareBelowOneUnderPercent_IsDoubtful()
    {
        var report = Check("学校名称,学段,学生数,社会认可度（%）\n河东小学,小学,800,0.96\n河西小学,小学,800,96\n");
        Assert.Equal("D2", Assert.Single(report.Problems).Address);
        Assert.Equal(96m, Assert.Single(report.Cells, cell => cell.Column.StartsWith("社会", StringComparison.Ordinal)).Judgement!.Measurement.Value);
    }

    [Theory]
    [InlineData("洛阳市", "洛阳市", Verdict.NotMet)]
    [InlineData("昆明市", "昆明市", Verdict.Met)]
    [InlineData("洛阳市", "昆明市", Verdict.Ambiguous)]
    public void Check_PlaceColumn_LeavesOtherPlacesOut(string first, string second, Verdict verdict)
    {
        var report = Check($"幼儿园名称,学段,所在地,学前三年毛入园率（%）\n一幼,幼儿园,{first},88\n二幼,幼儿园,{second},88\n", "henan");
        Assert.Equal(verdict, report.Cells[0].Finding.Verdict);
    }

    [Fact]
    public void Problems_OfOneRow_AreOneLine()
    {
        var report = Check("学校名称,学段,学生数,教学及辅助用房面积（平方米）,体育运动场馆面积（平方米）\n河东小学,小学,,3500,6000\n河西小学,小学,500,3000,6000\n");
        Assert.Equal("D2、E2：缺学生人数，算不出平均数", Assert.Single(ReportText.Problems(report)));
    }

    [Fact]
    public void Check_UnreadableCells_AreNamedAndNotGuessed()
    {
        var report = Check("学校名称,学段,学生数,教学及辅助用房面积（平方米）,社会认可度\n河东小学,小学,约800,3500,0.9\n河西小学,小学,500,三千多,91%\n河南小学,小学,500,\"3,000\",九成\n");
        Assert.Equal(["C2", "D2", "E2", "D3"], report.Problems.Select(problem => problem.Address).Order(StringComparer.Ordinal).OrderBy(address => address[1]));
        Assert.Equal(["D4"], report.Cells.Where(cell => cell.Column.StartsWith("教学", StringComparison.Ordinal)).Select(cell => cell.Address));
        Assert.Equal([91m, 90m], report.Cells.Where(cell => cell.Column == "社会认可度").Select(cell => cell.Judgement!.Measurement.Value));
    }

    [Theory]
    [InlineData(0, 7, Verdict.Met)]
    [InlineData(1, 6, Verdict.Met)]
    [InlineData(2, 5, Verdict.NotMet)]
    public void Check_CompositeRule_CountsIndicators(int below, int met, Verdict verdict)
    {
        string[] headers = ["高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数", "教学及辅助用房面积（平方米）", "体育运动场馆面积（平方米）", "教学仪器设备值（元）", "网络多媒体教室数"];
        decimal[] bounds = [42, 10, 9, 4500, 7500, 2000000, 23];
        decimal[] slightly = [40, 9, 8, 4000, 6400, 1750000, 20];
        var values = bounds.Select((bound, at) => at < below ? slightly[at] : bound).Select(value => value.ToString(CultureInfo.InvariantCulture));
        var report = Check($"学校名称,学段,学生数,{string.Join(',', headers)}\n河东小学,小学,1000,{string.Join(',', values)}\n");
        var composite = Assert.Single(report.Composites).Verdict;
        Assert.Equal((verdict, met, below), (composite.Verdict, composite.Met, composite.Below.Count));
    }

    [Fact]
    public void Check_OneIndicatorBelowFloor_FailsTheSchool()
    {
        var report = Check("学校名称,学段,学生数,高于规定学历教师数,县级以上骨干教师数,体育、艺术专任教师数,教学及辅助用房面积,体育运动场馆面积,教学仪器设备值,网络多媒体教室数\n河东小学,小学,1000,35,10,9,4500,7500,2000000,23\n");
        var composite = Assert.Single(report.Composites).Verdict;
        Assert.Equal(Verdict.NotMet, composite.Verdict);
        Assert.Equal(6, composite.Met);
        Assert.Single(composite.Failing);
        Assert.Equal(1, report.Priorities[0].Rank);
    }

    [Fact]
    public void Check_SchoolOfTwoStages_SplitsBuildingsOnly()
    {
        var report = Check("学校名称,学段,小学学生数,初中学生数,教学及辅助用房面积（平方米）,县级以上骨干教师数,初中县级以上骨干教师数\n育才学校,九年一贯制,300,200,2600,5,2\n");
        var area = report.Cells.Where(cell => cell.Column.StartsWith("教学", StringComparison.Ordinal)).ToDictionary(cell => cell.School.Stage!, cell => cell.Judgement!.Measurement);
        Assert.Equal(1500m, area["小学"].Total!.Value, 10);
        Assert.Equal(1100m, area["初中"].Total!.Value, 10);
        Assert.Equal(5m, area["小学"].Value, 10);
        Assert.Equal(["F2"], report.Problems.Select(problem => problem.Address));
        Assert.Equal("初中", Assert.Single(report.Cells, cell => cell.Column.Contains("骨干", StringComparison.Ordinal)).School.Stage);
    }

    [Fact]
    public void Check_IndexWithoutThresholds_SaysSo()
    {
        var failure = Assert.Throws<SheetException>(() => Check("学校名称,学段,学生数,教学及辅助用房面积\n河东小学,小学,800,3500\n", "summary"));
        Assert.Contains("没有这些指标的标准", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "没有找到表头")]
    [InlineData("", "空表")]
    [InlineData("学校名称,学生数,图书总册数\n", "没有学校")]
    public void Check_NoSchools_SaysWhy(string csv, string message) =>
        Assert.Contains(message, Assert.Throws<SheetException>(() => Check(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_FileOfAnotherKind_SaysWhatToDo()
    {
        var path = Path.Combine(folder, "schools.xlsx");
        File.WriteAllText(path, "not a workbook");
        using var index = CheckFixtures.Index("national");
        Assert.Contains("另存为", Assert.Throws<SheetException>(() => new SheetCheck(index).Check(path, AsOf)).Message, StringComparison.Ordinal);
        Assert.Contains("找不到", Assert.Throws<SheetException>(() => new SheetCheck(index).Check(Path.Combine(folder, "none.xlsx"), AsOf)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Gb18030Csv_IsRead()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(folder, "schools.csv");
        File.WriteAllText(path, "学校名称,学段,学生数,图书总册数（册）,教学及辅助用房面积（平方米）\n河东中心小学,小学,1000,25000,4400\n河西中心小学,小学,900,25000,4400\n", Encoding.GetEncoding("GB18030"));
        using var index = CheckFixtures.Index("national");
        Assert.Equal("河东中心小学", new SheetCheck(index).Check(path, AsOf).Schools[0].Name);
    }

    [Fact]
    public void Template_FilledIn_IsReadBack()
    {
        var path = Path.Combine(folder, "template.xlsx");
        SheetTemplate.Write(path);
        var table = SheetFile.Read(path);
        var (row, columns) = HeaderReader.Read(table);
        Assert.Equal(0, row);
        Assert.Equal(SheetTemplate.Columns.Count, columns.Count);
        Assert.DoesNotContain(columns, column => column is UnknownColumn);
        Assert.Equal(10, columns.OfType<IndicatorColumn>().Count());
    }

    [Theory]
    [InlineData("html")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void Reports_AnySchoolName_IsEncoded(string form)
    {
        var report = Check("学校名称,学段,学生数,教学及辅助用房面积（平方米）\n\"<script>alert('x')</script>&=1+1小学\",小学,800,3500\n");
        var path = Path.Combine(folder, $"report.{form}");
        SheetReports.Write(report, path);
        Assert.True(new FileInfo(path).Length > 1000);
        Assert.False(File.Exists(path + ".tmp"));
        if (form == "html")
        {
            var html = File.ReadAllText(path);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        }
        else if (form == "xlsx")
        {
            using var zip = System.IO.Compression.ZipFile.OpenRead(path);
            foreach (var sheet in zip.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase)))
            {
                using var reader = new StreamReader(sheet.Open());
                Assert.DoesNotMatch("<(x:)?f>", reader.ReadToEnd());
            }
        }
    }

    [Fact]
    public void Reports_OfUnknownKind_AreRefused() =>
        Assert.Throws<SheetException>(() => SheetReports.Write(Check("学校名称,学段,学生数,图书总册数\n河东小学,小学,800,3500\n"), Path.Combine(folder, "report.pdf")));
}
