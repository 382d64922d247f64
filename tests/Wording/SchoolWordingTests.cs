using PolicyBot.Wording;

namespace PolicyBot.Tests.Wording;

/// <summary>What people describe and documents have a word for.</summary>
public sealed class SchoolWordingTests
{
    [Theory]
    [InlineData("从一年级念到初三的学校，面积怎么分", "九年一贯制学校，面积怎么分")]
    [InlineData("小学一直连到高三的学校最多多少人", "十二年一贯制学校最多多少人")]
    [InlineData("小学到初中要上几年", "小学到初中要上几年")]
    [InlineData("初中和高中办在一起的学校，书要多少", "完全中学，书要多少")]
    [InlineData("初中和高中各要多少书", "初中和高中各要多少书")]
    public void Read_SchoolDescribedByItsStages_IsCalledAsDocumentsCallIt(string said, string read) => Assert.Equal(read, JoinedStages.Read(said));

    [Theory]
    [InlineData("园里一个老师最多看几个娃", "园里师幼比是多少")]
    [InlineData("小学几个娃配一个老师", "小学教职工与学生之比是多少")]
    [InlineData("校医按多少个学生配一个", "卫生技术人员配备比例是多少")]
    [InlineData("一个老师要帮扶几个留守学生", "一个老师要帮扶几个留守学生")]
    [InlineData("一个班几个学生", "一个班几个学生")]
    public void Read_LearnersToOneOfTheStaff_IsTheirRatio(string said, string read) => Assert.Equal(read, StaffRatio.Read(said));
}
