using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Requirements;

public sealed class DeadlineReaderTests
{
    [Theory]
    [InlineData("到2025年", DateRole.Due, "2025", null)]
    [InlineData("于2023年3月10日前报我厅备案", DateRole.Due, "2023-03-10", null)]
    [InlineData("2026年底前完成", DateRole.Due, "2026", null)]
    [InlineData("“十四五”末", DateRole.Due, "2025", null)]
    [InlineData("“十四五”期间", DateRole.Period, "2025", "2021")]
    [InlineData("2014—2016年", DateRole.Period, "2016", "2014")]
    [InlineData("2022年9月至2022年12月", DateRole.Period, "2022-12", "2022-09")]
    [InlineData("自2024年9月1日起施行", DateRole.Start, "2024-09-01", null)]
    [InlineData("每年11月", DateRole.Recurring, "--11", null)]
    [InlineData("三年内", DateRole.Due, "2026", null)]
    [InlineData("学校创办于1950年", DateRole.Named, "1950", null)]
    [InlineData("於2023年3月10日前報備", DateRole.Due, "2023-03-10", null)]
    public void Find_DatePhrase_GivesRoleAndDate(string text, DateRole role, string? date, string? start)
    {
        var found = Assert.Single(new DeadlineReader().Find(text, new DateOnly(2023, 5, 1)));
        Assert.Equal((role, date, start), (found.Role, found.Date, found.Start));
    }
}
