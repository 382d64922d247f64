using System.Globalization;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

public sealed class FigureReaderTests
{
    private static readonly FigureReader Reader = new();

    [Theory]
    [InlineData("每班不超过46人", "46 人")]
    [InlineData("每班不超过４６人", "46 人")]
    [InlineData("共1,200元", "1200 元")]
    [InlineData("１，２００元", "1200 元")]
    [InlineData("投入1.5万元", "15000 元")]
    [InlineData("投入3亿元", "300000000 元")]
    [InlineData("1.5—2万元", "15000~20000 元")]
    [InlineData("一百二十人", "120 人")]
    [InlineData("三百五十平方米", "350 平方米")]
    [InlineData("二点五平方米", "2.5 平方米")]
    [InlineData("两个百分点", "2 个百分点")]
    [InlineData("达到三成", "30 %")]
    [InlineData("巩固率九成五", "95 %")]
    [InlineData("成立三成员小组", "")]
    [InlineData("半数以上", "50 %")]
    [InlineData("百分之九十五", "95 %")]
    [InlineData("千分之三", "0.3 %")]
    [InlineData("四分之三", "75 %")]
    [InlineData("百分之五至百分之十", "5~10 %")]
    [InlineData("5‰", "0.5 %")]
    [InlineData("师生比1：20", "0.05 :1")]
    [InlineData("按600:1配备", "600 :1")]
    [InlineData("按六百比一配备", "600 :1")]
    [InlineData("十九比一", "19 :1")]
    [InlineData("6至12班", "6~12 班")]
    [InlineData("4000人至1万人的社区", "4000~10000 人")]
    [InlineData("0.5—1平方米", "0.5~1 平方米")]
    [InlineData("培养3-6名校长", "3~6 人")]
    [InlineData("操场6亩", "4000 平方米")]
    [InlineData("占地2公顷", "20000 平方米")]
    [InlineData("695平米", "695 平方米")]
    [InlineData("2000M2", "2000 平方米")]
    [InlineData("200M环形跑道", "200 米")]
    [InlineData("带宽达到4M", "4 Mbps")]
    [InlineData("带宽1000兆", "1000 Mbps")]
    [InlineData("软件资源80G", "80 GB")]
    [InlineData("接入5G网络", "")]
    [InlineData("教学光盘400课时", "400 课时")]
    [InlineData("5年360学时", "5 年|360 学时")]
    [InlineData("每天1小时", "1 小时")]
    [InlineData("一个半小时", "1.5 小时")]
    [InlineData("半小时", "0.5 小时")]
    [InlineData("60多公里", "60000 米")]
    [InlineData("160万余元", "1600000 元")]
    [InlineData("160余万元", "1600000 元")]
    [InlineData("小学、初中分别达到4.2、5.3人以上", "4.2 人|5.3 人")]
    [InlineData("生均7、92平方米", "")]
    [InlineData("差异系数0.5", "0.5 ")]
    [InlineData("（教财〔2021〕3号）", "")]
    [InlineData("黔教督[2013]77号", "")]
    [InlineData("第三条 2023年3月10日", "")]
    [InlineData("20XX年", "")]
    [InlineData("2014-2016年", "")]
    [InlineData("十四五期间", "")]
    [InlineData("两免一补、三个代表、百年大计、第一责任人", "")]
    [InlineData("一、二年级不布置作业", "")]
    [InlineData("电话：13123380146（9:00-18:00）", "")]
    [InlineData("1.着力加强师德建设", "")]
    [InlineData("（一）指导思想", "")]
    [InlineData("建设一所学校，成立一个小组", "")]
    [InlineData("至少一所", "1 所")]
    [InlineData("九年義務教育鞏固率達到96%", "96 %")]
    [InlineData("七八个人", "")]
    public void Find_Text_GivesValuesInCanonicalUnits(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Reader.Find(text).Select(Show)));

    private static string Show(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.####}{(figure.High is { } high ? $"~{high:0.####}" : "")} {figure.Unit.Symbol}");
}
