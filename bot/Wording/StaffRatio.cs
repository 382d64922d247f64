using System.Text.RegularExpressions;

namespace PolicyBot.Wording;

/// <summary>Reads a question for how many learners there are to one of the staff as documents state it: 一个老师带几个娃 is 师幼比.</summary>
internal static partial class StaffRatio
{
    /// <param name="text">Simplified.</param>
    public static string Read(string text) => Asked().Replace(text, match => $"{Name(match.Groups["who"].Value, text)}是多少");

    private static string Name(string who, string text) => who is "校医" or "卫生人员" or "卫生员" ? "卫生技术人员配备比例"
        : Young().IsMatch(text) ? "师幼比" : "教职工与学生之比";

    [GeneratedRegex("幼儿|小朋友|园里|园的|[大中小]班")]
    private static partial Regex Young();

    [GeneratedRegex("(?:一|每)[个名位](?:专任)?(?<who>老师|教师|教职工|校医|保育员|卫生人员|卫生员)[一-鿿]{0,5}?(?:带|管|教|看|对|配|照看|照顾|摊|顶)[一-鿿]{0,2}?(?:几|多少)[个名位]?(?:学生|娃娃?|孩子|幼儿|小朋友)"
        + "|(?:几|多少)[个名位]?(?:学生|娃娃?|孩子|幼儿|小朋友)[一-鿿]{0,4}?(?:配|摊|给|对|设|安排|合)[一-鿿]{0,2}?一[个名位](?:专任)?(?<who>老师|教师|教职工|校医|卫生人员|卫生员)"
        + "|(?<who>老师|教师|教职工|校医|卫生人员|卫生员)[一-鿿]{0,3}?按?(?:几|多少)[个名位]?(?:学生|娃娃?|孩子|幼儿|小朋友)[一-鿿]{0,3}?(?:配|设|给)一[个名位]")]
    private static partial Regex Asked();
}
